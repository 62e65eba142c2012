import Prose

/// Reads speech that names its speaker by layout alone: “…” — Name, as in vox pops and letters.
struct SpeakerLines {
    let text: ArticleText
    let vocabulary: Vocabulary

    /// One attribution for each quotation that a dash and a name follow to the end of the paragraph; the dash is the cue.
    func attributions() -> [AttributionDraft] {
        text.quotations.compactMap { quotation in
            guard quotation.depth == 0, quotation.isClosed, let paragraph = paragraph(of: quotation) else { return nil }
            let after = text.tokenIndices(in: TextSpan(quotation.span.end, paragraph.end))
            guard let dash = after.first, Self.dashes.contains(text.tokens[dash].text),
                let source = name(in: after.dropFirst())
            else { return nil }
            let words = text.tokenIndices(in: quotation.inner)
            guard words.count >= 3, let first = words.first, var last = words.last else { return nil }
            while last > first, [",", "."].contains(text.tokens[last].text) { last -= 1 }
            return AttributionDraft(
                rule: "quotation with its speaker after a dash", cue: dash..<dash + 1, source: source,
                content: [TextSpan(text.tokens[first].span.start, text.tokens[last].span.end)], confidence: 0.9)
        }
    }

    private func paragraph(of quotation: Quotation) -> TextSpan? {
        text.paragraphIndex(at: quotation.span.start).map { text.paragraphs[$0] }
    }

    /// A capitalised name, a place or office after a comma allowed, and nothing else.
    private func name(in range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, range.count <= 14, text.tokens[first].isCapitalised else { return nil }
        let end = range.first { [",", "("].contains(text.tokens[$0].text) } ?? range.upperBound
        let name = first..<end
        guard name.count <= 6,
            name.allSatisfy({
                text.tokens[$0].isCapitalised || !text.tokens[$0].isWord || text.tokens[$0].norm.count <= 3
            })
        else { return nil }
        return name
    }

    private static let dashes: Set<String> = ["—", "–", "―", "-"]
}
