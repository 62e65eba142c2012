/// User text made safe for FTS5: always phrases in quotation marks, never its query language.
enum FullText {
    /// `text` as one phrase, its words next to each other.
    static func phrase(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"").replacing("\0", with: " ") + "\""
    }

    /// Words and quoted phrases (straight or typographic marks) that must all be there, in any order; `nil` where there
    /// is nothing to look for. An unclosed mark reaches to the end.
    static func all(of text: String) -> String? {
        let phrases = phrases(of: text)
        return phrases.isEmpty ? nil : phrases.joined(separator: " AND ")
    }

    /// Words and quoted phrases of which one must be there; `nil` where there is nothing to look for.
    static func any(of text: String) -> String? {
        let phrases = phrases(of: text)
        return phrases.isEmpty ? nil : phrases.joined(separator: " OR ")
    }

    private static func phrases(of text: String) -> [String] {
        var phrases: [String] = []
        var current = ""
        var isQuoted = false
        func close() {
            if current.contains(where: { $0.isLetter || $0.isNumber }) { phrases.append(phrase(current)) }
            current = ""
        }
        for character in text {
            if "\"“”„".contains(character) {
                close()
                isQuoted.toggle()
            } else if character.isWhitespace, !isQuoted {
                close()
            } else {
                current.append(character)
            }
        }
        close()
        return phrases
    }
}
