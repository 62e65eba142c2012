/// How often each run of three to five letters stands in some words: near where the same words stand in other forms.
///
/// Runs are told apart by 32 bits of hash; of the few hundred runs of a claim two hardly ever share one.
struct GramProfile: Sendable {
    /// In rising order, and how often each is there.
    private let grams: [UInt32]
    private let counts: [UInt16]
    private let length: Double

    init(_ words: [String]) {
        var letters: [UInt8] = [0x20]
        for word in words {
            letters += word.utf8
            letters.append(0x20)
        }
        let total = (3...5).reduce(0) { $0 + max(0, letters.count - $1 + 1) }
        (grams, counts) = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * total) { room in
            let hashes = UnsafeMutableBufferPointer(rebasing: room[..<total])
            Self.hash(letters, into: hashes)
            RadixSort.sort(hashes, spare: UnsafeMutableBufferPointer(rebasing: room[total...]))
            var counts: [UInt16] = []
            counts.reserveCapacity(total)
            var distinct = 0
            for gram in hashes {
                if distinct > 0, hashes[distinct - 1] == gram {
                    if counts[distinct - 1] < .max { counts[distinct - 1] += 1 }
                } else {
                    hashes[distinct] = gram
                    distinct += 1
                    counts.append(1)
                }
            }
            return (Array(hashes[..<distinct]), Array(counts))
        }
        length = counts.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }

    /// Fills `hashes` with those of all runs; what a run is hashed from starts with how long it is.
    private static func hash(_ letters: [UInt8], into hashes: UnsafeMutableBufferPointer<UInt32>) {
        var place = 0
        for width in 3...5 where letters.count >= width {
            let mask: UInt64 = 1 << UInt64(8 * width) - 1
            var run: UInt64 = 0
            for (i, letter) in letters.enumerated() {
                run = (run << 8 | UInt64(letter)) & mask
                guard i + 1 >= width else { continue }
                let packed = (mask + 1) * UInt64(width) | run
                hashes.initializeElement(
                    at: place, to: UInt32(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 32))
                place += 1
            }
        }
    }

    func cosine(to other: GramProfile) -> Double {
        let sum = grams.withUnsafeBufferPointer { own in
            other.grams.withUnsafeBufferPointer { its in
                var (i, j, sum) = (0, 0, 0)
                while i < own.count, j < its.count {
                    let (a, b) = (own[i], its[j])
                    if a == b { sum += Int(counts[i]) * Int(other.counts[j]) }
                    // Without branches, which could not be foretold.
                    i += a <= b ? 1 : 0
                    j += b <= a ? 1 : 0
                }
                return sum
            }
        }
        return sum == 0 ? 0 : Double(sum) / (length * other.length)
    }
}
