import Records

extension ClaimPair {
    /// A party puts its own earlier statement otherwise; `a` is the later.
    var revises: Double {
        guard haveSameVoice, !isNested, let days, days > 0, a.act != .warning, b.act != .warning else { return 0 }
        let signs = ContradictionSigns(a.text, b.text, lexicon: lexicon)
        // Reports of one statement often differ by a day: then only other figures or opposite words are a change.
        guard signs.replaced != nil || days > 1 && (a.isNegative != b.isNegative || signs.reason != nil) else { return 0 }
        return RelationScorer.score(likeness.total + issueBonus, even: RelationWeights.revises)
    }

    /// `a`, the later, takes up what another party said to its own.
    var answers: Double {
        guard haveOtherVoices, !isNested, a.saidOn != nil, let reply = a.kind, let asked = b.kind else { return 0 }
        // What nothing dates may be a position that still holds.
        guard (0...RelationWeights.answerDays).contains(days ?? 0) else { return 0 }
        let isToAsker = !b.voices.isDisjoint(with: a.addressees)
        let wasAsked = !a.voices.isDisjoint(with: b.addressees)
        guard isToAsker, wasAsked || a.text.isReply else { return 0 }
        guard Self.replies(to: asked).contains(reply) || a.text.isReply && Self.bearsComment(asked) else { return 0 }
        var value = likeness.total + issueBonus
        if wasAsked { value += RelationWeights.asked }
        if a.text.isReply { value += RelationWeights.reply }
        return RelationScorer.score(value, even: RelationWeights.answers)
    }

    /// The acts that meet an act, or turn it down.
    private static func replies(to asked: ClaimKind) -> Set<ClaimKind> {
        switch asked {
        case .demand, .call, .condition: [.refusal, .opposition, .offer, .pledge, .condition, .support]
        case .offer: [.refusal, .opposition, .support, .condition, .pledge]
        case .threat: [.refusal, .opposition, .threat, .denial]
        case .concern, .warning, .opposition: [.denial, .refusal, .offer, .pledge]
        default: []
        }
    }

    /// Whether an act is itself a move that a reply can speak of.
    private static func bearsComment(_ kind: ClaimKind) -> Bool {
        switch kind {
        case .refusal, .offer, .demand, .condition, .pledge, .threat, .call: true
        default: false
        }
    }
}
