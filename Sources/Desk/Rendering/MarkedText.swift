import Prose
import Records

/// Text of an article with some of its spans marked: by colour where there is one, else by brackets.
struct MarkedText {
    struct Mark {
        var span: TextSpan
        /// Stands before the marked words.
        var label: String
    }

    let text: ArticleText
    let console: Console

    init(_ text: String, console: Console) {
        self.text = ArticleText(text)
        self.console = console
    }

    /// The paragraphs that hold a mark, `¶` and all others left out; each as wrapped lines led in by `indent`.
    func lines(around marks: [Mark], indent: String) -> [String] {
        let paragraphs = text.paragraphs.filter { paragraph in marks.contains { paragraph.overlaps($0.span) } }
        return lines(of: paragraphs, marks: marks, indent: indent)
    }

    /// The whole text.
    func lines(marks: [Mark], indent: String) -> [String] { lines(of: text.paragraphs, marks: marks, indent: indent) }

    private func lines(of paragraphs: [TextSpan], marks: [Mark], indent: String) -> [String] {
        var lines: [String] = []
        for (index, paragraph) in paragraphs.enumerated() {
            if index > 0 { lines.append("") }
            let body = marked(paragraph, marks: marks)
            for line in TextWrapper.lines(of: body, columns: console.width - DisplayWidth.of(indent)) {
                lines.append(indent + line)
            }
        }
        return console.usesColor ? recoloured(lines) : lines
    }

    /// Brackets even where colour is used: they are wrapped as text first and coloured after, so that a sequence is never
    /// cut in two.
    private func marked(_ paragraph: TextSpan, marks: [Mark]) -> String {
        var insertions: [(offset: Int, isEnd: Bool, text: String)] = []
        for mark in marks {
            guard let part = paragraph.intersection(mark.span) else { continue }
            let continues = part.start > mark.span.start
            insertions.append((part.start, false, Self.open + (continues ? "" : mark.label)))
            insertions.append((part.end, true, Self.close))
        }
        insertions.sort { ($0.offset, $0.isEnd ? 0 : 1) < ($1.offset, $1.isEnd ? 0 : 1) }
        var result = ""
        var offset = paragraph.start
        for insertion in insertions {
            result += TerminalText.escaped(text.slice(TextSpan(offset, max(offset, insertion.offset)))) + insertion.text
            offset = max(offset, insertion.offset)
        }
        result += TerminalText.escaped(text.slice(TextSpan(offset, max(offset, paragraph.end))))
        return console.usesColor
            ? result : result.replacing(Self.open, with: "[[").replacing(Self.close, with: "]]")
    }

    // Private-use characters stand for the ends of a mark while lines are made; they take a column each, as a space would.
    private static let open = "\u{F0001}"
    private static let close = "\u{F0002}"

    private func recoloured(_ lines: [String]) -> [String] {
        var depth = 0
        return lines.map { line in
            var result = ""
            var run = ""
            func flush() {
                result += depth > 0 ? Style.claim.applied(to: run) : run
                run = ""
            }
            for character in line {
                switch String(character) {
                case Self.open:
                    flush()
                    depth += 1
                case Self.close:
                    flush()
                    depth -= 1
                default: run.append(character)
                }
            }
            flush()
            return result
        }
    }
}
