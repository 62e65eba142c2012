/// What Tab does to a line.
struct Completion {
    /// The change to the line and what to print under it.
    struct Answer: Equatable {
        /// Code points to take away before the cursor.
        var erased = 0
        var insertion = ""
        /// Candidates laid out in columns, ending in a newline; empty where there is nothing to choose.
        var choices = ""
    }

    let workbench: Workbench

    /// `line` is what stands before the cursor.
    func answer(to line: String) -> Answer {
        let words = LineParser.partialWords(of: line)
        guard let current = words.last else { return Answer() }
        let candidates = CompletionCandidates(workbench: workbench).candidates(for: words.map(\.text))
        return Self.answer(line: line, word: current, candidates: candidates, width: workbench.console.width)
    }

    static func answer(line: String, word: LineParser.Word, candidates: [Candidate], width: Int) -> Answer {
        guard let first = candidates.first else { return Answer() }
        let erased = line.dropFirst(word.start).unicodeScalars.count
        if candidates.count == 1 {
            return Answer(
                erased: erased, insertion: quoted(first.text, closed: !first.goesOn) + (first.goesOn ? "" : " "))
        }
        let common = candidates.dropFirst().reduce(first.text) { commonPrefix($0, $1.text) }
        if common.count > word.text.count {
            return Answer(erased: erased, insertion: quoted(common, closed: false))
        }
        return Answer(choices: columns(candidates.map { TerminalText.escaped($0.shown) }, width: width))
    }

    /// A candidate for the word at the cursor.
    struct Candidate: Equatable {
        /// The whole word.
        var text: String
        /// What the list of choices shows.
        var shown: String
        /// Whether more of the same word may follow: no space is put behind it.
        var goesOn = false

        init(_ text: String, shown: String? = nil, goesOn: Bool = false) {
            self.text = text
            self.shown = shown ?? text
            self.goesOn = goesOn
        }
    }

    /// The word as it is typed: quotation marks around the value of a filter term, or around all of it.
    private static func quoted(_ text: String, closed: Bool) -> String {
        guard text.contains(where: { $0.isWhitespace }) else { return text }
        var head = ""
        var rest = text[...]
        if let colon = text.firstIndex(of: ":"), !text[..<colon].contains(" ") {
            head = String(text[...colon])
            rest = text[text.index(after: colon)...]
        }
        return head + "\"" + rest + (closed ? "\"" : "")
    }

    private static func commonPrefix(_ a: String, _ b: String) -> String {
        String(zip(a, b).prefix { $0 == $1 || $0.lowercased() == $1.lowercased() }.map(\.0))
    }

    private static func columns(_ words: [String], width: Int) -> String {
        let column = (words.map { DisplayWidth.of($0) }.max() ?? 0) + 2
        let count = max(1, width / column)
        let height = (words.count + count - 1) / count
        return (0..<height).map { row in
            stride(from: row, to: words.count, by: height).map { DisplayWidth.padded(words[$0], to: column) }.joined()
        }.joined(separator: "\n") + "\n"
    }
}
