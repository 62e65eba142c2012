internal import Prose
internal import Records

/// What the words of a position say of how firm it is.
struct PositionWords {
    /// Words that leave no room ("immediately", "all") and words that leave some ("could", "partly").
    let strict: Set<String>
    let mild: Set<String>
    /// Words that open a condition.
    let conditions: Set<String>
    /// Whether the clause is turned round by a negation.
    let isNegated: Bool
    /// Words that say something, without endings; names, numbers and all.
    let terms: Set<String>
    let amounts: [Amount]
    let dates: [CalendarDate]

    /// A number with what it counts.
    struct Amount: Hashable {
        var value: Double
        var unit: String
        /// Whether it is time that somebody has: "within 10 days".
        var isDeadline: Bool
    }

    init(_ position: Position, _ language: ShiftLanguage) {
        let tokens = Tokenizer().tokens(of: position.claim.words)
        let norms = tokens.map(\.norm)
        func phrase(_ range: Range<Int>) -> String { norms[range].joined(separator: " ") }
        strict = Set(language.strict.ranges(in: norms).map(phrase))
        mild = Set(language.mild.ranges(in: norms).map(phrase))
        conditions = Set(language.conditions.ranges(in: norms).map(phrase))
        isNegated = language.negators.ranges(in: norms).count % 2 == 1
        let isWord = { (i: Int) in tokens[i].kind != .punctuation && !language.functionWords.contains(norms[i]) }
        terms = Set(tokens.indices.filter(isWord).map { WordStem.of(norms[$0]) })
        let readings = DateWords().dates(in: 0..<tokens.count, of: tokens, anchor: position.date)
        dates = readings.compactMap { Self.date($0, tokens, said: position.date) }
        amounts = tokens.indices.compactMap { i in
            guard !readings.contains(where: { $0.range.contains(i) }), let digits = NumberWord.digits(of: tokens[i]),
                let value = Double(digits)
            else { return nil }
            let unit = tokens.indices.dropFirst(i + 1).first(where: isWord).map { WordStem.of(norms[$0]) } ?? ""
            let isDeadline = norms[max(0, i - 2)..<i].contains(where: language.deadlines.contains)
            return Amount(value: value, unit: unit, isDeadline: isDeadline)
        }
    }

    /// A day of a month without a year is the last such day where dates are read; in a position it lies ahead.
    private static func date(_ reading: DateWords.Reading, _ tokens: [Token], said: CalendarDate) -> CalendarDate? {
        let hasYear = tokens[reading.range].contains { $0.norm.count == 4 && Int($0.norm) != nil }
        guard !hasYear, said.firstDay.ordinal - reading.date.lastDay.ordinal > 7 else { return reading.date }
        let (date, year) = (reading.date, reading.date.year + 1)
        return CalendarDate(year: year, month: date.month, day: date.day)
    }
}
