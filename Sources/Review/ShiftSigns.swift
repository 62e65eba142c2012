internal import Records

/// What changed between two positions on one matter: each sign says harder or softer, and why.
struct ShiftSigns {
    private(set) var harder: [String] = []
    private(set) var softer: [String] = []
    /// Changes that may be either.
    private(set) var other: [String] = []
    /// Why the later is the opposite of the earlier.
    private(set) var turned: String?

    /// Signs of the fields alone where the two need not be about one thing (`words` is `nil`).
    init(from earlier: Claim, to later: Claim, words: (earlier: PositionWords, later: PositionWords)?) {
        readStance(earlier.stance, later.stance)
        readAct(earlier.kind, later.kind)
        guard let words else { return }
        readNegation(earlier.kind, later.kind, words)
        let sides = (Self.side(of: earlier.kind), Self.side(of: later.kind))
        readConditions(words, sides)
        readFirmness(words)
        let side = sides.0 == sides.1 ? sides.1 : nil
        readAmounts(words, side)
        readDates(words, side)
    }

    /// Whether an act wants something of others or gives something.
    private enum Side { case asks, gives, refuses }

    private static func side(of kind: ClaimKind) -> Side? {
        switch kind {
        case .demand, .call, .condition, .threat, .warning: .asks
        case .offer, .pledge, .support, .announcement: .gives
        case .refusal, .opposition, .denial: .refuses
        case .assertion, .prediction, .concern, .other: nil
        }
    }

    /// How hard an act is on the others; `nil` for those that are neither hard nor soft.
    private static func strength(of kind: ClaimKind) -> Int? {
        switch kind {
        case .offer, .pledge, .support: 0
        case .concern: 1
        case .call, .condition: 2
        case .demand, .warning, .opposition: 3
        case .refusal: 4
        case .threat: 5
        case .assertion, .prediction, .announcement, .denial, .other: nil
        }
    }

    private mutating func readStance(_ earlier: Stance?, _ later: Stance?) {
        guard let earlier, let later, earlier != later else { return }
        let reason = "\(earlier.rawValue) → \(later.rawValue)"
        switch (earlier, later) {
        case (.for, .against), (.against, .for): turned = reason
        case (.for, .conditional), (.conditional, .against): harder.append(reason)
        case (.against, .conditional), (.conditional, .for): softer.append(reason)
        default: other.append(reason)
        }
    }

    private mutating func readAct(_ earlier: ClaimKind, _ later: ClaimKind) {
        guard let before = Self.strength(of: earlier), let after = Self.strength(of: later), before != after else {
            return
        }
        let reason = "\(earlier.rawValue) → \(later.rawValue)"
        if after > before { harder.append(reason) } else { softer.append(reason) }
    }

    /// The same words with and without a "not"; a refusal's words may be what is refused.
    private mutating func readNegation(
        _ earlier: ClaimKind, _ later: ClaimKind, _ words: (earlier: PositionWords, later: PositionWords)
    ) {
        let open: Set<ClaimKind> = [.warning, .threat, .concern, .condition]
        if turned != nil || open.contains(earlier) || open.contains(later) { return }
        let isTurned = { (kind: ClaimKind, words: PositionWords) in Self.side(of: kind) == .refuses || words.isNegated }
        guard isTurned(earlier, words.earlier) != isTurned(later, words.later) else { return }
        let common = words.earlier.terms.intersection(words.later.terms).count
        guard 3 * common > 2 * min(words.earlier.terms.count, words.later.terms.count), common >= 2 else { return }
        turned = isTurned(earlier, words.earlier) ? "no longer refused or negated" : "now refused or negated"
    }

    /// A condition makes an offer smaller, and a demand or a refusal less than final.
    private mutating func readConditions(
        _ words: (earlier: PositionWords, later: PositionWords), _ sides: (Side?, Side?)
    ) {
        let isAdded = !words.later.conditions.isEmpty
        guard words.earlier.conditions.isEmpty == isAdded, let side = sides.1 ?? sides.0 else { return }
        let phrase = (isAdded ? words.later : words.earlier).conditions.sorted()[0]
        let reason = isAdded ? "condition added: “\(phrase)”" : "condition dropped: “\(phrase)”"
        if (side == .gives) == isAdded { harder.append(reason) } else { softer.append(reason) }
    }

    private mutating func readFirmness(_ words: (earlier: PositionWords, later: PositionWords)) {
        func note(_ more: Set<String>, _ fewer: Set<String>, _ list: inout [String], _ verb: String) {
            if let word = more.subtracting(fewer).sorted().first { list.append("“\(word)” \(verb)") }
        }
        note(words.later.strict, words.earlier.strict, &harder, "added")
        note(words.earlier.strict, words.later.strict, &softer, "dropped")
        note(words.later.mild, words.earlier.mild, &softer, "added")
        note(words.earlier.mild, words.later.mild, &harder, "dropped")
    }

    /// Of numbers that count the same thing, once in each text.
    private mutating func readAmounts(_ words: (earlier: PositionWords, later: PositionWords), _ side: Side?) {
        for new in words.later.amounts {
            let same = { (amount: PositionWords.Amount) in amount.unit == new.unit }
            let old = words.earlier.amounts.filter(same)
            guard old.count == 1, words.later.amounts.count(where: same) == 1, old[0].value != new.value else {
                continue
            }
            let isMore = new.value > old[0].value
            let unit = new.unit.isEmpty ? "" : " \(new.unit)"
            let reason = "\(Self.text(old[0].value)) → \(Self.text(new.value))\(unit)"
            // More time asks for less.
            note(reason, asksMore: isMore != (new.isDeadline || old[0].isDeadline), side)
        }
    }

    private mutating func readDates(_ words: (earlier: PositionWords, later: PositionWords), _ side: Side?) {
        guard words.earlier.dates.count == 1, words.later.dates.count == 1 else { return }
        let (old, new) = (words.earlier.dates[0], words.later.dates[0])
        if old.overlaps(new) { return }
        note("\(old) → \(new)", asksMore: new < old, side)
    }

    /// More asked for is harder, more given is softer.
    private mutating func note(_ reason: String, asksMore: Bool, _ side: Side?) {
        switch side {
        case .asks: if asksMore { harder.append(reason) } else { softer.append(reason) }
        case .gives: if asksMore { softer.append(reason) } else { harder.append(reason) }
        case .refuses, nil: other.append(reason)
        }
    }

    private static func text(_ value: Double) -> String {
        let whole = String(value)
        return whole.hasSuffix(".0") ? String(whole.dropLast(2)) : whole
    }
}
