import Prose
import Records

/// Reads whether evidence outside the speaker's mind could settle a claim.
///
/// What is announced, denied or foretold happens or does not, unless it lies in somebody's mind; an assertion is weighed
/// by its words; a position is a stand and no fact.
struct CheckabilityReader: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.claims, .acts]
    let gives = Layer.checkability

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            let (isCheckable, reason) = reading(of: draft.claims[i], draft)
            draft.claims[i].checkable = isCheckable
            draft.claims[i].reasons.append(.init(.checkable, reason))
        }
    }

    private func reading(of claim: Claim, _ draft: ExtractionDraft) -> (Bool, String) {
        let ranges = claim.content.map { draft.text.tokenIndices(in: $0) }
        let judging = ranges.flatMap { vocabulary.uncheckable.matches(in: $0, of: draft.tokens) }.map(\.value)
        let tokens = ranges.flatMap { draft.tokens[$0] }
        switch claim.kind {
        case .announcement:
            if let open = tokens.first(where: { Self.open.contains($0.norm) }) {
                return (false, "“\(open.text)” leaves the act open")
            }
            return (true, "an announced act happens or does not")
        case .denial:
            if let mind = tokens.first(where: { Self.mind.contains($0.norm) }) {
                return (false, "“\(mind.text)” is in somebody’s mind")
            }
            if let first = judging.first { return (false, "“\(first)” is a wish or a judgement") }
            return (true, "a denial can be held against what happened")
        case .prediction:
            if let first = judging.first { return (false, "“\(first)” is a wish or a judgement") }
            return (true, "time will tell whether it comes about")
        case .assertion:
            let tellable = ranges.flatMap { vocabulary.checkable.matches(in: $0, of: draft.tokens) }.map(\.value)
            let words = claim.content.map { draft.text.slice($0) }.joined(separator: " ")
            let grounds = FactualGrounds(
                tokens[...], tellable: tellable, judging: judging, pastForms: vocabulary.pastForms,
                score: CheckworthinessModel.embedded.score(words))
            return (grounds.total > 0, grounds.reason)
        default: return (false, "\(claim.kind.rawValue): a stand, not a fact")
        }
    }

    private static let open: Set<String> = ["decide", "decides", "plan", "plans", "consider", "considers"]
    /// Nobody but who is spoken of can know it.
    private static let mind: Set<String> = [
        "intend", "intends", "intended", "intention", "intentions", "want", "wants", "wanted", "seek", "seeks",
        "reason",
        "ask", "asks", "wish", "wishes", "interest",
    ]
}
