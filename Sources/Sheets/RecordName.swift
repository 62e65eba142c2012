internal import Prose
internal import Records

/// How a sheet names a claim and its words. A letter stands before the digits, which a spreadsheet could take for a
/// number and round.
enum RecordName {
    static func text(_ id: StableID) -> String { "c-" + id.rawValue }

    /// The stable ID in a cell; `nil` where it holds none.
    static func stableID(_ cell: String) -> StableID? {
        let text = cell.lowercased().filter { !$0.isWhitespace }
        let digits = text.hasPrefix("c-") ? String(text.dropFirst(2)) : text
        return digits.count == 24 && digits.allSatisfy(\.isHexDigit) ? StableID(rawValue: digits) : nil
    }

    /// Changes with the words of a claim.
    static func hash(ofWords words: String) -> String { "t-" + StableID.sha256(Array(words.utf8)).prefix(12) }
}
