import Prose

/// Reads speech that names its speaker by layout alone: “…” — Name, as in vox pops and letters, and `NAME: …`, as in
/// transcripts.
struct SpeakerLines {
    let text: ArticleText

    /// One attribution for each such quotation or paragraph; the dash or colon is the cue.
    func attributions() -> [AttributionDraft] {
        (dashed() + transcribed()).sorted { $0.order < $1.order }
    }

    /// A paragraph that opens with a name in capitals and a colon, where more than one of them does.
    private func transcribed() -> [AttributionDraft] {
        let lines = text.paragraphs.compactMap { paragraph -> AttributionDraft? in
            var range = text.tokenIndices(in: paragraph)
            if let first = range.first, Self.marks.contains(text.tokens[first].text) {
                range = first + 1..<range.upperBound
            }
            guard let colon = range.prefix(6).first(where: { text.tokens[$0].text == ":" }), colon > range.lowerBound,
                range.upperBound - colon > 4
            else { return nil }
            let source = range.lowerBound..<colon
            guard source.allSatisfy({ isInCapitals($0) }) else { return nil }
            var last = range.upperBound - 1
            while last > colon + 1, Self.marks.union([",", "."]).contains(text.tokens[last].text) { last -= 1 }
            return AttributionDraft(
                rule: "paragraph of a transcript", cue: colon..<colon + 1, source: source,
                content: [TextSpan(text.tokens[colon + 1].span.start, text.tokens[last].span.end)], confidence: 0.9)
        }
        return lines.count > 1 ? lines : []
    }

    private func isInCapitals(_ i: Int) -> Bool {
        let token = text.tokens[i]
        guard token.isWord else { return token.text == "." || token.text == "-" }
        return token.text.count > 1 && token.text == token.text.uppercased() && token.text != token.text.lowercased()
    }

    private func dashed() -> [AttributionDraft] {
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

    private static let marks: Set<String> = ["\"", "“", "”", "'"]
    private static let dashes: Set<String> = ["—", "–", "―", "-"]
}
