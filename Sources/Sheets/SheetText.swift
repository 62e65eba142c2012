internal import Foundation
internal import Prose
internal import Records

/// Foreign text as a sheet may hold it.
package enum SheetText {
    /// Spreadsheets take no more than 32,767 characters in a cell.
    static let mostCharacters = 32_000

    /// `text` with line feeds for line breaks and with controls and what cannot be seen or turns the writing
    /// direction round shown by number, as `⟨U+202E⟩`; cut where it is too long for a cell.
    static func clean(_ text: String) -> String {
        if text.utf8.count < mostCharacters, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var result = ""
        var count = 0
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            let shown =
                scalar == "\r" ? "\n" : isUnsafe(scalar) ? "⟨U+" + number(scalar) + "⟩" : String(Character(scalar))
            count += shown.utf16.count
            if count > mostCharacters { return result + cut }
            result += shown
        }
        return result
    }

    /// Ends a text that was too long for a cell.
    private static let cut = "…"

    /// What cannot be seen or turns the writing direction round, and what XML cannot hold; a tab and a line feed are safe.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n": false
        case "\u{FFFE}", "\u{FFFF}": true
        default: scalar.isHidden
        }
    }

    /// `text` with other words for some of its ASCII characters, also where an accent or another mark makes one character
    /// for the eye of such a one and its neighbour: whoever reads the file goes by code points.
    package static func replacing(_ replacements: KeyValuePairs<Unicode.Scalar, String>, in text: String) -> String {
        func isReplaced(_ byte: UInt8) -> Bool { replacements.contains { $0.key.value == UInt32(byte) } }
        guard text.utf8.contains(where: isReplaced) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let found = replacements.first(where: { $0.key.value == UInt32(byte) }) {
                result += found.value.utf8
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `“Its article’s title”, outlet`, cleaned; empty where neither is known.
    static func origin(of claim: ReviewedClaim) -> String {
        clean([claim.articleTitle.map { "“\($0)”" }, claim.outlet].compactMap { $0 }.joined(separator: ", "))
    }

    /// `text` as HTML has it, in an element or an attribute.
    package static func html(_ text: String) -> String {
        replacing(["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"], in: text)
    }

    /// At least four hexadecimal digits.
    static func number(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// One form for texts that are the same to a reader, as they come back from other programs: line breaks, white space
    /// at the ends, composed letters.
    static func comparable(_ text: String) -> String {
        let lines = clean(text).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line
            while line.last?.isWhitespace == true { line.removeLast() }
            return line
        }
        let joined = lines.joined(separator: "\n").drop(while: \.isWhitespace)
        let end = joined.lastIndex { !$0.isWhitespace }.map { joined.index(after: $0) } ?? joined.startIndex
        return String(joined[..<end]).precomposedStringWithCanonicalMapping
    }
}
