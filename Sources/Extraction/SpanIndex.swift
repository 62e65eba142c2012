import Prose

/// Spans of one text, to be asked which of them may touch another without looking at all of them.
struct SpanIndex {
    /// By start; `item` is the place in the list it was made from.
    private let entries: [(start: Int, item: Int)]
    private let longest: Int

    /// Items without a span are never found.
    init(_ spans: [TextSpan?]) {
        entries = spans.enumerated().compactMap { item, span in span.map { ($0.start, item) } }.sorted { $0 < $1 }
        longest = spans.reduce(0) { max($0, $1?.length ?? 0) }
    }

    /// Every item that overlaps `span`, and some that only stand near it; in the order of the list.
    func near(_ span: TextSpan) -> [Int] {
        let first = firstEntry { $0 >= span.start - longest }
        let end = firstEntry { $0 > span.end }
        return first < end ? entries[first..<end].map(\.item).sorted() : []
    }

    private func firstEntry(where isReached: (Int) -> Bool) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(entries[middle].start) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension AttributionDraft {
    /// From the first to the last byte of its content; `nil` where it has none.
    var contentExtent: TextSpan? {
        guard let first = content.map(\.start).min(), let last = content.map(\.end).max() else { return nil }
        return TextSpan(first, last)
    }
}
