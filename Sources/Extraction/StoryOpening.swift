import Prose

/// The place and agency that a story opens with.
enum StoryOpening {
    /// "BRUSSELS —", "MOSCOW (Reuters) -", "London (AFP) –": where the story begins after the place it was filed from; `nil` where no such
    /// opening stands at `start`.
    static func end(in tokens: [Token], from start: Int, limit: Int) -> Int? {
        guard start < limit, tokens[start].isWord, tokens[start].text.count > 2 else { return nil }
        guard tokens[start].text == tokens[start].text.uppercased() else {
            return namesAgency(in: tokens, from: start, limit: limit)
        }
        return (start..<min(limit, start + 14)).first {
            ["—", "–"].contains(tokens[$0].text)
                || tokens[$0].text == "-" && tokens[$0].span.start > tokens[$0 - 1].span.end
        }.map { $0 + 1 }
    }

    /// A sentence without the place that it may open with.
    static func story(in sentence: Range<Int>, of tokens: [Token]) -> Range<Int> {
        let start = end(in: tokens, from: sentence.lowerBound, limit: sentence.upperBound) ?? sentence.lowerBound
        return start..<sentence.upperBound
    }

    /// "Castel Rae (Ostra) –": a place as names are written, the agency in brackets and a dash.
    private static func namesAgency(in tokens: [Token], from start: Int, limit: Int) -> Int? {
        guard let open = (start..<min(limit, start + 5)).first(where: { tokens[$0].text == "(" }), open > start,
            let close = (open..<min(limit, open + 5)).first(where: { tokens[$0].text == ")" }), close + 1 < limit,
            ["—", "–", "-"].contains(tokens[close + 1].text),
            (start..<open).allSatisfy({ tokens[$0].isCapitalised || tokens[$0].text == "," }),
            tokens[open + 1].isCapitalised
        else { return nil }
        return close + 2
    }
}
