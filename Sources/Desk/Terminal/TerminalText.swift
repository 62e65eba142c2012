/// Makes text from outside safe to show: no article, register or file name can move the cursor, recolour the screen
/// or turn the reading direction round.
///
/// ```swift
/// TerminalText.escaped("safe\u{1B}[2J") // "safe\u{1B}[2J" with the escape spelled out, as Swift would write it
/// ```
enum TerminalText {
    /// `text` with every control, direction and invisible character spelled out as `\u{202E}`. Tabs and line breaks
    /// become single spaces.
    static func escaped(_ text: some StringProtocol) -> String {
        if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F }) { return String(text) }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": continue
            case "\n", "\t": result.unicodeScalars.append(" ")
            case _ where isHidden(scalar): result += spelledOut(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether `scalar` acts on a terminal or cannot be seen there.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
        case 0x00AD, 0x061C, 0x180E, 0xFEFF: true  // soft hyphen, marks and spaces without width
        case 0x200B...0x200F, 0x2028...0x202E: true  // zero width, marks, separators, embeddings and overrides
        case 0x2060...0x206F, 0xFFF9...0xFFFB: true  // joiners, isolates, annotations
        case 0xE0000...0xE0FFF: true  // tags and further variation selectors
        default: false
        }
    }

    private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}
