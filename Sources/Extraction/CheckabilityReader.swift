import Prose
import Records

/// Reads whether evidence outside the speaker's mind could settle a claim.
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
        let tellable = ranges.flatMap { vocabulary.checkable.matches(in: $0, of: draft.tokens) }.first?.value
        let judging = ranges.flatMap { vocabulary.uncheckable.matches(in: $0, of: draft.tokens) }.first?.value
        let number = ranges.lazy.flatMap { $0 }.first { draft.tokens[$0].kind == .number }
        switch claim.kind {
        case .announcement: return (true, "an announced act happens or does not")
        case .denial: return (true, "a denial can be held against what happened")
        case .assertion, .prediction:
            if let judging { return (false, "“\(judging)” is a wish or a judgement") }
            if let number { return (true, "“\(draft.tokens[number].text)” can be counted") }
            if let tellable { return (true, "“\(tellable)” leaves traces") }
            return (false, "nothing in its words that evidence could settle")
        default: return (false, "\(claim.kind.rawValue): a stand, not a fact")
        }
    }
}
