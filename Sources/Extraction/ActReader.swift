import Prose
import Records

/// Reads the act a claim performs and the stance it takes: from the cue where the cue tells, else from the words.
struct ActReader: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.claims, .parties]
    let gives = Layer.acts

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            let attribution = draft.attributions[draft.claims[i].attribution]
            let (kind, reason) = act(of: draft.claims[i], attribution, draft)
            draft.claims[i].kind = kind
            draft.claims[i].reasons.append(.init(.kind, reason))
            draft.claims[i].stance = Self.stance(of: kind, hasCondition: hasCondition(draft.claims[i], draft))
        }
    }

    private func act(of claim: Claim, _ attribution: AttributionDraft, _ draft: ExtractionDraft) -> (ClaimKind, String) {
        if let entry = attribution.cueEntry, entry.cue.kind != .assertion, claim.content[0].start >= 0 {
            if entry.cue.kind == .warning, let phrase = phrase(of: .threat, claim, draft) {
                return (.threat, "“\(entry.form)” with “\(phrase)”")
            }
            return (entry.cue.kind, "the cue “\(entry.form)”")
        }
        for kind in Self.priority {
            if let phrase = phrase(of: kind, claim, draft) { return (kind, "“\(phrase)” in its words") }
        }
        return (.assertion, "nothing in its words makes it another act")
    }

    /// Stronger acts first: where several phrases meet, the first of these wins.
    private static let priority: [ClaimKind] = [
        .denial, .refusal, .condition, .offer, .threat, .opposition, .concern, .support, .demand, .warning, .announcement, .pledge,
        .prediction, .call,
    ]

    private func phrase(of kind: ClaimKind, _ claim: Claim, _ draft: ExtractionDraft) -> String? {
        guard let phrases = vocabulary.acts.first(where: { $0.kind == kind })?.phrases else { return nil }
        for span in claim.content {
            if let match = phrases.matches(in: draft.text.tokenIndices(in: span), of: draft.tokens).first { return match.value }
        }
        return nil
    }

    private func hasCondition(_ claim: Claim, _ draft: ExtractionDraft) -> Bool {
        claim.content.contains { span in
            draft.text.tokenIndices(in: span).contains { ["if", "unless", "provided"].contains(draft.tokens[$0].norm) }
        } || phrase(of: .condition, claim, draft) != nil
    }

    private static func stance(of kind: ClaimKind, hasCondition: Bool) -> Stance? {
        switch kind {
        case .offer, .support, .demand, .pledge, .call: hasCondition && kind != .demand ? .conditional : .for
        case .condition: .conditional
        case .refusal, .opposition: .against
        case .concern, .threat, .warning: .unclear
        case .assertion, .prediction, .announcement, .denial, .other: nil
        }
    }
}
