import Prose
import Records

/// Finds what goes on without a cue: quotations that stand alone, and sentences that carry a report on.
struct ContinuationFinder {
    let text: ArticleText
    let vocabulary: Vocabulary

    /// `found` with the continuations put in, in text order; each names the attribution whose speaker it keeps.
    func adding(to found: [AttributionDraft]) -> [AttributionDraft] {
        var all = found.map { (draft: $0, parent: nil as Int?) }
        for (draft, parent) in quotations(found) { all.append((draft, parent)) }
        for (draft, parent) in sentences(all.map(\.draft), found) { all.append((draft, parent)) }
        let order = all.indices.sorted { all[$0].draft.order < all[$1].draft.order }
        var position = [Int](repeating: 0, count: all.count)
        for (new, old) in order.enumerated() { position[old] = new }
        return order.map { old in
            var draft = all[old].draft
            draft.continues = all[old].parent.map { position[$0] }
            return draft
        }
    }

    // MARK: Quotations without a cue

    private func quotations(_ found: [AttributionDraft]) -> [(AttributionDraft, Int)] {
        var added: [(AttributionDraft, Int)] = []
        let contents = SpanIndex(found.map(\.contentExtent))
        for quotation in text.quotations where quotation.depth == 0 {
            let range = text.tokenIndices(in: quotation.inner)
            guard let first = range.first, let last = range.last, isStatement(quotation, range) else { continue }
            let isTaken = contents.near(quotation.inner).contains { index in
                found[index].content.contains { $0.overlaps(quotation.inner) }
            }
            guard !isTaken, let parent = parent(of: quotation, found) else { continue }
            var end = last
            while end > first, [",", "."].contains(text.tokens[end].text) { end -= 1 }
            let content = TextSpan(text.tokens[first].span.start, text.tokens[end].span.end)
            added.append(
                (
                    AttributionDraft(
                        rule: "quotation that carries on without a cue", content: [content],
                        confidence: found[parent].confidence - 0.15), parent
                ))
        }
        return added
    }

    /// A quotation that fills its sentence, not a word or two in somebody's terms.
    private func isStatement(_ quotation: Quotation, _ range: Range<Int>) -> Bool {
        guard range.count(where: { text.tokens[$0].kind != .punctuation }) >= (quotation.isSingle ? 5 : 3) else {
            return false
        }
        guard let sentence = text.sentenceIndex(at: quotation.span.start).map({ text.sentences[$0] }) else {
            return false
        }
        let outside = text.tokenIndices(in: sentence).filter { !quotation.span.contains(text.tokens[$0].span) }
        return outside.allSatisfy { text.tokens[$0].kind == .punctuation }
    }

    /// The attribution before it in its own or the previous paragraph; at the head of a paragraph also the one after.
    private func parent(of quotation: Quotation, _ found: [AttributionDraft]) -> Int? {
        guard let paragraph = text.paragraphIndex(at: quotation.span.start) else { return nil }
        func paragraphOf(_ attribution: AttributionDraft) -> Int? {
            attribution.content.first.flatMap { text.paragraphIndex(at: $0.start) }
        }
        let top = found.indices.filter { !found[$0].isInsideQuotation }
        let before = top.last { found[$0].order.0 < quotation.span.start }
        if let before, paragraphOf(found[before]) == paragraph { return before }
        if let after = top.first(where: { found[$0].order.0 > quotation.span.start }),
            paragraphOf(found[after]) == paragraph,
            found[after].rule.hasPrefix("quotation")
        {
            return after
        }
        if let before, paragraphOf(found[before]) == paragraph - 1 { return before }
        return nil
    }

    // MARK: Sentences without a cue

    private func sentences(
        _ all: [AttributionDraft], _ found: [AttributionDraft]
    ) -> [(AttributionDraft, Int)] {
        var added: [(AttributionDraft, Int)] = []
        let contents = SpanIndex(all.map(\.contentExtent))
        let claimed = SpanIndex(found.map { ($0.claimContent ?? $0.content).last })
        let cued = Set(
            found.compactMap(\.cue).compactMap { text.sentenceIndex(at: text.tokens[$0.lowerBound].span.start) })
        for (i, sentence) in text.sentences.enumerated().dropFirst() {
            let taken = contents.near(sentence).contains { all[$0].content.contains { $0.overlaps(sentence) } }
            guard !taken, !cued.contains(i), carriesOn(sentence) else { continue }
            let previous = text.sentences[i - 1]
            guard
                let parent = claimed.near(previous).last(where: { index in
                    let attribution = found[index]
                    guard !attribution.isInsideQuotation,
                        let last = (attribution.claimContent ?? attribution.content).last
                    else { return false }
                    return previous.overlaps(last) && last.end + 2 >= previous.end - 1 && isIndirect(attribution)
                }), let content = withoutMarks(sentence)
            else { continue }
            added.append(
                (
                    AttributionDraft(
                        rule: "sentence that carries the report on without a cue", content: [content], confidence: 0.45),
                    parent
                ))
        }
        return added
    }

    private func isIndirect(_ attribution: AttributionDraft) -> Bool {
        attribution.content.contains { span in !text.quotations.contains { $0.span.contains(span) } }
    }

    /// Reported speech shows in the shifted verb ("would", "will"), and in a word that ties the sentence to the one before.
    private func carriesOn(_ sentence: TextSpan) -> Bool {
        let range = text.tokenIndices(in: sentence)
        guard range.count > 5, let first = range.first else { return false }
        guard !text.quotations.contains(where: { $0.span.contains(text.tokens[first].span) }) else { return false }
        let head = range.prefix(12).map { text.tokens[$0].norm }
        let hasModal = range.contains { Self.modals.contains(text.tokens[$0].norm) }
        let isTied = head.contains { Self.ties.contains($0) }
        return hasModal && isTied
    }

    private static let modals: Set<String> = ["would", "will", "must", "should", "necessary", "cannot", "had"]
    private static let ties: Set<String> = [
        "then", "therefore", "also", "further", "instead", "otherwise", "thus", "moreover",
    ]

    private func withoutMarks(_ sentence: TextSpan) -> TextSpan? {
        let range = text.tokenIndices(in: sentence)
        guard let first = range.first, var last = range.last else { return nil }
        while last > first, [".", ",", "!", ";"].contains(text.tokens[last].text) { last -= 1 }
        return TextSpan(text.tokens[first].span.start, text.tokens[last].span.end)
    }
}
