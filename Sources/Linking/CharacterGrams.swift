/// Runs of three to five characters inside words, their ends included: what survives other endings, compounds and
/// slips of the pen.
struct CharacterGrams: Sendable {
    /// Grams are told apart by a hash of this many bits.
    private static let bits: UInt64 = 20
    static let buckets = 1 << Int(bits)

    /// Buckets in rising order, each once.
    private(set) var buckets: [Int32] = []
    /// 1 + ln n for a gram that is there n times.
    private(set) var weights: [Float] = []

    /// `plain`: words with single spaces between them, as ``PlainClaim`` has them.
    init(plain: some Sequence<UInt8>) {
        var found: [Int32] = []
        var word: [UInt8] = [0x20]
        for byte in plain {
            if byte == 0x20 { Self.addGrams(of: &word, to: &found) } else { word.append(byte) }
        }
        Self.addGrams(of: &word, to: &found)
        found.sort()
        var i = 0
        while i < found.count {
            var end = i + 1
            while end < found.count, found[end] == found[i] { end += 1 }
            buckets.append(found[i])
            weights.append(Self.weight(ofCount: end - i))
            i = end
        }
    }

    /// Cosine to `other`, the weights of each multiplied by those of the grams.
    func cosine(to other: CharacterGrams, gramWeights: [Float]) -> Float {
        var (product, own, its) = (Float(0), Float(0), Float(0))
        var j = 0
        for (bucket, weight) in zip(buckets, weights) {
            let weight = weight * gramWeights[Int(bucket)]
            own += weight * weight
            while j < other.buckets.count, other.buckets[j] < bucket { j += 1 }
            if j < other.buckets.count, other.buckets[j] == bucket {
                product += weight * other.weights[j] * gramWeights[Int(bucket)]
            }
        }
        for (bucket, weight) in zip(other.buckets, other.weights) {
            let weight = weight * gramWeights[Int(bucket)]
            its += weight * weight
        }
        return own > 0 && its > 0 ? product / (own * its).squareRoot() : 0
    }

    /// Reads and empties `word`, which starts with a space.
    private static func addGrams(of word: inout [UInt8], to found: inout [Int32]) {
        defer { word.replaceSubrange(0..<word.count, with: CollectionOfOne(0x20)) }
        guard word.count > 1 else { return }
        word.append(0x20)
        // Characters may be several bytes long.
        var starts: [Int] = []
        for i in word.indices where word[i] & 0xC0 != 0x80 { starts.append(i) }
        starts.append(word.count)
        let count = starts.count - 1
        for length in 3...5 {
            for first in 0...max(0, count - length) {
                found.append(bucket(of: word[starts[first]..<starts[min(first + length, count)]]))
            }
            if count <= length { return }
        }
    }

    /// FNV-1a, its upper bits mixed in.
    private static func bucket(of gram: ArraySlice<UInt8>) -> Int32 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in gram { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int32((hash ^ (hash >> 32)) & (1 << bits - 1))
    }

    private static let countWeights: [Float] = (0...32).map { $0 == 0 ? 0 : 1 + Logarithm.natural(Float($0)) }
    private static func weight(ofCount count: Int) -> Float { countWeights[min(count, countWeights.count - 1)] }
}
