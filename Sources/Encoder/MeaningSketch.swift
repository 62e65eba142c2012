import CTensorKernels

/// The signs of a meaning's numbers: two meanings are about as near as they have signs in common.
package struct MeaningSketch: Sendable, Equatable {
    /// Words of 64 signs that a sketch is kept in.
    package static let words = TextEmbedding.width / 64

    // Little-endian, as they are kept.
    private let signs: SIMD8<UInt64>

    package init(_ meaning: TextEmbedding) {
        var signs = SIMD8<UInt64>()
        for (i, value) in meaning.values.enumerated() where value > 0 { signs[i >> 6] |= 1 << UInt64(i & 63) }
        for i in 0..<Self.words { signs[i] = signs[i].littleEndian }
        self.signs = signs
    }

    /// Adds ``words`` words.
    package func append(to words: inout [UInt64]) { for i in 0..<Self.words { words.append(signs[i]) } }

    /// How many signs of each of `count` sketches differ, of which one starts every `stride` words from `start` on.
    package func distances(
        to start: UnsafePointer<UInt64>, count: Int, stride: Int, with arithmetic: EncoderArithmetic = .fastest
    ) -> [Int32] {
        withUnsafeBytes(of: signs) { own in
            [Int32](unsafeUninitializedCapacity: count) { distances, filled in
                filled = count
                guard count > 0 else { return }
                arithmetic.kernels.bitsApart(
                    own.assumingMemoryBound(to: UInt64.self).baseAddress!, start, Int32(count), Int32(Self.words),
                    Int32(stride), distances.baseAddress!)
            }
        }
    }
}
