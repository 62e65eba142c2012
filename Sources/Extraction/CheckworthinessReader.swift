import Records

/// Ranks claims by how much a check is worth, and says what in their words weighs most.
///
/// What no evidence can settle ranks below what some can, whatever its words.
struct CheckworthinessReader: Stage {
    private let model = CheckworthinessModel.embedded

    let needs: Set<Layer> = [.claims, .acts, .checkability]
    let gives = Layer.checkworthiness

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            let claim = draft.claims[i]
            let words = claim.content.map { draft.text.slice($0) }.joined(separator: " ")
            let share = Self.share(claim)
            draft.claims[i].checkworthiness = model.score(words) * share
            draft.claims[i].reasons.append(.init(.checkworthiness, reason(words, isHeldDown: share < 1)))
        }
    }

    /// How much of the score of its words counts.
    private static func share(_ claim: Claim) -> Double {
        if claim.checkable { return 1 }
        return claim.kind.family == .factual ? 0.5 : 0.3
    }

    private func reason(_ words: String, isHeldDown: Bool) -> String {
        var weights: [String: Double] = [:]
        for ground in model.grounds(of: words) {
            guard let phrase = Self.phrase(ground.cause) else { continue }
            weights[phrase, default: 0] += ground.weight
        }
        let ranked = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let reasonsFor = ranked.prefix(3).filter { $0.value > Self.least }.map(\.key)
        let reasonsAgainst = ranked.reversed().prefix(2).filter { $0.value < -Self.least }.map(\.key)
        var parts: [String] = []
        if !reasonsFor.isEmpty { parts.append("for a check: " + reasonsFor.joined(separator: ", ")) }
        if !reasonsAgainst.isEmpty { parts.append("against: " + reasonsAgainst.joined(separator: ", ")) }
        if parts.isEmpty { parts.append("nothing in its words weighs much") }
        if isHeldDown { parts.append("held down as hard to check") }
        return parts.joined(separator: "; ")
    }

    /// Log-odds below which a ground is not worth naming.
    private static let least = 0.15

    private static func phrase(_ cause: CheckworthinessModel.Ground.Cause) -> String? {
        switch cause {
        // Short words are grammar.
        case .word(let word): word.utf8.count > 3 ? "“\(word)”" : nil
        case .trait(let name): phrases[name]
        }
    }

    private static let phrases = [
        "year": "a year", "number": "a number", "number word": "a number", "money": "an amount of money",
        "percent": "a percentage", "question mark": "a question", "question": "a question",
        "exclamation": "an exclamation", "names": "a name", "acronym": "a name", "ed": "something past",
        "past": "something past", "quantity": "a quantity", "change": "a change", "comparison": "a comparison",
        "absolute": "a sweeping word", "duration": "a span of time", "i": "the speaker’s own person",
        "we": "“we” or “our”", "you": "“you”", "they": "talk of somebody else", "future": "what may or will be",
        "mental": "what somebody thinks or feels", "evaluation": "a judgement", "filler": "a courtesy",
        "negation": "a negation", "length": "its length", "short": "its length", "middling": "its length",
        "long": "its length", "very long": "its length",
    ]
}
