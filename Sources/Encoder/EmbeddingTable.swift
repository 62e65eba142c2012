import CTensorKernels

/// Many embeddings, one after another, for comparing one with all.
package struct EmbeddingTable: Sendable {
    var values: [Int8] = []
    var scales: [Float] = []

    package init() {}

    package var count: Int { scales.count }

    /// Makes room for `count` embeddings in all.
    package mutating func reserve(_ count: Int) {
        values.reserveCapacity(count * TextEmbedding.width)
        scales.reserveCapacity(count)
    }

    package mutating func append(_ embedding: TextEmbedding) {
        values += embedding.values
        scales.append(embedding.scale)
    }

    /// The cosine of `query` to every embedding, in their order; the same bits on every processor.
    package func cosines(to query: TextEmbedding, with arithmetic: EncoderArithmetic = .fastest) -> [Float] {
        guard count > 0 else { return [] }
        let products = [Int32](unsafeUninitializedCapacity: count) { products, filled in
            arithmetic.kernels.dotBytes(
                query.values, values, Int32(count), Int32(TextEmbedding.width), products.baseAddress!)
            filled = count
        }
        return [Float](unsafeUninitializedCapacity: count) { cosines, filled in
            for row in 0..<count { cosines[row] = Float(products[row]) * (query.scale * scales[row]) }
            filled = count
        }
    }
}
