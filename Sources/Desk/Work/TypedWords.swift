import Prose

/// Finds words in an article that a person typed: as they stand there, but for the shape of quotation marks and
/// apostrophes and for how much white space parts them.
struct TypedWords {
    private struct Mark {
        var scalar: Unicode.Scalar
        var start: Int
        var end: Int
    }

    private let marks: [Mark]
    private let text: ArticleText

    init(_ text: ArticleText) {
        self.text = text
        marks = Self.marks(of: text.string)
    }

    /// Every place of `words` in `region`, in text order; they start and end where words do.
    func places(of words: String, in region: TextSpan) -> [TextSpan] {
        let wanted = Array(Self.marks(of: words).map(\.scalar).trimmed)
        guard !wanted.isEmpty else { return [] }
        var found: [TextSpan] = []
        for first in marks.indices where marks[first].start >= region.start && marks[first].scalar == wanted[0] {
            let end = first + wanted.count
            guard end <= marks.count, marks[end - 1].end <= region.end else { continue }
            guard zip(marks[first..<end], wanted).allSatisfy({ $0.scalar == $1 }) else { continue }
            if isInsideWord(at: first) || isInsideWord(at: end) { continue }
            found.append(TextSpan(marks[first].start, marks[end - 1].end))
        }
        return found
    }

    /// The paragraphs of `spans` and the one before and after.
    func surroundings(of spans: [TextSpan]) -> TextSpan {
        let whole = TextSpan(0, text.string.utf8.count)
        let held = text.paragraphs.indices.filter { i in spans.contains { $0.overlaps(text.paragraphs[i]) } }
        guard let first = held.first, let last = held.last else { return whole }
        let (before, after) = (max(0, first - 1), min(text.paragraphs.count - 1, last + 1))
        return TextSpan(text.paragraphs[before].start, text.paragraphs[after].end)
    }

    /// A place with a few letters of what is around it.
    func excerpt(of place: TextSpan) -> String {
        let around = 24
        let before = marks.prefix { $0.end <= place.start }.suffix(around).map(\.scalar)
        let after = marks.drop { $0.start < place.end }.prefix(around).map(\.scalar)
        var line = String.UnicodeScalarView()
        line.append(contentsOf: before)
        line.append(contentsOf: Self.marks(of: text.slice(place)).map(\.scalar))
        line.append(contentsOf: after)
        return "…" + String(line) + "…"
    }

    private func isInsideWord(at place: Int) -> Bool {
        guard place > 0, place < marks.count else { return false }
        return [place - 1, place].allSatisfy {
            marks[$0].scalar.properties.isAlphabetic || marks[$0].scalar.properties.numericType != nil
        }
    }

    /// White space runs as one space, marks in their plain shape.
    private static func marks(of text: String) -> [Mark] {
        var marks: [Mark] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if scalar.properties.isWhitespace {
                if marks.last?.scalar == " " {
                    marks[marks.count - 1].end = end
                } else {
                    marks.append(Mark(scalar: " ", start: offset, end: end))
                }
            } else {
                marks.append(Mark(scalar: plain[scalar] ?? scalar, start: offset, end: end))
            }
            offset = end
        }
        return marks
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "`": "'",
    ]
}

extension [Unicode.Scalar] {
    fileprivate var trimmed: ArraySlice<Unicode.Scalar> {
        var scalars = drop { $0 == " " }
        while scalars.last == " " { scalars.removeLast() }
        return scalars[...]
    }
}
