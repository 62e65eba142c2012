/// How often each run of three to five letters stands in some words: near where the same words stand in other forms.
struct GramProfile: Sendable {
    private let counts: [(gram: UInt64, count: Double)]
    private let length: Double

    init(_ words: [String]) {
        let letters = Array((" " + words.joined(separator: " ") + " ").utf8)
        var table: [UInt64: Double] = [:]
        for width in 3...5 where letters.count >= width {
            for start in 0...letters.count - width {
                let gram = letters[start..<start + width].reduce(UInt64(width)) { $0 << 8 | UInt64($1) }
                table[gram, default: 0] += 1
            }
        }
        counts = table.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
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
