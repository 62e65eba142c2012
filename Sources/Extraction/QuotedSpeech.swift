import Prose

/// The quotations of a text, and how they stand to a cue.
struct QuotedSpeech {
    let text: ArticleText
    /// Outermost quotations that hold something.
    let all: [Quotation]

    init(_ text: ArticleText) {
        self.text = text
        all = text.quotations.filter { $0.depth == 0 && !$0.inner.isEmpty }
    }

    private var tokens: [Token] { text.tokens }

    /// The quotation that token `token` stands in, marks included.
    func quotation(at token: Int) -> Quotation? {
        let start = tokens[token].span.start
        return all.first { $0.span.contains(offset: start) }
    }

    /// The quotation that ends where the cue's clause begins.
    func before(_ cue: CueMatch, _ source: Range<Int>?, sentence: Range<Int>) -> Quotation? {
        let clause = min(cue.range.lowerBound, source?.lowerBound ?? .max)
        guard clause > 0 else { return nil }
        var mark = clause - 1
        while mark > 0, [",", "—", "–", "-"].contains(tokens[mark].text) { mark -= 1 }
        let closing = tokens[mark].span
        guard let quotation = all.last(where: { $0.span.contains(closing) && $0.span.end <= closing.end + 1 })
        else { return nil }
        guard
            text.paragraphIndex(at: quotation.span.start)
                == text.paragraphIndex(at: tokens[cue.range.lowerBound].span.start)
        else { return nil }
        return isFull(quotation, in: sentence) && !isTitle(quotation) ? quotation : nil
    }

    /// The quotation that follows the cue and fills its sentence.
    func after(_ start: Int, limit: Int) -> Quotation? {
        var i = start
        while i < limit, i - start < 14 {
            if let quotation = quotation(at: i), quotation.span.start == tokens[i].span.start {
                guard !isTitle(quotation) else { return nil }
                let between = tokens[start..<i]
                let leads =
                    between.allSatisfy { [",", ":", "that"].contains($0.norm) }
                    || between.last.map { [",", ":"].contains($0.text) } ?? true
                let after = text.tokenIndices(
                    in: TextSpan(quotation.span.end, max(quotation.span.end, tokens[limit - 1].span.end)))
                let fills =
                    after.allSatisfy { tokens[$0].kind == .punctuation }
                    || quotation.span.end >= tokens[limit - 1].span.end
                return leads && fills && wordCount(quotation.inner) >= 3 ? quotation : nil
            }
            if tokens[i].kind == .punctuation && ![",", ":", "-"].contains(tokens[i].text) { return nil }
            i += 1
        }
        return nil
    }

    /// “A,” he said, “B”: what is quoted after the clause.
    func rest(after end: Int, limit: Int) -> TextSpan? {
        var i = end
        while i < limit, i - end < 30 {
            if let quotation = quotation(at: i), quotation.span.start == tokens[i].span.start {
                guard i > end, [",", ".", ":", ";", "—", "–"].contains(tokens[i - 1].text),
                    wordCount(quotation.inner) >= 2
                else { return nil }
                return trimmed(quotation.inner)
            }
            i += 1
        }
        return nil
    }

    /// The name of a programme or a work: a few words, each with a capital, and no mark at the end.
    private func isTitle(_ quotation: Quotation) -> Bool {
        let words = text.tokenIndices(in: quotation.inner)
        guard words.count > 1, words.count <= 6, let last = words.last, tokens[last].isWord else { return false }
        return words.allSatisfy {
            tokens[$0].isCapitalised || Self.small.contains(tokens[$0].norm) || !tokens[$0].isWord
        }
    }

    private static let small: Set<String> = [
        "the", "of", "a", "an", "and", "in", "on", "to", "for", "with", "is", "s", "'s",
    ]

    /// Whether a quotation is a statement rather than a word or two in somebody's terms.
    func isFull(_ quotation: Quotation, in sentence: Range<Int>) -> Bool {
        let range = text.tokenIndices(in: quotation.inner)
        guard let last = range.last, let first = range.first else { return false }
        if [",", ".", "?", "!", "…"].contains(tokens[last].text) { return true }
        let opensSentence = quotation.span.start <= tokens[sentence.lowerBound].span.start
        return opensSentence && range.count >= 3 && (tokens[first].isCapitalised || range.count >= 5)
    }

    func wordCount(_ span: TextSpan) -> Int {
        text.tokenIndices(in: span).count { tokens[$0].kind != .punctuation }
    }

    /// The inside of a quotation, where the content is nothing but one.
    func whole(_ span: TextSpan) -> TextSpan {
        all.first {
            $0.span.contains(span) || abs($0.span.start - span.start) <= 3 && abs($0.span.end - span.end) <= 4
        }
        .map { trimmed($0.inner) } ?? span
    }

    /// A quotation's words without the comma or full stop before its closing mark.
    func trimmed(_ span: TextSpan) -> TextSpan {
        let range = text.tokenIndices(in: span)
        guard let first = range.first, var last = range.last else { return span }
        while last > first, [",", "."].contains(tokens[last].text) { last -= 1 }
        return TextSpan(tokens[first].span.start, tokens[last].span.end)
    }
}
