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
        var grams: [UInt32] = []
        grams.reserveCapacity(3 * letters.count)
        for width in 3...5 where letters.count >= width {
            for start in 0...letters.count - width { grams.append(Self.hash(letters[start..<start + width])) }
        }
        RadixSort.sort(&grams)
        var counts: [UInt16] = []
        counts.reserveCapacity(grams.count)
        var distinct = 0
        for gram in grams {
            if distinct > 0, grams[distinct - 1] == gram {
                if counts[distinct - 1] < .max { counts[distinct - 1] += 1 }
            } else {
                grams[distinct] = gram
                distinct += 1
                counts.append(1)
            }
        }
        self.grams = Array(grams.prefix(distinct))
        self.counts = counts
        length = counts.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    }

    private static func hash(_ letters: ArraySlice<UInt8>) -> UInt32 {
        var packed = UInt64(letters.count)
        for letter in letters { packed = packed << 8 | UInt64(letter) }
        return UInt32(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 32)
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
