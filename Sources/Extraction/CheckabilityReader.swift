import Prose
import Records

/// Reads whether evidence outside the speaker's mind could settle a claim.
///
/// What is announced or denied happens or does not, unless it lies in somebody's mind; what is foretold shows if it has
/// a time or an event to it; an assertion or a warning is weighed by its words; a position is a stand and no fact. Where
/// a network has read the claim in its passage, both count.
struct CheckabilityReader: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.claims, .acts]
    let gives = Layer.checkability

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            var (isCheckable, reason) = reading(of: draft.claims[i], draft)
            if let odds = draft.checkableOdds[i] {
                let likely = TaggerConfidence.logistic(odds + Self.leaning + (isCheckable ? Self.trust : -Self.trust))
                let share = "\(Int((100 * likely).rounded()))% likely by network and words"
                reason =
                    (likely >= 0.5) == isCheckable ? "\(reason); \(share)" : "\(share), though by its words \(reason)"
                isCheckable = likely >= 0.5
            }
            draft.claims[i].checkable = isCheckable
            draft.claims[i].reasons.append(.init(.checkable, reason))
        }
    }

    /// Log-odds that what the words tell is given beside the network, and that a claim is checkable at all; chosen on
    /// articles that the network had not seen.
    private static let (trust, leaning) = (1.5, 1.0)

    private func reading(of claim: Claim, _ draft: ExtractionDraft) -> (Bool, String) {
        guard Self.stating.contains(claim.kind) else { return (false, "\(claim.kind.rawValue): a stand, not a fact") }
        let words = ClauseWords(claim.content.map { draft.text.tokenIndices(in: $0) }, of: draft.tokens)
        let tokens = words.tokens
        if tokens.contains(where: { $0.text == "?" }) { return (false, "a question states nothing") }
        switch claim.kind {
        case .announcement: return announced(tokens)
        case .denial: return denied(tokens)
        case .prediction: return foretold(tokens)
        default:
            var grounds = FactualGrounds(words, vocabulary: vocabulary).grounds
            if claim.kind == .warning { grounds.add(-0.4, "most warnings are of what has not come about") }
            return (grounds.hold, grounds.reason)
        }
    }

    private func announced(_ tokens: [Token]) -> (Bool, String) {
        if let open = tokens.first(where: { Self.open.contains($0.norm) }) {
            return (false, "“\(open.text)” leaves the act open")
        }
        for (have, to) in zip(tokens, tokens.dropFirst()) {
            if English.haveForms.contains(have.norm), to.norm == "to" {
                return (false, "“\(have.text) to” leaves the act open")
            }
        }
        return (true, "an announced act happens or does not")
    }

    private func denied(_ tokens: [Token]) -> (Bool, String) {
        if let report = tokens.first(where: { Self.accounts.contains($0.norm) }),
            let word = tokens.first(where: { Self.untrue.contains($0.norm) })
        {
            return (true, "whether “\(report.text)” is “\(word.text)” can be looked up")
        }
        if let mind = tokens.first(where: { vocabulary.minds.contains($0.norm) }) {
            return (false, "“\(mind.text)” is in somebody’s mind")
        }
        if let judgement = judgement(in: tokens) { return (false, "“\(judgement)” is a judgement") }
        return (true, "a denial can be held against what happened")
    }

    private func foretold(_ tokens: [Token]) -> (Bool, String) {
        if let judgement = judgement(in: tokens) { return (false, "“\(judgement)” is a judgement") }
        var grounds = WeighedGrounds(start: -0.2, without: "it names neither a time nor an event to look for")
        grounds.add(0.8, tokens.first { Self.times.contains($0.norm) }.map { "by “\($0.text)” it can be looked up" })
        grounds.add(0.5, Figures.first(in: tokens).map { "“\($0)” can be counted" })
        grounds.add(
            0.5,
            vocabulary.checkable.matches(in: tokens.indices, of: tokens).first.map { "“\($0.value)” leaves traces" })
        grounds.add(
            -0.8, tokens.first { Self.possibility.contains($0.norm) }.map { "“\($0.text)” tells only what may be" })
        return (grounds.hold, grounds.reason)
    }

    private func judgement(in tokens: [Token]) -> String? {
        vocabulary.uncheckable.matches(in: tokens.indices, of: tokens).first?.value
    }

    /// Acts that say what is, was or will be; a warning may tell what has already come about.
    private static let stating: Set<ClaimKind> = [.assertion, .prediction, .announcement, .denial, .warning]
    /// What is decided, planned or due, or done in some case only, may yet not be done.
    private static let open: Set<String> = [
        "decide", "decides", "plan", "plans", "consider", "considers", "if", "unless", "may", "might", "could",
        "should", "must", "need", "needs", "ought",
    ]
    /// A denial that an account is true denies what it tells.
    private static let accounts: Set<String> = [
        "report", "reports", "newspaper", "newspapers", "paper", "article", "story", "stories", "media", "times",
        "claim", "claims", "allegation", "allegations", "rumour", "rumours", "account", "accounts",
    ]
    private static let untrue: Set<String> = [
        "wrong", "mistaken", "false", "untrue", "fake", "fabricated", "invented", "incorrect", "inaccurate",
    ]
    private static let possibility: Set<String> = ["can", "could", "may", "might"]
    private static let times: Set<String> = Set(English.weekdays).union(English.months).subtracting(["may", "march"])
        .union([
            "soon", "coming", "next", "near", "tomorrow", "tonight", "today", "day", "days", "week", "weeks", "month",
            "months", "before", "until", "during",
        ])
}
