import Encoder

/// Two spans that may belong together, and the features by which the linker judges.
///
/// A feature is the hash of its name; `training/linker.py` spells the names out.
struct TaggerPair {
    let words: TaggerWords
    let anchor: Range<Int>
    let candidate: Range<Int>
    /// Other candidates that start between the two; `spans` are all candidates, in text order.
    let rivals: Int

    /// Words between the two.
    var gap: Int { max(0, high.lowerBound - low.upperBound) }

    private var low: Range<Int> { anchor.lowerBound <= candidate.lowerBound ? anchor : candidate }
    private var high: Range<Int> { anchor.lowerBound <= candidate.lowerBound ? candidate : anchor }

    init(words: TaggerWords, anchor: Range<Int>, candidate: Range<Int>, among spans: [TaggerSpan]) {
        self.words = words
        self.anchor = anchor
        self.candidate = candidate
        let (first, second) = anchor.lowerBound <= candidate.lowerBound ? (anchor, candidate) : (candidate, anchor)
        rivals = max(0, spans.startsBefore(second.lowerBound) - spans.startsBefore(first.upperBound))
    }

    /// Hashes of the features that hold, in a fixed order.
    var features: [UInt64] {
        let side = side
        let (a, b) = (anchor.lowerBound, candidate.lowerBound)
        let sentences = Self.clipped(words.sentences[b] - words.sentences[a])
        let toEnd = Self.clipped(words.sentences[b] - words.sentences[anchor.upperBound - 1])
        let paragraphs = Self.clipped(words.paragraphs[b] - words.paragraphs[a])
        let paragraphsToEnd = Self.clipped(words.paragraphs[b] - words.paragraphs[anchor.upperBound - 1])
        let bucket = Self.bucket(gap)
        let between = low.upperBound < high.lowerBound ? words.lower[low.upperBound..<high.lowerBound] : []
        let rivals = String(min(2, rivals))
        let (quote, other) = (Self.letter(words.quotes[a]), Self.letter(words.quotes[b]))
        let breaks = between.contains(TaggerWords.lineBreak) ? "1" : "0"
        let stops = between.contains(where: TaggerWords.isStop) ? "1" : "0"
        return [
            Self.hash("side=", side), Self.hash("gap=", bucket, side), Self.hash("ss=", sentences, side),
            Self.hash("se=", toEnd, side), Self.hash("pp=", paragraphs, paragraphsToEnd),
            Self.hash("btw=", rivals, side),
            Self.hash("btwg=", rivals, bucket, side), Self.hash("q=", quote, other, side),
            Self.hash("qs=", quote, side, sentences), Self.hash("w=", words.lower[b]),
            Self.hash("ww=", words.lower[b], side), neighbour("prev=", a - 1, "<", side),
            neighbour("next=", anchor.upperBound, ">", side), neighbour("aft=", candidate.upperBound, ">", side),
            Self.hash("nl=", breaks, side), Self.hash("dot=", stops, side, bucket),
        ]
    }

    private var side: String {
        candidate.lowerBound >= anchor.upperBound ? "R" : candidate.upperBound <= anchor.lowerBound ? "L" : "I"
    }

    /// The word at `index` and the side, or `edge` where the text ends.
    private func neighbour(_ name: String, _ index: Int, _ edge: String, _ side: String) -> UInt64 {
        words.lower.indices.contains(index) ? Self.hash(name, words.lower[index], side) : Self.hash(name, edge)
    }

    private static func hash(_ parts: String...) -> UInt64 {
        var hash = StableHash()
        for part in parts { hash.add(part.utf8) }
        return hash.value
    }

    private static func letter(_ state: TaggerWords.QuoteState) -> String { String(UnicodeScalar(state.letter)) }

    private static func clipped(_ number: Int) -> String { String(max(-2, min(2, number))) }

    private static func bucket(_ gap: Int) -> String {
        switch gap {
        case ..<3: String(gap)
        case ..<6: "3-5"
        case ..<13: "6-12"
        case ..<31: "13-30"
        default: "31+"
        }
    }
}
