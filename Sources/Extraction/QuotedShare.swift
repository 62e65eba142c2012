package import Prose
package import Records

/// How much of a claim's words stands in quotation marks.
package struct QuotedShare: Hashable, Sendable {
    /// Words and numbers of the content, and those of them inside marks.
    package let words: Int
    package let quoted: Int

    /// Of the claim whose content stands at `content`.
    package init(of content: [TextSpan], in text: ArticleText) {
        let words = content.flatMap { text.tokenIndices(in: $0) }.filter { text.tokens[$0].kind != .punctuation }
        let outer = text.quotations.filter { $0.depth == 0 }
        self.words = words.count
        quoted = words.count { word in outer.contains { $0.inner.contains(text.tokens[word].span) } }
    }

    /// Direct when the words stand in quotation marks, mixed when some of them do.
    package var mode: Mode {
        if quoted == 0 { return .indirect }
        return quoted * 20 >= words * 19 ? .direct : .mixed
    }
}
