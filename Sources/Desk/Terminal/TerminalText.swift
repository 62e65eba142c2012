import Prose

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
        if !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value > 0x7E && $0.isHidden }) {
            return String(text)
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": continue
            case "\n", "\t": result.unicodeScalars.append(" ")
            case _ where scalar.isHidden: result += spelledOut(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
}
