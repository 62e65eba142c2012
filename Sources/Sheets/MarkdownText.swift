internal import Records

/// Foreign text made harmless in Markdown (CommonMark and GitHub's tables): it shows as itself and does nothing.
///
/// Control characters and marks that turn the writing direction round are shown by number, as `⟨U+202E⟩`, so that a
/// sheet is safe on a terminal too and a checker sees that something was there.
enum MarkdownText {
    /// `text` on one line: for headings, table cells and list items. Runs of white space become one space.
    static func line(_ text: String) -> String {
        escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), startsLine: true)
    }

    /// `text` line by line, for a quotation: no line starts a block of another kind.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line(String($0)) }
    }

    /// Runs of one paragraph joined on one line, the marked ones in bold. White space at the edges of a marked run
    /// stands outside the marks, where Markdown wants it.
    static func paragraph(_ parts: [(text: String, isBold: Bool)]) -> String {
        var result = ""
        for part in parts {
            let startsWithSpace = part.text.first?.isWhitespace ?? false
            let endsWithSpace = part.text.last?.isWhitespace ?? false
            let words = part.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if startsWithSpace, !result.isEmpty, !result.hasSuffix(" ") { result += " " }
            guard !words.isEmpty else { continue }
            let text = escaped(words, startsLine: result.isEmpty && !part.isBold)
            result += part.isBold ? "**\(text)**" : text
            if endsWithSpace { result += " " }
        }
        while result.hasSuffix(" ") { result.removeLast() }
        return result
    }

    /// A link that shows its own address; anything that is not plainly an `http` or `https` address is shown as text.
    static func link(_ address: String) -> String {
        // What a web address may hold ends neither the link nor a table cell.
        guard Evidence.isWebAddress(address) else { return line(address) }
        return "<\(address)>"
    }

    private static func escaped(_ text: String, startsLine: Bool) -> String {
        var result = ""
        var onlyDigitsSoFar = startsLine
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "$":
                result += "\\"
            case "-", "+", "=", ":":
                if startsLine && offset == 0 { result += "\\" }
            case ".", ")":
                if onlyDigitsSoFar && offset > 0 { result += "\\" }
            default:
                if isUnsafe(scalar) {
                    result += "⟨U+" + SheetText.number(scalar) + "⟩"
                    onlyDigitsSoFar = false
                    continue
                }
            }
            onlyDigitsSoFar = onlyDigitsSoFar && ("0"..."9").contains(scalar)
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        SheetText.isUnsafe(scalar) || scalar == "\t" || scalar == "\n"
    }
}
