import Prose

/// Takes the content of a claim apart and puts the contents of several together.
struct ContentParts {
    let text: ArticleText

    /// `content` without `part`; what joined the two ("…, and") goes with neither.
    func rest(of content: [TextSpan], without part: TextSpan) -> [TextSpan] {
        content.flatMap { span -> [TextSpan] in
            guard let shared = span.intersection(part) else { return [span] }
            return [
                trimmed(TextSpan(span.start, shared.start), atEnd: true),
                trimmed(TextSpan(shared.end, span.end), atEnd: false),
            ].compactMap { $0 }
        }
    }

    /// All of `contents`, parts that touch or overlap as one.
    func joined(_ contents: [[TextSpan]]) -> [TextSpan] {
        contents.joined().sorted().reduce(into: []) { joined, span in
            if let last = joined.last, last.end >= span.start || holdsNoWord(TextSpan(last.end, span.start)) {
                joined[joined.count - 1] = last.union(span)
            } else {
                joined.append(span)
            }
        }
    }

    private func holdsNoWord(_ gap: TextSpan) -> Bool {
        let between = text.slice(gap)
        return !between.contains { $0.isNewline || $0.isLetter || $0.isNumber }
    }

    /// `span` without punctuation at its edges and, at the one where it was cut, without the word that joined it.
    private func trimmed(_ span: TextSpan, atEnd: Bool) -> TextSpan? {
        var range = text.tokenIndices(in: span)
        func isLoose(_ i: Int, joins: Bool) -> Bool {
            text.tokens[i].kind == .punctuation || joins && Self.joints.contains(text.tokens[i].norm)
        }
        while let first = range.first, isLoose(first, joins: !atEnd) { range = first + 1..<range.upperBound }
        while let last = range.last, isLoose(last, joins: atEnd) { range = range.lowerBound..<last }
        guard let first = range.first, let last = range.last else { return nil }
        return TextSpan(text.tokens[first].span.start, text.tokens[last].span.end)
    }

    private static let joints: Set<String> = ["and", "but", "or", "nor", "yet", "while", "whereas", "that"]
}
