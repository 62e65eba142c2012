/// Breaks text into lines of a given width, between words where it can.
enum TextWrapper {
    /// Lines of at most `columns` (but one) columns. Words longer than a line are cut.
    static func lines(of text: String, columns: Int) -> [String] {
        let columns = max(1, columns)
        var lines: [String] = []
        var line = ""
        var width = 0
        // By bytes: looking for where characters end would take longer than all the rest.
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            var word = Substring(word)
            var wordWidth = DisplayWidth.of(word)
            if !line.isEmpty, width + 1 + wordWidth > columns {
                lines.append(line)
                line = ""
                width = 0
            }
            while wordWidth > columns {
                let head = DisplayWidth.prefix(of: word, fitting: columns)
                if head.isEmpty { break }
                lines.append(head)
                word = word.dropFirst(head.count)
                wordWidth = DisplayWidth.of(word)
            }
            if !line.isEmpty { line += " " }
            line += word
            width += (width == 0 ? 0 : 1) + wordWidth
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The lines joined, each but the first led in by `indent`.
    static func hanging(_ text: String, columns: Int, indent: String) -> String {
        lines(of: text, columns: columns - DisplayWidth.of(indent)).joined(separator: "\n" + indent)
    }
}
