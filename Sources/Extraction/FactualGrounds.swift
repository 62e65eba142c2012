import Prose

/// What in the words of an assertion speaks for or against evidence being able to settle it.
///
/// Events that have happened, figures and things that leave traces speak for it. Judgements, minds, modal verbs,
/// hypothetical cases, how things stand, who is to blame and what somebody told somebody speak against it, and so do
/// bare noun phrases, which state nothing.
struct FactualGrounds {
    private(set) var grounds = WeighedGrounds(start: -0.5, without: "its words hold nothing that evidence could settle")
    private let tokens: [Token]
    private let norms: [String]
    private let vocabulary: Vocabulary

    /// `words` are those of one claim, contractions taken apart.
    init(_ words: ClauseWords, vocabulary: Vocabulary) {
        tokens = words.tokens.filter { $0.kind != .punctuation }
        norms = tokens.map(\.norm)
        self.vocabulary = vocabulary
        let isInterrupted = words.tokens.contains { $0.text == "," }
        weighWhatHappened()
        weighMinds()
        weighWhatIsStated(isInterrupted: isInterrupted)
    }

    private mutating func weighWhatHappened() {
        for word in phrases(vocabulary.checkable).prefix(2) { grounds.add(0.7, "“\(word)” leaves traces") }
        grounds.add(0.7, figure.map { "“\($0)” can be counted" })
        if let happened {
            grounds.add(0.8, "“\(happened)” tells what has happened")
        } else {
            grounds.add(0.6, pastTense.map { "“\($0)” may tell what happened" })
            grounds.add(-0.8, standing.map { "“\($0)” says how things stand" })
        }
    }

    private mutating func weighMinds() {
        for word in phrases(vocabulary.uncheckable).prefix(2) { grounds.add(-1.1, "“\(word)” is a judgement") }
        add(-0.9, vocabulary.minds) { "“\($0)” is in somebody’s mind" }
        add(-0.5, ["i"]) { _ in "it is about the speaker" }
        add(-0.3, ["we", "our", "us"]) { "“\($0)” speaks for the speaker’s own side" }
        add(-0.8, Self.blame) { "“\($0)” says who is to blame" }
        add(-1.2, Self.reports) { "“\($0)” passes on what somebody says" }
    }

    private mutating func weighWhatIsStated(isInterrupted: Bool) {
        add(-0.8, Self.modals) { "“\($0)” tells what may or ought to be" }
        add(-0.6, ["if", "unless"]) { "“\($0)” puts a case" }
        // "a rating of 41 percent" does state something.
        if !hasVerb, figure == nil { grounds.add(-0.8, "a noun phrase states nothing") }
        if let first = norms.first, Self.besides.contains(first), !isInterrupted {
            grounds.add(-1.2, "“\(first)” stands beside a statement")
        }
    }

    private var figure: String? { Figures.first(in: tokens) }

    private mutating func add(_ points: Double, _ words: Set<String>, _ phrase: (String) -> String) {
        grounds.add(points, norms.first(where: words.contains).map(phrase))
    }

    private func phrases(_ book: Phrasebook<String>) -> [String] {
        book.matches(in: tokens.indices, of: tokens).map(\.value)
    }

    /// "had signed", "was being built": an auxiliary with its participle, at most three words on.
    private var happened: String? {
        for (index, word) in norms.enumerated() where Self.auxiliaries.contains(word) {
            let next = norms[(index + 1)..<min(index + 4, norms.count)]
            if let participle = next.first(where: isPast) { return "\(word) … \(participle)" }
        }
        return nil
    }

    /// "left", "did not leave", "was leaving".
    private var pastTense: String? {
        for (index, word) in norms.enumerated() {
            if word == "did" || isPast(word) { return word }
            let next = norms[(index + 1)..<min(index + 3, norms.count)]
            if ["was", "were"].contains(word), let going = next.first(where: { $0.hasSuffix("ing") }) {
                return "\(word) … \(going)"
            }
        }
        return nil
    }

    /// "is", "are" where no "-ing" follows that would tell what goes on.
    private var standing: String? {
        for (index, word) in norms.enumerated() where ["is", "are", "am"].contains(word) {
            if !norms[(index + 1)..<min(index + 3, norms.count)].contains(where: { $0.hasSuffix("ing") }) {
                return word
            }
        }
        return nil
    }

    /// Whether a verb comes before any relative clause. An "-s" before a preposition is taken for a plural.
    private var hasVerb: Bool {
        for (index, word) in norms.enumerated() {
            if vocabulary.finiteVerbs.contains(word) || isPast(word) { return true }
            if index > 0, Self.subordinating.contains(word) { return false }
            let next = index + 1 < norms.count ? norms[index + 1] : "of"
            let isShaped = word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("'s")
            if isShaped, !Self.afterNouns.contains(next) { return true }
        }
        return false
    }

    /// A past form or participle that tells an event: neither a judgement ("divided") nor a state of mind ("convinced").
    private func isPast(_ word: String) -> Bool {
        (vocabulary.pastForms.contains(word) || (word.utf8.count > 4 && word.hasSuffix("ed")))
            && !vocabulary.minds.contains(word) && !vocabulary.uncheckable.match(word) && !Self.noPast.contains(word)
    }

    private static let noPast: Set<String> = ["need", "indeed", "speed", "exceed", "proceed", "succeed", "hundred"]
    private static let auxiliaries: Set<String> = ["has", "have", "had", "was", "were"]
    private static let modals: Set<String> = ["would", "could", "can", "should", "must", "may", "might", "ought"]
    /// What is told of a telling is somebody's word once more.
    private static let reports: Set<String> = [
        "told", "said", "confirmed", "stressed", "stated", "explained", "assured", "emphasised", "emphasized",
        "underlined", "claimed", "promised", "pledged", "repeated", "insisted", "reiterated", "vowed", "guaranteed",
        "warned", "urged", "stress", "stresses", "assurance", "assurances", "promise", "promises", "pledge", "pledges",
        "denies", "deny", "denied", "accuses", "accused", "charge", "charges", "claims", "allegation",
    ]
    private static let blame: Set<String> = [
        "caused", "causing", "causes", "blame", "blamed", "fault", "provoked", "guilty",
    ]
    private static let afterNouns = English.prepositions.union(English.conjunctions).union(English.relatives).union([
        "off", "along", "behind", "inside", "outside", "out", "here", "there",
    ])
    private static let subordinating = English.relatives.union(["when", "while", "after", "before", "because"])
    /// Openers of a clause or phrase that without a comma has no main clause with it.
    private static let besides: Set<String> = [
        "after", "before", "when", "while", "where", "which", "who", "whose", "since", "until", "despite", "over",
    ]
}
