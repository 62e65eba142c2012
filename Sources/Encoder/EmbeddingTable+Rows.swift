import CTensorKernels

extension EmbeddingTable {
    /// The embedding at `row`.
    package subscript(row: Int) -> TextEmbedding {
        TextEmbedding(values: Array(values[row * TextEmbedding.width..<(row + 1) * TextEmbedding.width]))!
    }

    /// The cosines of `query` to the embeddings at `rows`, in their order.
    package func cosines(
        to query: TextEmbedding, rows: [Int], with arithmetic: EncoderArithmetic = .fastest
    ) -> [Float] {
        let width = TextEmbedding.width
        return values.withUnsafeBufferPointer { values in
            rows.map { row in
                var product: Int32 = 0
                arithmetic.kernels.dotBytes(
                    query.values, values.baseAddress! + row * width, 1, Int32(width), &product)
                return Float(product) * (query.scale * scales[row])
            }
        }
    }
}
