import Prose

/// The place and agency that a story opens with.
enum StoryOpening {
    /// "BRUSSELS —", "MOSCOW (Reuters) -": where the story begins after the place it was filed from; `nil` where no such
    /// opening stands at `start`.
    static func end(in tokens: [Token], from start: Int, limit: Int) -> Int? {
        guard start < limit, tokens[start].isWord, tokens[start].text.count > 2,
            tokens[start].text == tokens[start].text.uppercased()
        else { return nil }
        return (start..<min(limit, start + 10)).first {
            ["—", "–"].contains(tokens[$0].text)
                || tokens[$0].text == "-" && tokens[$0].span.start > tokens[$0 - 1].span.end
        }.map { $0 + 1 }
    }
}
