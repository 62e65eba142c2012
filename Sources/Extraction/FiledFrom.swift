import Prose

extension [Token] {
    /// "BRUSSELS —", "MOSCOW (Reuters) -": where the story begins after the place it was filed from; `nil` where no such
    /// opening stands at `start`.
    func datelineEnd(from start: Int, limit: Int) -> Int? {
        guard start < limit, self[start].isWord, self[start].text.count > 2,
            self[start].text == self[start].text.uppercased()
        else { return nil }
        return (start..<Swift.min(limit, start + 10)).first {
            ["—", "–"].contains(self[$0].text)
                || self[$0].text == "-" && self[$0].span.start > self[$0 - 1].span.end
        }.map { $0 + 1 }
    }
}
