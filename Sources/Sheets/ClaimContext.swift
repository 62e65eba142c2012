import Prose
internal import Records

/// The paragraphs a claim's words stand in, cut into the words and what surrounds them.
struct ClaimContext {
    /// A run of text, byte for byte from the article.
    struct Part: Hashable {
        var text: String
        /// Whether the run is of the claim's own words.
        var isClaim: Bool
    }

    struct Passage: Hashable {
        var parts: [Part]
        /// Whether text of the article is missing between this passage and the one before it, or the paragraph's start.
        var isCutBefore: Bool
        /// Whether the paragraph goes on after this passage.
        var isCutAfter: Bool
    }

    /// In text order. Empty where a span does not fit the text.
    let passages: [Passage]

    /// Stands where text of the article is left out.
    static let gap = "[…]"

    /// The passages as plain text, a line each.
    var plain: String {
        passages.map { passage in
            (passage.isCutBefore ? Self.gap + " " : "") + passage.parts.map(\.text).joined()
                + (passage.isCutAfter ? " " + Self.gap : "")
        }.joined(separator: "\n")
    }

    /// Paragraphs longer than this many bytes are shown from the sentence before the claim to the one after it.
    static let longParagraph = 1600

    /// Looks up `spans`, UTF-8 byte offsets into `text`, which may lie in several paragraphs.
    init(of spans: [TextSpan], in text: ArticleText) {
        let size = text.string.utf8.count
        guard !spans.isEmpty, spans.allSatisfy({ $0.end <= size }) else {
            passages = []
            return
        }
        let spans = spans.sorted()
        var passages: [Passage] = []
        var previous: Int?
        for (index, paragraph) in text.paragraphs.enumerated() {
            let inside = spans.compactMap { paragraph.intersection($0) }
            guard let first = inside.first, let last = inside.last else { continue }
            let window = Self.window(around: first.union(last), in: paragraph, of: text)
            let skipsParagraphs = previous.map { $0 + 1 < index } ?? false
            passages.append(
                Passage(
                    parts: Self.parts(of: window, marking: inside, in: text),
                    isCutBefore: skipsParagraphs || window.start > paragraph.start,
                    isCutAfter: window.end < paragraph.end))
            previous = index
        }
        self.passages = passages
    }

    private static func window(around words: TextSpan, in paragraph: TextSpan, of text: ArticleText) -> TextSpan {
        guard paragraph.length > longParagraph,
            let first = text.sentenceIndex(at: words.start), let last = text.sentenceIndex(at: words.end - 1)
        else { return paragraph }
        let around = text.sentences[max(0, first - 1)].union(text.sentences[min(text.sentences.count - 1, last + 1)])
        return paragraph.intersection(around) ?? paragraph
    }

    private static func parts(of window: TextSpan, marking spans: [TextSpan], in text: ArticleText) -> [Part] {
        var parts: [Part] = []
        var offset = window.start
        for span in spans where span.end > offset {
            let start = max(offset, span.start)
            if start > offset { parts.append(Part(text: text.slice(TextSpan(offset, start)), isClaim: false)) }
            parts.append(Part(text: text.slice(TextSpan(start, span.end)), isClaim: true))
            offset = span.end
        }
        if offset < window.end { parts.append(Part(text: text.slice(TextSpan(offset, window.end)), isClaim: false)) }
        return parts
    }
}
