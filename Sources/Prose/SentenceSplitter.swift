/// Splits paragraphs into sentences, inside quotation marks too.
package struct SentenceSplitter {
    /// Words, lower case and without their final dot, after which a dot ends no sentence (`mr`, `gen`, `sept`).
    private let abbreviations: Set<String>

    package init(abbreviations: Set<String>) {
        self.abbreviations = abbreviations
    }

    /// Sentences of `paragraph` in order, covering all its tokens; closing marks belong to the sentence they end.
    ///
    /// `tokens` must be those of the paragraph.
    package func sentences(of paragraph: TextSpan, tokens: ArraySlice<Token>) -> [TextSpan] {
        var sentences: [TextSpan] = []
        var first: Int?
        var i = tokens.startIndex
        while i < tokens.endIndex {
            if first == nil { first = i }
            guard let last = boundary(at: i, in: tokens) else {
                i += 1
                continue
            }
            sentences.append(TextSpan(tokens[first!].span.start, tokens[last].span.end))
            first = nil
            i = last + 1
        }
        if let first, let last = tokens.indices.last {
            sentences.append(TextSpan(tokens[first].span.start, tokens[last].span.end))
        }
        return sentences
    }

    /// The last token of a sentence that ends with the mark at `i`, or `nil` where none ends there.
    private func boundary(at i: Int, in tokens: ArraySlice<Token>) -> Int? {
        let token = tokens[i]
        let isDottedWord = token.isWord && token.text.hasSuffix(".") && token.text.count > 1
        guard isDottedWord || Self.terminators.contains(token.text) else { return nil }
        var last = i
        var sawClosingMark = false
        while last + 1 < tokens.endIndex {
            let next = tokens[last + 1]
            let touches = next.span.start == tokens[last].span.end
            if touches && (Self.terminators.contains(next.text) || Self.closers.contains(next.text)) {
                if Self.quotes.contains(next.text) { sawClosingMark = true }
                last += 1
            } else {
                break
            }
        }
        guard last + 1 < tokens.endIndex else { return last }
        let next = tokens[last + 1]
        if next.span.start == tokens[last].span.end && !Self.openers.contains(next.text) { return nil }
        if next.isWord && !next.isCapitalised && next.text.unicodeScalars.first?.properties.isLowercase ?? false {
            return nil
        }
        if next.kind == .punctuation && !Self.openers.contains(next.text) && !Self.bullets.contains(next.text) {
            return nil
        }
        if token.text == "…" || isEllipsis(at: i, in: tokens) {
            return sawClosingMark || startsSentence(next) ? last : nil
        }
        if token.text == "." && !sawClosingMark, i > tokens.startIndex {
            let before = tokens[i - 1]
            let touches = before.span.end == token.span.start
            if touches && before.isWord {
                if abbreviations.contains(before.norm) { return nil }
                // A lone initial: "J. Smith"; an "I" only within a name, "Ilse I. Orr".
                if before.text.count == 1 && before.isCapitalised {
                    let isPronoun =
                        before.norm == "i"
                        && (i - 2 < tokens.startIndex || !tokens[i - 2].isCapitalised || !tokens[i - 2].isWord
                            || Self.sentenceOpeners.contains(next.norm))
                    if !isPronoun { return nil }
                }
            }
        }
        if isDottedWord && !sawClosingMark && !startsSentence(next) { return nil }
        if isDottedWord && !sawClosingMark && last == i { return Self.sentenceOpeners.contains(next.norm) ? last : nil }
        return last
    }

    private func isEllipsis(at i: Int, in tokens: ArraySlice<Token>) -> Bool {
        tokens[i].text == "." && i + 1 < tokens.endIndex && tokens[i + 1].text == "."
            && tokens[i + 1].span.start == tokens[i].span.end
    }

    private func startsSentence(_ token: Token) -> Bool {
        token.isCapitalised || token.kind == .number || Self.openers.contains(token.text)
    }

    private static let terminators: Set<String> = [".", "!", "?", "…", "。", "؟"]
    private static let quotes: Set<String> = ["\"", "”", "’", "'", "»", "“"]
    private static let closers: Set<String> = ["\"", "”", "’", "'", "»", ")", "]"]
    private static let openers: Set<String> = ["\"", "“", "‘", "'", "«", "„", "(", "["]
    private static let bullets: Set<String> = ["•", "—", "–", "-", "*", "…"]
    /// After dotted initials ("the U.S.") a capital alone does not tell; these words do.
    private static let sentenceOpeners: Set<String> = [
        "the", "a", "an", "he", "she", "it", "they", "we", "i", "in", "on", "at", "but", "and", "this", "that", "these",
        "those", "his", "her", "its", "their", "our", "for", "as", "if", "when", "while", "after", "before", "there",
        "what", "according", "however", "meanwhile", "earlier", "both", "also", "instead",
    ]
}
