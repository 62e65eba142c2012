/// Cuts a filter into terms and values without asking what they mean.
struct ClaimFilterScanner {
    /// A value with where it starts, quotation marks taken off.
    struct Value: Equatable {
        var text: String
        var position: Int
        var isQuoted: Bool
    }

    struct Term: Equatable {
        var isNegated: Bool
        /// The word before the colon; `nil` for free text.
        var field: Value?
        var values: [Value]
    }

    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "‟"]

    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text) }

    mutating func terms() throws(ClaimFilterError) -> [Term] {
        var terms: [Term] = []
        while true {
            while position < characters.count, characters[position].isWhitespace { position += 1 }
            if position == characters.count { return terms }
            terms.append(try term())
        }
    }

    private mutating func term() throws(ClaimFilterError) -> Term {
        let start = position
        let isNegated = characters[position] == "-"
        if isNegated {
            position += 1
            if position == characters.count || characters[position].isWhitespace { throw .bareMinus(position: start) }
        }
        guard let field = field() else {
            return Term(isNegated: isNegated, field: nil, values: [try value(endsAtComma: false)])
        }
        var values: [Value] = []
        repeat {
            position += 1
            values.append(try value(endsAtComma: true))
        } while position < characters.count && characters[position] == ","
        return Term(isNegated: isNegated, field: field, values: values)
    }

    /// Letters up to a colon, so that a time of day (`10:30`) is no field; leaves the
    /// position on the colon.
    private mutating func field() -> Value? {
        var end = position
        while end < characters.count, characters[end].isLetter || characters[end] == "-" || characters[end] == "_" {
            end += 1
        }
        guard end > position, end < characters.count, characters[end] == ":", characters[position] != "-" else {
            return nil
        }
        let field = Value(text: String(characters[position..<end]), position: position, isQuoted: false)
        position = end
        return field
    }

    private mutating func value(endsAtComma: Bool) throws(ClaimFilterError) -> Value {
        let start = position
        if position < characters.count, Self.quotes.contains(characters[position]) {
            position += 1
            let first = position
            while position < characters.count, !Self.quotes.contains(characters[position]) { position += 1 }
            guard position < characters.count else { throw .openQuote(position: start) }
            defer { position += 1 }
            return Value(text: String(characters[first..<position]), position: start, isQuoted: true)
        }
        while position < characters.count, !characters[position].isWhitespace,
            !(endsAtComma && characters[position] == ",")
        {
            if Self.quotes.contains(characters[position]) {
                // `said"` – a mark in the middle of a word opens nothing that could be closed.
                throw .openQuote(position: position)
            }
            position += 1
        }
        return Value(text: String(characters[start..<position]), position: start, isQuoted: false)
    }
}
