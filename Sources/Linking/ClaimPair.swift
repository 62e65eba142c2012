import Records

/// Two claims side by side: what each relation has for it.
struct ClaimPair {
    let a: LinkedClaim
    let b: LinkedClaim
    let likeness: TextLikeness
    let signs: ContradictionSigns
    let lexicon: RelationLexicon
    let weights: TermWeights

    init(_ a: LinkedClaim, _ b: LinkedClaim, weights: TermWeights, lexicon: RelationLexicon) {
        self.a = a
        self.b = b
        self.lexicon = lexicon
        self.weights = weights
        likeness = TextLikeness(a.text, b.text, weights: weights, lexicon: lexicon)
        signs = ContradictionSigns(a.text, b.text, common: likeness.common, lexicon: lexicon)
    }

    var haveSameVoice: Bool { a.voiceNames.contains { b.voiceNames.contains($0) } }
    var haveOtherVoices: Bool { !a.voiceNames.isEmpty && !b.voiceNames.isEmpty && !haveSameVoice }

    /// Whether one claim's words stand inside the other's: a report and what it reports.
    var isNested: Bool {
        guard a.article != nil, a.article == b.article, a.words != b.words else { return false }
        return a.words.contains(b.words) || b.words.contains(a.words)
    }

    /// Days from `b` to `a`; 0 where the two may be one day, as a year and a day in it.
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
            a.speakers.isEmpty, b.speakers.isEmpty,
            a.speakers == b.speakers || Set(a.speakers) == Set(b.speakers), RelationWeights.speaker)
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
        if a.isNegative == b.isNegative {
            sum += RelationWeights.polarity
        } else if signs.turned != nil {
            sum -= RelationWeights.turned
        }
        // Another figure, days later, is another statement.
        if signs.replaced != nil, let days, abs(days) > 1 { sum -= RelationWeights.replaced }
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
        // Who speaks twice on one day rather says it again than takes it back.
        if haveSameVoice, signs.replaced == nil { return 0 }
        // Figures of different days do not contradict each other.
        if signs.isOfFigures, let days, abs(days) > 1 { return 0 }
        if signs.replaced != nil { return max(0.5, total(even: RelationWeights.signsContradict)) }
        return signs.turned == nil ? 0 : total(even: RelationWeights.signsContradict)
    }

    static func claimsFact(_ claim: LinkedClaim) -> Bool {
        switch claim.kind {
        case nil, .assertion, .announcement, .pledge, .prediction, .support, .threat, .warning, .denial, .other: true
        default: false
        }
    }

    func total(even: Double) -> Double { RelationScorer.score(likeness.total, even: even) }

    /// What the issues add: of two that are known the same one makes a relation likelier, others make it less likely.
    var issueBonus: Double {
        if a.issues.isEmpty || b.issues.isEmpty { return 0 }
        return Set(a.issues).isDisjoint(with: b.issues) ? -RelationWeights.issue : RelationWeights.issue
    }

    /// Another party says the same.
    var supports: Double {
        guard haveOtherVoices, !isNested, a.isNegative == b.isNegative,
            signs.reason == nil
        else { return 0 }
        return total(even: RelationWeights.supports)
    }
}
