import Prose

/// The tagger's words of a text, with the quotation state, sentence and paragraph of each.
struct TaggerWords {
    /// Where a word stands to quotation marks; raw values are the network's.
    enum QuoteState: UInt8 {
        case newline, outside, inside, opening, closing

        /// As the linker's features spell it.
        var letter: UInt8 { Array("N01()".utf8)[Int(rawValue)] }
    }

    /// How a run of newlines is spelt in ``lower``.
    static let lineBreak = "¶"

    /// UTF-8 bytes of each word.
    private(set) var spans: [TextSpan]
    /// As written.
    private(set) var forms: [Substring] = []
    /// Lower case; a run of newlines is ``lineBreak``.
    private(set) var lower: [String] = []
    private(set) var quotes: [QuoteState] = []
    /// Number of each word's sentence, from 0.
    private(set) var sentences: [Int] = []
    private(set) var paragraphs: [Int] = []

    var count: Int { spans.count }

    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        spans = TaggerTokenizer.spans(of: text)
        let utf8 = text.utf8
        var index = utf8.startIndex
        var offset = 0
        for span in spans {
            index = utf8.index(index, offsetBy: span.start - offset)
            let end = utf8.index(index, offsetBy: span.length)
            forms.append(text[index..<end])
            (index, offset) = (end, span.end)
        }
        lower = forms.map { Self.isNewline($0) ? Self.lineBreak : $0.lowercased() }
        readQuotes()
        readSentences()
        readParagraphs()
    }

    static func isNewline(_ form: Substring) -> Bool { form.utf8.first == UInt8(ascii: "\n") }

    /// The end of a paragraph closes what is open; a straight mark toggles.
    private mutating func readQuotes() {
        var isInside = false
        for form in forms {
            switch form {
            case _ where Self.isNewline(form):
                isInside = false
                quotes.append(.newline)
            case "“", "``",
                "\"" where form != "\"" || !isInside:
                isInside = true
                quotes.append(.opening)
            case "”", "''", "\"":
                isInside = false
                quotes.append(.closing)
            default: quotes.append(isInside ? .inside : .outside)
            }
        }
    }

    private mutating func readSentences() {
        var sentence = 0
        for i in forms.indices {
            sentences.append(sentence)
            if endsSentence(i) { sentence += 1 }
        }
    }

    private func endsSentence(_ i: Int) -> Bool {
        if quotes[i] == .newline { return true }
        guard i + 1 < count, let following = forms[i + 1].unicodeScalars.first else { return false }
        if Self.isStop(forms[i]) {
            return following.properties.isUppercase || following == "“" || following == "\"" || following == "\n"
        }
        return quotes[i] == .closing && (forms[i] == "”" || forms[i] == "\"") && i > 0 && Self.isStop(forms[i - 1])
            && following.properties.isUppercase
    }

    static func isStop(_ form: some StringProtocol) -> Bool { form == "." || form == "?" || form == "!" }

    private mutating func readParagraphs() {
        var paragraph = 0
        for state in quotes {
            paragraphs.append(paragraph)
            if state == .newline { paragraph += 1 }
        }
    }
}
