/// Why a filter cannot be read. Positions count characters from 0 in the whole filter.
package enum ClaimFilterError: Error, Equatable, Sendable {
    case unknownField(position: Int, found: String, nearest: [String], fields: [String])
    /// A word that the field does not know; `words` are those it does.
    case unknownWord(position: Int, field: String, found: String, nearest: [String], words: [String])
    case badDate(position: Int, field: String, found: String)
    /// A range whose end lies before its start.
    case backwardRange(position: Int, field: String, found: String)
    case badNumber(position: Int, field: String, found: String)
    /// `field:` with nothing behind it, or an empty value between commas.
    case missingValue(position: Int, field: String)
    /// A quotation mark that is never closed.
    case openQuote(position: Int)
    /// A `-` with nothing behind it.
    case bareMinus(position: Int)

    /// Where the trouble starts.
    package var position: Int {
        switch self {
        case .unknownField(let position, _, _, _), .unknownWord(let position, _, _, _, _),
            .badDate(let position, _, _), .backwardRange(let position, _, _), .badNumber(let position, _, _),
            .missingValue(let position, _), .openQuote(let position), .bareMinus(let position):
            position
        }
    }
}
