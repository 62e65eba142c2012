/// How often each run of three to five letters stands in some words: near where the same words stand in other forms.
struct GramProfile: Sendable {
    /// In rising order, and how often each is there.
    private let grams: [UInt64]
    private let counts: [Float]
    private let length: Double

    init(_ words: [String]) {
        let letters = Array((" " + words.joined(separator: " ") + " ").utf8)
        var grams: [UInt64] = []
        grams.reserveCapacity(3 * letters.count)
        for width in 3...5 where letters.count >= width {
            for start in 0...letters.count - width {
                grams.append(letters[start..<start + width].reduce(UInt64(width)) { $0 << 8 | UInt64($1) })
            }
        }
        grams.sort()
        var counts: [Float] = []
        counts.reserveCapacity(grams.count)
        var distinct = 0
        for gram in grams {
            if distinct > 0, grams[distinct - 1] == gram {
                counts[distinct - 1] += 1
            } else {
                grams[distinct] = gram
                distinct += 1
                counts.append(1)
            }
        }
        self.grams = Array(grams.prefix(distinct))
        self.counts = counts
        length = counts.reduce(0) { $0 + Double($1 * $1) }.squareRoot()
    }

    func cosine(to other: GramProfile) -> Double {
        var (i, j, sum) = (0, 0, 0.0)
        while i < grams.count, j < other.grams.count {
            if grams[i] == other.grams[j] {
                sum += Double(counts[i] * other.counts[j])
                i += 1
                j += 1
            } else if grams[i] < other.grams[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return sum == 0 ? 0 : sum / (length * other.length)
    }
}
