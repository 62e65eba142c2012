/// Splits a typed line into words the way a shell does, without variables and patterns.
///
/// A double quotation mark may open anywhere in a word, so `issue:"arms control"` is one word; a single one only at its
/// start, so `Russia's` needs none. A backslash
/// takes the next character as it is, but for inside single quotation marks. `#` at the start of a word starts a remark.
enum LineParser {
    struct Word: Equatable, Sendable {
        /// The word without its quotation marks.
        var text: String
        /// Where it starts in the line, in characters.
        var start: Int
        /// The quotation mark that is still open at its end.
        var openQuote: Character?
    }

    /// The words of `line`. Throws ``DeskError/unclosedQuote(_:column:)`` or ``DeskError/danglingBackslash``.
    static func words(of line: String) throws(DeskError) -> [String] {
        let (words, quoteColumn, endsInBackslash) = scan(line)
        if let quote = words.last?.openQuote { throw .unclosedQuote(quote, column: quoteColumn) }
        if endsInBackslash { throw .danglingBackslash }
        return words.map(\.text)
    }

    /// The commands of a text, which semicolons outside quotation marks part. Throws
    /// ``DeskError/unclosedQuote(_:column:)``.
    static func commands(of text: String) throws(DeskError) -> [String] {
        var commands = [""]
        var quote: (mark: Character, column: Int)?
        var isEscaped = false
        var isInsideWord = false
        for (index, character) in text.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if character == "\\", quote?.mark != "'" {
                isEscaped = true
            } else if character == quote?.mark {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" && !isInsideWord {
                quote = (character, index + 1)
            } else if quote == nil, character == ";" {
                commands.append("")
                isInsideWord = false
                continue
            }
            isInsideWord = quote != nil || !character.isWhitespace
            commands[commands.count - 1].append(character)
        }
        if let quote { throw .unclosedQuote(quote.mark, column: quote.column) }
        return commands.filter { $0.contains { !$0.isWhitespace } }
    }

    /// The words of a line that is still being typed. The last one is the word at the cursor: empty after a space.
    static func partialWords(of line: String) -> [Word] {
        var words = scan(line).words
        let atNewWord = words.isEmpty || (words.last?.openQuote == nil && line.last == " " && !endsInsideWord(line))
        if atNewWord { words.append(Word(text: "", start: line.count)) }
        return words
    }

    /// A word that ``words(of:)`` reads back as `text`.
    static func quoted(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.first != "#" && !text.contains { " \t\"'\\".contains($0) }
        return isPlain ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func endsInsideWord(_ line: String) -> Bool { line.hasSuffix("\\ ") }

    private static func scan(_ line: String) -> (words: [Word], quoteColumn: Int, endsInBackslash: Bool) {
        var words: [Word] = []
        var current: Word?
        var quote: Character?
        var quoteColumn = 0
        var isEscaped = false
        for (index, character) in line.enumerated() {
            if isEscaped {
                current?.text.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                current = current ?? Word(text: "", start: index)
                isEscaped = true
            } else if character == quote {
                quote = nil
            } else if quote != nil {
                current?.text.append(character)
            } else if character == "\"" || character == "'" && current == nil {
                current = current ?? Word(text: "", start: index)
                quote = character
                quoteColumn = index + 1
            } else if character.isWhitespace {
                if let word = current { words.append(word) }
                current = nil
            } else if character == "#", current == nil {
                return (words, quoteColumn, false)
            } else {
                current = current ?? Word(text: "", start: index)
                current?.text.append(character)
            }
        }
        current?.openQuote = quote
        if let current { words.append(current) }
        return (words, quoteColumn, isEscaped)
    }
}
