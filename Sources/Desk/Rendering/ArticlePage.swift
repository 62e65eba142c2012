import Prose
import Records

/// A whole article for reading: what its file says of it, its text, and what was left out.
struct ArticlePage {
    let console: Console

    /// `marks` are the spans of claims, labelled with their numbers.
    func print(_ article: Article, marks: [MarkedText.Mark] = []) throws {
        try printHeader(of: article)
        try console.print()
        try MarkedText(article.text, console: console).lines(marks: marks, indent: "  ").forEach(console.print)
        try printLeftOut(of: article)
    }

    private func printHeader(of article: Article) throws {
        let fields = [
            ("title", article.title), ("outlet", article.outlet), ("date", article.published?.description),
            ("byline", article.byline), ("dateline", article.dateline), ("url", article.url),
            ("language", article.language),
        ]
        for case (let name, let value?) in fields {
            let text = TextWrapper.hanging(
                TerminalText.escaped(value), columns: console.width, indent: String(repeating: " ", count: 10))
            try console.print(console.styled(DisplayWidth.padded(name, to: 8), .quiet) + "  " + text)
        }
    }

    private func printLeftOut(of article: Article) throws {
        guard !article.leftOut.isEmpty else { return }
        try console.print()
        try console.print(console.styled("left out", .heading))
        for piece in article.leftOut {
            let lines = TextWrapper.lines(
                of: TerminalText.escaped("\(piece.reason): \(piece.text)"), columns: console.width - 4)
            for (index, line) in lines.prefix(3).enumerated() {
                let isCut = index == 2 && lines.count > 3
                try console.print(console.styled((index == 0 ? "  " : "    ") + line + (isCut ? " …" : ""), .quiet))
            }
        }
    }
}
