import Records

/// Where an act puts its speaker on what its words name.
struct StanceReader {
    let kind: ClaimKind
    let reading: ClauseReading
    let isNegativeCue: Bool

    /// The stance and why; none for acts that take no side.
    func stance() -> (stance: Stance, why: String)? {
        switch kind {
        case .assertion, .prediction, .announcement, .denial, .other: nil
        case .condition: (.conditional, "it hangs on a condition")
        case .opposition: isAgainstEnding ? (.for, "against ending it") : (.against, "takes sides against it")
        case .concern: (.against, "worried by it")
        case .warning:
            warnsOfLack ? (.for, "warns of what its lack would bring") : (.against, "warns of it")
        case .refusal: refusal
        case .demand, .call, .offer, .support, .pledge, .threat: wanted
        }
    }

    /// Ending something, or keeping it from being.
    private var isEnding: Bool {
        reading.deeds.contains(.ending) && !reading.deeds.contains(.scheduled)
            || reading.form == .phrase && reading.says[.ending] != nil
    }

    private var isAgainstEnding: Bool { isEnding || reading.says[.ending] != nil && reading.form != .statement }

    private var warnsOfLack: Bool { reading.isNegated && reading.condition == nil }

    private var wanted: (stance: Stance, why: String) {
        if reading.condition != nil, kind == .offer || kind == .support || kind == .pledge {
            return (.conditional, "it hangs on a condition")
        }
        if kind == .threat, let condition = reading.condition, condition.isStrict {
            return (.conditional, "it hangs on a condition")
        }
        if kind == .pledge, reading.isNegated, reading.deeds.contains(.forsaking) { return (.for, "stands by it") }
        if reading.isNegated != isEnding, kind != .support, kind != .threat, kind != .offer {
            return (.against, "wants that it ends or does not come to be")
        }
        return (.for, "wants it")
    }

    private var refusal: (stance: Stance, why: String) {
        if !isNegativeCue, reading.deeds.contains(.surrendering) { return (.for, "will not give it up") }
        if reading.norms.first == "only" { return (.for, "keeps it to itself") }
        if isNegativeCue || reading.says[.unacceptable] != nil || reading.deeds.contains(.yielding) && !isEnding {
            return (.against, "turns it down")
        }
        return isEnding ? (.for, "will not end it") : (.against, "turns it down")
    }
}
