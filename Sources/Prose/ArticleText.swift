/// A text with what every later stage needs to know of it: tokens, paragraphs, sentences and quotations.
///
/// All spans are UTF-8 byte offsets into ``string``. Pure: the same string and abbreviations give the same value.
package struct ArticleText: Sendable {
    package let string: String
    package let tokens: [Token]
    package let paragraphs: [TextSpan]
    package let sentences: [TextSpan]
    /// In text order, outer before inner.
    package let quotations: [Quotation]

    /// Reads `string` once; `abbreviations` are lower case and without the final dot.
    package init(_ string: String, abbreviations: Set<String> = []) {
        var string = string
        string.makeContiguousUTF8()
        self.string = string
        tokens = Tokenizer().tokens(of: string)
        paragraphs = ParagraphFinder().paragraphs(of: string)
        quotations = QuotationFinder().quotations(in: string, paragraphs: paragraphs)
        let splitter = SentenceSplitter(abbreviations: abbreviations)
        var sentences: [TextSpan] = []
        for paragraph in paragraphs {
            sentences += splitter.sentences(of: paragraph, tokens: tokens[Self.indices(of: tokens, in: paragraph)])
        }
        self.sentences = sentences
    }

    /// The words of `span`, byte for byte.
    package func slice(_ span: TextSpan) -> String {
        let utf8 = string.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: span.start)
        return String(Substring(utf8[start..<utf8.index(start, offsetBy: span.length)]))
    }

    /// Indices of the tokens that lie wholly in `span`.
    package func tokenIndices(in span: TextSpan) -> Range<Int> { Self.indices(of: tokens, in: span) }

    /// Index of the paragraph that holds byte `offset`.
    package func paragraphIndex(at offset: Int) -> Int? { Self.index(of: paragraphs, holding: offset) }
    /// Index of the sentence that holds byte `offset`.
    package func sentenceIndex(at offset: Int) -> Int? { Self.index(of: sentences, holding: offset) }

    private static func indices(of tokens: [Token], in span: TextSpan) -> Range<Int> {
        let first = partition(tokens.count) { tokens[$0].span.start >= span.start }
        let last = partition(tokens.count) { tokens[$0].span.end > span.end }
        return first..<max(first, last)
    }

    private static func index(of spans: [TextSpan], holding offset: Int) -> Int? {
        let i = partition(spans.count) { spans[$0].end > offset }
        return i < spans.count && spans[i].start <= offset ? i : nil
    }

    /// First index for which `holds` is true; it must be false before and true after.
    private static func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
