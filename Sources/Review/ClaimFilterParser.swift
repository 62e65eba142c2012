internal import Prose
package import Records

/// Reads what people type after `list`: `party:NATO -status:signed-off said:2021-12..2022-01 "security guarantees"`.
///
/// Values with spaces stand in quotation marks, straight or typographic. Field words may be any letter case; dates are
/// days, months or years. Names of parties, issues, outlets and people are taken as they are.
package enum ClaimFilterParser {
    /// Words a field takes beside the obvious ones.
    private static let aliases: [String: ClaimFilter.Field] = [
        "speaks-for": .speaks, "speaks_for": .speaks, "reviewer": .by, "date": .said, "from": .since, "to": .addressee,
    ]

    /// The filter that `text` spells out; blank text asks nothing. Verdict words are those of `settings`.
    package static func parse(_ text: String, settings: DeskSettings) throws(ClaimFilterError) -> ClaimFilter {
        var scanner = ClaimFilterScanner(text)
        var conditions: [ClaimFilter.Condition] = []
        for term in try scanner.terms() {
            guard let name = term.field else {
                let words = term.values[0].text
                if words.allSatisfy(\.isWhitespace) { continue }
                conditions.append(ClaimFilter.Condition(.text(words), isNegated: term.isNegated))
                continue
            }
            let meaning = try self.term(field(name), term.values, settings: settings)
            conditions.append(ClaimFilter.Condition(meaning, isNegated: term.isNegated))
        }
        return ClaimFilter(conditions)
    }

    private static func field(_ name: ClaimFilterScanner.Value) throws(ClaimFilterError) -> ClaimFilter.Field {
        let word = name.text.lowercased()
        if let field = ClaimFilter.Field(rawValue: word) ?? aliases[word] { return field }
        let fields = ClaimFilter.Field.allCases.map(\.rawValue)
        throw .unknownField(
            position: name.position, found: name.text, nearest: NearestWords.of(word, in: fields), fields: fields)
    }

    private static func term(
        _ field: ClaimFilter.Field, _ values: [ClaimFilterScanner.Value], settings: DeskSettings
    ) throws(ClaimFilterError) -> ClaimFilter.Term {
        for value in values where value.text.allSatisfy(\.isWhitespace) {
            throw .missingValue(position: value.position, field: field.rawValue)
        }
        switch field {
        case .said, .since, .until: return try dates(field, values)
        case .thread: return .field(.thread, try numbers(field, values, mayBeRange: false))
        case .id, .article: return .field(field, try numbers(field, values))
        case .status: return try words(field, values, ReviewStatus.allCases.map(\.rawValue), mayBeEmpty: false)
        case .kind: return try words(field, values, ClaimKind.allCases.map(\.rawValue), mayBeEmpty: false)
        case .mode: return try words(field, values, Mode.allCases.map(\.rawValue), mayBeEmpty: false)
        case .stance: return try words(field, values, Stance.allCases.map(\.rawValue), mayBeEmpty: true)
        case .verdict: return try words(field, values, settings.verdicts, mayBeEmpty: true)
        case .party, .speaker, .speaks, .addressee, .issue, .outlet, .by, .assignee:
            return .field(field, values.map(\.text))
        }
    }

    private static func words(
        _ field: ClaimFilter.Field, _ values: [ClaimFilterScanner.Value], _ known: [String], mayBeEmpty: Bool
    ) throws(ClaimFilterError) -> ClaimFilter.Term {
        let known = known + (mayBeEmpty ? ["none"] : [])
        var words: [String] = []
        for value in values {
            guard let word = known.first(where: { $0.lowercased() == value.text.lowercased() }) else {
                throw .unknownWord(
                    position: value.position, field: field.rawValue, found: value.text,
                    nearest: NearestWords.of(value.text, in: known), words: known)
            }
            words.append(word)
        }
        return .field(field, words)
    }

    /// `12` or `3..9`, an end may be left out.
    private static func numbers(
        _ field: ClaimFilter.Field, _ values: [ClaimFilterScanner.Value], mayBeRange: Bool = true
    ) throws(ClaimFilterError) -> [String] {
        for value in values {
            let ends = ends(of: value.text)
            let numbers = ends.map { Int64($0) }
            guard mayBeRange || ends.count == 1, ends != ["", ""],
                zip(ends, numbers).allSatisfy({ $0.isEmpty || ($1 ?? -1) >= 0 }), ends != [""]
            else {
                throw .badNumber(position: value.position, field: field.rawValue, found: value.text)
            }
            if numbers.count == 2, let from = numbers[0], let to = numbers[1], from > to {
                throw .backwardRange(position: value.position, field: field.rawValue, found: value.text)
            }
        }
        return values.map(\.text)
    }

    /// One date or range gives dates; several, `none` and `standing` stay words for the store. `since:` and `until:` take
    /// one date: of several the widest would be meant by nobody.
    private static func dates(
        _ field: ClaimFilter.Field, _ values: [ClaimFilterScanner.Value]
    ) throws(ClaimFilterError) -> ClaimFilter.Term {
        var terms: [ClaimFilter.Term] = []
        for value in values {
            let word = value.text.lowercased()
            if field == .said, word == "none" || word == "standing" {
                terms.append(.field(.said, [word]))
                continue
            }
            let ends = ends(of: value.text)
            let dates = ends.map { CalendarDate(iso: $0) }
            let isRange = ends.count == 2
            guard zip(ends, dates).allSatisfy({ ($0.isEmpty && isRange) || $1 != nil }), ends != ["", ""],
                field == .said || (!isRange && values.count == 1)
            else { throw .badDate(position: value.position, field: field.rawValue, found: value.text) }
            if isRange, let from = dates[0], let to = dates[1], to.lastDay < from.firstDay {
                throw .backwardRange(position: value.position, field: field.rawValue, found: value.text)
            }
            switch field {
            case .since: terms.append(.dates(from: dates[0], to: nil))
            case .until: terms.append(.dates(from: nil, to: dates[0]))
            default: terms.append(.dates(from: dates[0], to: dates[ends.count - 1]))
            }
        }
        return terms.count == 1 ? terms[0] : .field(.said, values.map { $0.text.lowercased() })
    }

    private static func ends(of value: String) -> [String] {
        guard let dots = value.firstRange(of: "..") else { return [value] }
        return [String(value[..<dots.lowerBound]), String(value[dots.upperBound...])]
    }
}
