import Records

extension ClaimPair {
    /// A party puts its own earlier statement otherwise; `a` is the later.
    var revises: Double {
        guard haveSameVoice, !isNested, let days, days > 0, a.act != .warning, b.act != .warning else { return 0 }
        // Reports of one statement often differ by a day: then only other figures or opposite words are a change.
        guard signs.replaced != nil || days > 1 && (a.isNegative != b.isNegative || signs.reason != nil) else {
            return 0
        }
        return RelationScorer.score(likeness.total + issueBonus, even: RelationWeights.revises)
    }

    /// `a`, the later, takes up what another party said to its own.
    var answers: Double {
        guard haveOtherVoices, !isNested, a.saidOn != nil, let reply = a.kind, let asked = b.kind else { return 0 }
        // What nothing dates may be a position that still holds.
        guard (0...RelationWeights.answerDays).contains(days ?? 0) else { return 0 }
        guard !b.voices.isDisjoint(with: a.addressees), !a.voices.isDisjoint(with: b.addressees) else { return 0 }
        if speaksOfReply, Self.isMove(asked), Self.comments.contains(reply) || Self.replies(to: asked).contains(reply) {
            return RelationScorer.score(likeness.total + issueBonus, even: RelationWeights.replyAnswers)
        }
        guard Self.replies(to: asked).contains(reply) else { return 0 }
        let value = (sharedMatter + likeness.total) / 2 + issueBonus
        return RelationScorer.score(value, even: RelationWeights.answers)
    }

    /// Whether `a` names the other party, or the one that speaks for it, and a reply, within days of what `b` said.
    var speaksOfReply: Bool {
        guard a.text.isReply, let days, days <= RelationWeights.replyDays else { return false }
        return b.voices.contains { a.text.terms.contains("=" + $0) }
    }

    /// What the two share besides the names of those who speak and are spoken to, of the weight of the shorter's words.
    var sharedMatter: Double {
        let names = Set([a, b].flatMap { $0.voices.union($0.addressees) }.map { "=" + $0 })
        let (ofA, ofB) = (a.text.terms.subtracting(names), b.text.terms.subtracting(names))
        let shorter = min(weights.weight(ofA), weights.weight(ofB))
        return shorter > 0 ? weights.weight(ofA.intersection(ofB)) / shorter : 0
    }

    /// The acts that meet an act, or turn it down.
    private static func replies(to asked: ClaimKind) -> Set<ClaimKind> {
        switch asked {
        case .demand, .call, .condition: [.refusal, .opposition, .offer, .pledge, .condition]
        case .offer: [.refusal, .opposition, .support, .condition]
        case .threat: [.refusal, .opposition, .threat]
        case .concern, .warning, .opposition: [.denial, .refusal, .offer, .pledge]
        default: []
        }
    }

    /// The acts that can speak of another's reply.
    private static let comments: Set<ClaimKind> = [.assertion, .concern, .denial, .other]

    /// Whether an act wants or gives something, so that others can speak of it as a reply.
    private static func isMove(_ kind: ClaimKind) -> Bool {
        switch kind {
        case .refusal, .offer, .demand, .condition, .pledge, .threat, .call: true
        default: false
        }
    }
}
