import Foundation

/// A claim's words as they are compared: in lower case, without accents and punctuation.
struct PlainClaim: Equatable, Sendable {
    /// Letters and digits, single spaces between words.
    let text: String

    init(_ post: PostText) {
        var plain = String.UnicodeScalarView()
        for word in post.words { Self.append(word, to: &plain) }
        text = String(plain)
    }

    var words: [Substring] { text.split(separator: " ") }

    /// Adds `word` in letters and digits, each run of them after a space; apostrophes and the commas of numbers vanish,
    /// and so does a possessive "'s".
    private static func append(_ word: Substring, to plain: inout String.UnicodeScalarView) {
        var isInside = false
        var scalars = Array(folded(word))
        if scalars.count > 2, scalars.last == "s", isApostrophe(scalars[scalars.count - 2]) { scalars.removeLast(2) }
        for (i, scalar) in scalars.enumerated() {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if !isInside && !plain.isEmpty { plain.append(" ") }
                plain.append(scalar)
                isInside = true
            } else if isInside, isApostrophe(scalar) || isGrouping(scalars, at: i) {
                continue
            } else if scalar.properties.generalCategory != .nonspacingMark {
                isInside = false
            }
        }
    }

    private static func folded(_ word: Substring) -> String.UnicodeScalarView {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased().unicodeScalars }
        var marks = word.decomposedStringWithCanonicalMapping.unicodeScalars
        marks.removeAll { $0.properties.generalCategory == .nonspacingMark }
        return String(marks).lowercased().unicodeScalars
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    /// The comma of "10,000".
    private static func isGrouping(_ scalars: [Unicode.Scalar], at i: Int) -> Bool {
        guard scalars[i] == ",", i > 0, i + 1 < scalars.count else { return false }
        return ("0"..."9").contains(scalars[i - 1]) && ("0"..."9").contains(scalars[i + 1])
    }
}
