/// What decides between two claims, chosen by hand along a logistic fit.
enum RelationWeights {
    // What the texts give, each from 0 to 1.
    static let meaning = 2.4
    static let words = 2.5
    static let letters = 1.6
    /// A near synonym, beside a word that is the same.
    static let synonym = 0.7

    // What the fields add towards one statement: same, unknown on one side, unknown on both.
    static let speaker = (same: 1.7, half: 0.8, unknown: 1.5)
    static let day = (same: 1.0, half: 0.4, unknown: 0.8)
    /// Reports of one statement often differ by a day.
    static let nextDay = 0.7
    static let report = 1.8
    static let act = 3.0
    static let kind = (half: 1.3, unknown: 2.6)
    /// Another act of the same polarity: reports, and readers of them, put one statement as several acts.
    static let otherAct = 1.4
    static let polarity = 0.7
    /// Taken off where a word of the one turns the other round.
    static let turned = 1.5
    /// Taken off where words or figures of the one exclude those of the other.
    static let replaced = 3.0
    static let repeatsNeeds = 7.2

    // Likeness of the texts, from 0 to 1, at which a relation is even.
    static let textRepeats = 0.33
    static let textContradicts = 0.12
    static let denialContradicts = 0.25
    static let signsContradict = 0.36
    static let revises = 0.33
    static let answers = 0.3
    static let replyAnswers = 0.15
    static let supports = 0.5

    // What makes it likelier that a denial means just this claim.
    static let addressed = 0.05
    static let named = 0.2
    static let sameArticle = 0.1
    static let longAgo = 0.2
    static let ago = 0.1
    static let agoDays = 7
    static let foreseen = 0.1
    static let longAgoDays = 30
    /// One issue, or two.
    static let issue = 0.05

    // Within how many days a later claim answers an earlier one.
    static let answerDays = 45
    static let replyDays = 7
    /// How much less than its likeliest target a denial's other targets may score.
    static let denialMargin = 0.25
    /// How fast a score moves away from even.
    static let steepness = 10.0
}
