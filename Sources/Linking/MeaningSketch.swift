package import Encoder

/// The signs of a meaning's numbers: two meanings are about as near as they have signs in common.
package struct MeaningSketch: Sendable, Equatable {
    static let words = TextEmbedding.width / 64

    private let signs: InlineSigns

    private typealias InlineSigns = SIMD8<UInt64>

    package init(_ meaning: TextEmbedding) {
        var signs = InlineSigns()
        for (i, value) in meaning.values.enumerated() where value > 0 { signs[i >> 6] |= 1 << UInt64(i & 63) }
        self.signs = signs
    }

    func append(to words: inout [UInt64]) { for i in 0..<Self.words { words.append(signs[i].littleEndian) } }

    /// How many signs differ.
    func distance(to words: UnsafePointer<UInt64>) -> Int {
        var distance = 0
        for i in 0..<Self.words { distance += (signs[i] ^ UInt64(littleEndian: words[i])).nonzeroBitCount }
        return distance
    }
}
