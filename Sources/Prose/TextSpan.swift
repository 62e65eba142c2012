/// A half-open range of UTF-8 byte offsets into one text.
///
/// Every anchor in claimdesk is one of these. Offsets leave the program as Unicode code points only, through
/// ``CodePointIndex``.
package struct TextSpan: Hashable, Sendable, Codable {
    /// First byte.
    package var start: Int
    /// One past the last byte.
    package var end: Int

    /// Makes the span `[start, end)`; `start` must not lie after `end`.
    package init(_ start: Int, _ end: Int) {
        precondition(start >= 0 && start <= end, "a span runs forwards: [\(start), \(end))")
        self.start = start
        self.end = end
    }

    /// Length in UTF-8 bytes.
    package var length: Int { end - start }
    package var isEmpty: Bool { start == end }

    /// Whether every byte of `other` lies in this span.
    package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
    /// Whether byte `offset` lies in this span.
    package func contains(offset: Int) -> Bool { start <= offset && offset < end }
    /// Whether the two spans share a byte.
    package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
    /// The smallest span that holds both.
    package func union(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }
    /// The bytes both share, or `nil` where there are none.
    package func intersection(_ other: TextSpan) -> TextSpan? {
        overlaps(other) ? TextSpan(max(start, other.start), min(end, other.end)) : nil
    }
}

extension TextSpan: Comparable {
    /// Text order; of two spans that start together the shorter comes first.
    package static func < (a: TextSpan, b: TextSpan) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }
}
