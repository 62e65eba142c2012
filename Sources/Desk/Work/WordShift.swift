import Prose

/// Moves the edges of a claim by words of its article.
struct WordShift {
    /// Words that the start and the end move by, to the right where positive.
    var start = 0
    var end = 0

    /// Reads `+2w`, `-1w`, `3` as a number of words.
    static func words(_ typed: String) throws -> Int {
        let text = DashedWord.unshielded(typed)
        let digits = text.hasSuffix("w") ? text.dropLast() : text[...]
        guard let number = Int(digits), abs(number) <= 10_000 else { throw EditError.notAShift(text) }
        return number
    }

    /// `content` of claim `id` with its edges moved: outwards to the ends of their paragraphs at most, inwards over the
    /// parts of the content, of which something must be left.
    func moved(_ content: [TextSpan], of id: Int64, in text: ArticleText) throws -> [TextSpan] {
        var inside = content.flatMap { words(in: $0, text) }
        guard start - end < inside.count, max(0, start) + max(0, -end) < inside.count else {
            throw EditError.nothingLeft(id)
        }
        var content = content
        if start > 0 {
            inside.removeFirst(start)
            content = Self.cut(content, to: TextSpan(text.tokens[inside[0]].span.start, content[content.count - 1].end))
        }
        if end < 0 {
            inside.removeLast(-end)
            let last = text.tokens[inside[inside.count - 1]].span.end
            content = Self.cut(content, to: TextSpan(content[0].start, last))
        }
        if start < 0 {
            let before = paragraph(at: content[0].start, text).map {
                words(in: TextSpan($0.start, content[0].start), text)
            }
            guard let before, before.count >= -start else {
                throw EditError.shiftedTooFar(claim: id, edge: "start", words: before?.count ?? 0)
            }
            content[0].start = text.tokens[before[before.count + start]].span.start
        }
        if end > 0, let last = content.last {
            let after = paragraph(at: max(0, last.end - 1), text).map { words(in: TextSpan(last.end, $0.end), text) }
            guard let after, after.count >= end else {
                throw EditError.shiftedTooFar(claim: id, edge: "end", words: after?.count ?? 0)
            }
            content[content.count - 1].end = text.tokens[after[end - 1]].span.end
        }
        return content
    }

    private func words(in span: TextSpan, _ text: ArticleText) -> [Int] {
        text.tokenIndices(in: span).filter { text.tokens[$0].kind != .punctuation }
    }

    private func paragraph(at offset: Int, _ text: ArticleText) -> TextSpan? {
        text.paragraphIndex(at: offset).map { text.paragraphs[$0] }
    }

    private static func cut(_ content: [TextSpan], to extent: TextSpan) -> [TextSpan] {
        content.compactMap { $0.intersection(extent) }
    }
}
