/// How often each run of three to five letters stands in some words: near where the same words stand in other forms.
struct GramProfile: Sendable {
    private let counts: [(gram: UInt64, count: Double)]
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
        var counts: [(gram: UInt64, count: Double)] = []
        counts.reserveCapacity(grams.count)
        for gram in grams {
            if counts.last?.gram == gram { counts[counts.count - 1].count += 1 } else { counts.append((gram, 1)) }
        }
        self.counts = counts
        length = counts.reduce(0) { $0 + $1.count * $1.count }.squareRoot()
    }

    func cosine(to other: GramProfile) -> Double {
        var (i, j, sum) = (0, 0, 0.0)
        while i < counts.count, j < other.counts.count {
            if counts[i].gram == other.counts[j].gram {
                sum += counts[i].count * other.counts[j].count
                i += 1
                j += 1
            } else if counts[i].gram < other.counts[j].gram {
                i += 1
            } else {
                j += 1
            }
        }
        return sum == 0 ? 0 : sum / (length * other.length)
    }
}
