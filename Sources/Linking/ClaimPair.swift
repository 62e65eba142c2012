import Records

/// Two claims side by side: what each relation has for it.
struct ClaimPair {
    let a: LinkedClaim
    let b: LinkedClaim
    let likeness: TextLikeness
    let lexicon: RelationLexicon

    init(_ a: LinkedClaim, _ b: LinkedClaim, weights: TermWeights, lexicon: RelationLexicon) {
        self.a = a
        self.b = b
        self.lexicon = lexicon
        likeness = TextLikeness(a.text, b.text, weights: weights, lexicon: lexicon)
    }

    var haveSameVoice: Bool { a.voiceNames.contains { b.voiceNames.contains($0) } }
    var haveOtherVoices: Bool { !a.voiceNames.isEmpty && !b.voiceNames.isEmpty && !haveSameVoice }

    /// Whether one claim's words stand inside the other's: a report and what it reports.
    var isNested: Bool {
        guard a.article != nil, a.article == b.article, a.words != b.words else { return false }
        return a.words.contains(b.words) || b.words.contains(a.words)
    }

    /// Days from `b` to `a`, where both are known to the day or month.
    var days: Int? {
        guard let ofA = a.saidOn, let ofB = b.saidOn else { return nil }
        if ofA.firstDay.ordinal <= ofB.lastDay.ordinal, ofB.firstDay.ordinal <= ofA.lastDay.ordinal { return 0 }
        return ofA.firstDay.ordinal - ofB.firstDay.ordinal
    }

    /// One statement, told twice.
    var repeats: Double {
        if haveOtherVoices || isNested { return 0 }
        var sum = likeness.sum - RelationWeights.repeatsNeeds
        sum += Self.weigh(
            a.speakers.isEmpty, b.speakers.isEmpty, Set(a.speakers) == Set(b.speakers), RelationWeights.speaker)
        sum += Self.weigh(a.saidOn == nil, b.saidOn == nil, days == 0, RelationWeights.day)
        if let days, abs(days) == 1 { sum += RelationWeights.nextDay }
        if let ofA = a.act, let ofB = b.act {
            if ofA == ofB {
                sum += Self.reports.contains(ofA) ? RelationWeights.report : RelationWeights.act
            } else if a.isNegative == b.isNegative {
                sum += RelationWeights.otherAct
            }
        } else {
            sum += a.act == nil && b.act == nil ? RelationWeights.kind.unknown : RelationWeights.kind.half
        }
        if a.isNegative == b.isNegative { sum += RelationWeights.polarity }
        return RelationScorer.score(sum / RelationWeights.steepness, even: 0)
    }

    private static let reports: Set<ClaimKind> = [.assertion, .announcement, .prediction]

    private static func weigh(
        _ lacksA: Bool, _ lacksB: Bool, _ isSame: Bool, _ weights: (same: Double, half: Double, unknown: Double)
    ) -> Double {
        if lacksA && lacksB { return weights.unknown }
        if lacksA || lacksB { return weights.half }
        return isSame ? weights.same : 0
    }

    /// Both cannot hold: one party denies what another says, or the words exclude each other.
    var contradicts: Double {
        if isNested { return 0 }
        if haveOtherVoices, let value = denial { return value }
        guard a.act != .denial || b.act != .denial, Self.claimsFact(a), Self.claimsFact(b) else { return 0 }
        if haveSameVoice, days != 0 { return 0 }
        let signs = ContradictionSigns(a.text, b.text, lexicon: lexicon)
        // Who speaks twice on one day rather says it again than takes it back.
        if haveSameVoice, signs.replaced == nil { return 0 }
        if signs.replaced != nil { return max(0.5, total(even: RelationWeights.signsContradict)) }
        return signs.turned == nil ? 0 : total(even: RelationWeights.signsContradict)
    }

    private static func claimsFact(_ claim: LinkedClaim) -> Bool {
        switch claim.kind {
        case nil, .assertion, .announcement, .pledge, .prediction, .support, .threat, .warning, .denial, .other: true
        default: false
        }
    }

    /// A denial by one party of what another holds; `nil` where neither claim is one.
    private var denial: Double? {
        guard (a.act == .denial) != (b.act == .denial) else { return nil }
        let (denial, other) = a.act == .denial ? (a, b) : (b, a)
        guard Self.claimsFact(other), other.kind != nil else { return nil }
        var value = likeness.total + addressing
        let names = " " + denial.text.norms.joined(separator: " ") + " "
        let isNamed = other.speakers.contains { speaker in
            names.contains(" " + RelationText.words(of: speaker).map(\.norm).joined(separator: " ") + " ")
        }
        if isNamed { value += RelationWeights.named }
        if a.article != nil, a.article == b.article { value += RelationWeights.sameArticle }
        if let days, abs(days) > RelationWeights.longAgoDays { value -= RelationWeights.longAgo }
        return RelationScorer.score(value, even: RelationWeights.denialContradicts)
    }

    private var addressing: Double {
        (a.voices.isDisjoint(with: b.addressees) ? 0 : RelationWeights.addressed)
            + (b.voices.isDisjoint(with: a.addressees) ? 0 : RelationWeights.addressed)
    }

    private func total(even: Double) -> Double { RelationScorer.score(likeness.total, even: even) }

    /// A party puts its own earlier statement otherwise; `a` is the later.
    var revises: Double {
        guard haveSameVoice, !isNested, let days, days > 0, a.act != .warning, b.act != .warning else { return 0 }
        let signs = ContradictionSigns(a.text, b.text, lexicon: lexicon)
        guard a.isNegative != b.isNegative || signs.reason != nil else { return 0 }
        return total(even: RelationWeights.revises)
    }

    /// `a`, the later, turns down or meets what another party asked of it.
    var answers: Double {
        guard haveOtherVoices, !isNested, days ?? 0 >= 0, let reply = a.kind, let asked = b.kind else { return 0 }
        let isReply =
            switch reply {
            case .refusal, .opposition: [.demand, .call, .offer, .condition, .threat].contains(asked)
            case .offer, .pledge, .condition: [.demand, .call].contains(asked)
            case .denial: [.concern, .warning, .opposition, .threat].contains(asked)
            default: false
            }
        guard isReply, !b.voices.isDisjoint(with: a.addressees) else { return 0 }
        return RelationScorer.score(likeness.total + addressing, even: RelationWeights.answers)
    }

    /// Another party says the same.
    var supports: Double {
        guard haveOtherVoices, !isNested, a.isNegative == b.isNegative,
            ContradictionSigns(a.text, b.text, lexicon: lexicon).reason == nil
        else { return 0 }
        return total(even: RelationWeights.supports)
    }
}
