import Prose
import Records

/// Reads the act a claim performs and the stance it takes: from the cue where the cue tells, else from the words.
struct ActReader: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.claims]
    let gives = Layer.acts

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            let attribution = draft.attributions[draft.claims[i].attribution]
            let (kind, reason) = act(of: draft.claims[i], attribution, draft)
            draft.claims[i].kind = kind
            draft.claims[i].reasons.append(.init(.kind, reason))
            let stance = Self.stance(of: kind, hasCondition: hasCondition(draft.claims[i], draft))
            let isTurned = stance == .for && asksForAnEnd(draft.claims[i], draft)
            draft.claims[i].stance = isTurned ? .against : stance
            if kind == .refusal, !turnsDown(draft.claims[i], attribution, draft) { draft.claims[i].stance = .unclear }
            if isTurned { draft.claims[i].reasons.append(.init(.stance, "asks that something end or not be")) }
        }
    }

    private func act(of claim: Claim, _ attribution: AttributionDraft, _ draft: ExtractionDraft) -> (ClaimKind, String)
    {
        if let entry = attribution.cueEntry, entry.cue.kind != .assertion, claim.content.first != nil {
            if entry.cue.kind == .warning, let phrase = phrase(of: .threat, claim, draft) {
                return (.threat, "“\(entry.form)” with “\(phrase)”")
            }
            return (entry.cue.kind, "the cue “\(entry.form)”")
        }
        var best: (kind: ClaimKind, phrase: String, length: Int)?
        for kind in Self.priority {
            guard let phrase = phrase(of: kind, claim, draft) else { continue }
            let length = phrase.split(separator: " ").count
            if length > best?.length ?? 0 { best = (kind, phrase, length) }
        }
        if let best { return (best.kind, "“\(best.phrase)” in its words") }
        return (.assertion, "nothing in its words makes it another act")
    }

    /// The longest phrase tells the act; of equally long ones the stronger act, which stands first here, wins.
    private static let priority: [ClaimKind] = [
        .denial, .refusal, .condition, .offer, .threat, .opposition, .concern, .support, .demand, .warning,
        .announcement, .pledge,
        .prediction, .call,
    ]

    private func phrase(of kind: ClaimKind, _ claim: Claim, _ draft: ExtractionDraft) -> String? {
        guard let phrases = vocabulary.acts.first(where: { $0.kind == kind })?.phrases else { return nil }
        for span in claim.content {
            let range = draft.text.tokenIndices(in: span)
            let matches = phrases.matches(in: range, of: draft.tokens).filter {
                !isNegated($0.range.lowerBound, range, draft.tokens)
            }
            if let longest = matches.max(by: { $0.range.count < $1.range.count }) { return longest.value }
        }
        return nil
    }

    /// "nothing positive", "no support for": the phrase is there to be taken back.
    private func isNegated(_ i: Int, _ range: Range<Int>, _ tokens: [Token]) -> Bool {
        (max(range.lowerBound, i - 3)..<i).contains {
            ["no", "nothing", "not", "never", "hardly", "without"].contains(tokens[$0].norm)
        }
    }

    /// "must not expand", "halt its enlargement": support, a demand or a call for something not to be.
    private func asksForAnEnd(_ claim: Claim, _ draft: ExtractionDraft) -> Bool {
        claim.content.contains { span in
            !vocabulary.endings.matches(in: draft.text.tokenIndices(in: span), of: draft.tokens).isEmpty
        }
    }

    /// "rejected the demand", "cannot accept a blockade": a refusal of what the words name. "Will not give way on the open
    /// door" refuses what somebody else wants of it, so the words alone do not tell the side.
    private func turnsDown(_ claim: Claim, _ attribution: AttributionDraft, _ draft: ExtractionDraft) -> Bool {
        if attribution.cueEntry?.cue.isNegative ?? false { return true }
        return claim.content.contains { span in
            draft.text.tokenIndices(in: span).contains { Self.takings.contains(draft.tokens[$0].norm) }
        }
    }

    private static let takings: Set<String> = [
        "accept", "accepts", "acceptable", "unacceptable", "agree", "tolerate", "rule", "rules", "ruled",
    ]

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
