package import Prose

/// A text whose spans are marked in the text itself: `{s Vale} {c said} {x the strait is open}`.
///
/// A marker is `{`, a label of lower-case letters, a space, the words, `}`; markers may nest. ``text`` is what is left
/// without them, and spans are UTF-8 byte offsets into it.
package struct MarkedArticle {
    package let text: String
    /// Spans in the order in which they close, with their labels.
    package let spans: [(label: String, span: TextSpan)]

    /// Reads `marked`; a marker that is never closed is a mistake in the test and stops it.
    package init(_ marked: String) {
        var text = ""
        var open: [(label: String, start: Int)] = []
        var spans: [(label: String, span: TextSpan)] = []
        var rest = Substring(marked)
        while let character = rest.first {
            if character == "{", let space = rest.firstIndex(of: " "),
                rest[rest.index(after: rest.startIndex)..<space].allSatisfy(\.isLowercase)
            {
                open.append((String(rest[rest.index(after: rest.startIndex)..<space]), text.utf8.count))
                rest = rest[rest.index(after: space)...]
            } else if character == "}", let marker = open.popLast() {
                spans.append((marker.label, TextSpan(marker.start, text.utf8.count)))
                rest = rest.dropFirst()
            } else {
                text.append(character)
                rest = rest.dropFirst()
            }
        }
        precondition(open.isEmpty, "unclosed marker in: \(marked)")
        self.text = text
        self.spans = spans
    }

    /// The spans of one label, in text order.
    package func spans(_ label: String) -> [TextSpan] {
        spans.filter { $0.label == label }.map(\.span).sorted()
    }
}
