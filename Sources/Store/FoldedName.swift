import Foundation

/// The form names are compared by: SQLite's own NOCASE knows only the letters A to Z.
enum FoldedName {
    /// Lower case in every script, one form for each accented letter, straight apostrophes, single spaces.
    static func fold(_ name: String) -> String {
        let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.lowercased().precomposedStringWithCanonicalMapping.replacingOccurrences(of: "’", with: "'")
    }
}
