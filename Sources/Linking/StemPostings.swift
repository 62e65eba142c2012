/// Which claims hold which stems, for Okapi BM25.
///
/// Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). Postings lie end to end, the
/// claims of a stem in rising order.
struct StemPostings: Sendable {
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.75

    private let numbers: [String: Int32]
    /// Where each stem's postings start, and where the last one's end.
    private let starts: [Int]
    private let claims: [Int32]
    /// What a posting adds to its claim's score, the stem's rarity included.
    private let gains: [Float]
    /// How rare each stem is; the last is for stems that no claim holds.
    private let rarities: [Float]
    private let claimCount: Int

    /// `stems` of each claim, repeats included.
    init(_ stems: [[String]]) {
        var numbers: [String: Int32] = [:]
        var holders: [Int] = []
        var counted: [[(stem: Int32, count: Int)]] = []
        counted.reserveCapacity(stems.count)
        for words in stems {
            var counts: [Int32: Int] = [:]
            for word in words {
                let number = numbers[word] ?? Int32(holders.count)
                if Int(number) == holders.count {
                    numbers[word] = number
                    holders.append(0)
                }
                if counts.updateValue(counts[number, default: 0] + 1, forKey: number) == nil {
                    holders[Int(number)] += 1
                }
            }
            counted.append(counts.map { ($0.key, $0.value) })
        }
        self.numbers = numbers
        claimCount = stems.count
        let total = Float(stems.count)
        rarities = (holders + [0]).map { Logarithm.natural(1 + (total - Float($0) + 0.5) / (Float($0) + 0.5)) }
        var starts = [0]
        for holder in holders { starts.append(starts.last! + holder) }
        var next = starts
        var claims = [Int32](repeating: 0, count: starts.last!)
        var gains = [Float](repeating: 0, count: starts.last!)
        let meanLength = max(1, Float(stems.reduce(0) { $0 + $1.count }) / max(1, total))
        for (claim, counts) in counted.enumerated() {
            let length = Float(stems[claim].count) / meanLength
            let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
            for (stem, count) in counts {
                let place = next[Int(stem)]
                next[Int(stem)] += 1
                claims[place] = Int32(claim)
                gains[place] = rarities[Int(stem)] * Float(count) * (Self.saturation + 1) / (Float(count) + norm)
            }
        }
        self.starts = starts
        self.claims = claims
        self.gains = gains
    }

    /// BM25 of every claim, as a share of what a claim of all these stems and nothing else could reach.
    func scores(of stems: [String]) -> [Float] {
        var scores = [Float](repeating: 0, count: claimCount)
        var best: Float = 0
        for stem in Set(stems).sorted() {
            guard let number = numbers[stem].map(Int.init) else {
                best += rarities[rarities.count - 1]
                continue
            }
            best += rarities[number]
            for place in starts[number]..<starts[number + 1] { scores[Int(claims[place])] += gains[place] }
        }
        guard best > 0 else { return scores }
        best *= Self.saturation + 1
        for claim in scores.indices where scores[claim] > 0 { scores[claim] /= best }
        return scores
    }
}
