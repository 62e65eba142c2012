import Encoder
import Prose

/// The runs of words of an article, as hashes: what tells a reprint, whatever its title and wherever it was cut.
package struct ArticleShingles: Sendable {
    let hashes: Set<UInt64>
    /// A fixed share of the hashes, chosen by their values: two texts that share runs share them here.
    let sample: [UInt64]

    /// Reads the body `text`; letter case and marks do not count.
    package init(_ text: String) {
        let words = Tokenizer().tokens(of: text).filter { $0.kind != .punctuation }.map(\.norm)
        var hashes: Set<UInt64> = []
        for start in 0..<max(0, words.count - Self.length + 1) {
            var hash = StableHash()
            hash.add(words[start..<start + Self.length].joined(separator: " ").utf8)
            hashes.insert(hash.value)
        }
        self.hashes = hashes
        let chosen = hashes.sorted().filter { $0 % Self.share == 0 }
        // A text too short to be sampled is kept whole.
        sample = hashes.count < 64 ? hashes.sorted() : chosen
    }

    /// Whether one is the other retitled, cut or lightly edited. Telling the same story in other words is not enough,
    /// nor is sharing a long quotation.
    func isReprint(of other: ArticleShingles) -> Bool {
        let shorter = min(hashes.count, other.hashes.count)
        guard shorter > 0 else { return false }
        let common =
            hashes.count < other.hashes.count
            ? hashes.count { other.hashes.contains($0) } : other.hashes.count { hashes.contains($0) }
        return Double(common) >= (shorter < Self.short ? Self.neededOfShort : Self.needed) * Double(shorter)
    }

    /// Words in a run.
    private static let length = 5
    private static let share: UInt64 = 8
    /// Of so few runs most must be shared: a few sentences may be all quotation.
    private static let short = 40
    private static let needed = 0.5
    private static let neededOfShort = 0.8
}
