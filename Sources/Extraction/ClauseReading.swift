import Records

/// What a main clause says and how, as far as an act shows in it.
struct ClauseReading {
    /// Whom the clause is about.
    enum Who: String {
        case own = "own side"
        case other = "another party"
        case all = "all sides"
        case nobody = "nobody"
        case thing = "a thing"
        case there = "“there”"
    }

    enum Form { case statement, imperative, question, infinitive, gerund, phrase }

    /// "Would" stands with "will": reports shift it back.
    enum Modal: String { case will, should, must, can, could, may }

    /// A condition and what opens it.
    struct Condition {
        var opener: String
        /// Words of the condition, opener included, as they stand in the claim.
        var words: Range<Int>
        /// "Only if", "unless", "provided": it asks for something. A plain "if" may only look ahead.
        var isStrict: Bool
    }

    var form = Form.phrase
    var who = Who.thing
    /// First person: the speaker's own voice, no report of it.
    var isFirstPerson = false
    var subject: Range<Int>?
    var modal: Modal?
    /// Classes of the words that lead to the main verb, in order.
    var links: [(link: ActClass, word: String)] = []
    var isNegated = false
    var isPassive = false
    var isPerfect = false
    var isPast = false
    var isProgressive = false
    /// The main verb, with the particles that make its meaning.
    var verb: Range<Int>?
    var verbWord = ""
    var deeds: Set<ActClass> = []
    var isCopula = false
    /// What follows the main verb, up to the next clause.
    var rest: Range<Int> = 0..<0
    /// Classes of the words of ``rest`` that nothing takes back.
    var says: [ActClass: String] = [:]
    /// The same for words under a negation of their own.
    var takesBack: [ActClass: String] = [:]
    /// The classes of the words of the whole claim that nothing takes back, other clauses included.
    var anywhere: [ActClass: String] = [:]
    /// “Neither fair nor wise” in a clause beside the main one.
    var deniesGood = false
    /// Classes of phrases that count wherever they stand.
    var signs: Set<ActClass> = []
    var condition: Condition?
    /// A day, month or year is named.
    var isDated = false
    /// Classes of the words of the subject.
    var subjectSays: Set<ActClass> = []
    /// A thing of the speaker's own side: "our ships", "its pipeline".
    var isOwnThing = false
    /// Inside "we think that", "I am sure that": an opinion, no plan.
    var isOpinion = false
    /// The register does not know whom the speaker speaks for.
    var isSpeakerUnknown = false
    /// "We want them to leave": the verb is for somebody else to do.
    var isAskedOfOthers = false
    /// The act that the main verb is a cue of: "urge", "condemn".
    var performs: ClaimKind?
    var norms: [String] = []
}

extension ClauseReading {
    func leads(_ links: ActClass...) -> Bool { self.links.contains { links.contains($0.link) } }
    func does(_ classes: ActClass...) -> Bool { classes.contains { deeds.contains($0) } }
    func says(_ classes: ActClass...) -> Bool { classes.contains { says[$0] != nil } }

    /// The subject names a thing at hand, "the reform", not any such thing, "reforms".
    var isDefinite: Bool {
        guard let subject, !subject.isEmpty, subject.upperBound <= norms.count else { return false }
        return ["the", "this", "these", "our", "their", "its", "his", "her"].contains(norms[subject.lowerBound])
    }

    var isOwn: Bool { who == .own }
    var isOther: Bool { who == .other || who == .all }
    /// No party: a thing, "there", a passive without its agent.
    var isImpersonal: Bool { who == .thing || who == .there || who == .nobody }
    /// The future as the speaker means it to be.
    var isFuture: Bool { modal == .will || leads(.forcing) }
    var isPossible: Bool { modal == .may || modal == .could || modal == .can && !isOwn }
    /// Negated, or about nobody.
    var isNo: Bool { isNegated != (who == .nobody) }
    var isMust: Bool { modal == .must || leads(.obliging) && !leads(.planning) }
    var isAble: Bool { modal == .can || modal == .could }
    var asksNothing: Bool { modal == nil && links.isEmpty }

    func shows(_ classes: ActClass...) -> Bool { classes.contains { signs.contains($0) } }
    func holdsAnywhere(_ classes: ActClass...) -> Bool { classes.contains { anywhere[$0] != nil } }
    func has(_ words: String...) -> Bool { words.contains { norms.contains($0) } }

    /// What was read, in words for an editor: "own side + will + not + “accept”".
    var summary: String {
        var parts: [String] = []
        switch form {
        case .imperative: parts.append("imperative")
        case .question: parts.append("question")
        case .phrase: parts.append("phrase")
        default: parts.append(who.rawValue)
        }
        if let modal { parts.append(modal.rawValue) }
        parts += links.map { "“\($0.word)”" }
        if isNegated { parts.append("not") }
        if !verbWord.isEmpty { parts.append("“\(verbWord)”") }
        if let condition { parts.append("“\(condition.opener)”") }
        return parts.joined(separator: " + ")
    }
}
