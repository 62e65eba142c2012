import CTensorKernels

/// Turns texts into embeddings: all-MiniLM-L6-v2, the mean of its last layer over all pieces.
///
/// Reimers & Gurevych, "Sentence-BERT" (2019). Its word pieces are the tagger's, so two files make one network.
package struct TextEmbedder: @unchecked Sendable {
    // The pointers go into `network`, which nobody writes.
    private let network: ModelFile
    private let tokenizer: WordPieceTokenizer
    private let pieces: PieceTable
    private let positions: UnsafePointer<Float>
    private let norm: EncoderNorm
    private let layers: [EncoderLayer]
    private let shape = EncoderShape()
    private let arithmetic: EncoderArithmetic

    /// `words` holds the vocabulary and its pieces' embeddings, `network` the rest. Nothing is copied or converted.
    package init(
        words: ModelFile, network: ModelFile, arithmetic: EncoderArithmetic = .fastest
    ) throws(ModelFileError) {
        self.network = network
        self.arithmetic = arithmetic
        tokenizer = try WordPieceTokenizer(words)
        let (width, most) = (shape.width, shape.positions)
        precondition(width == TextEmbedding.width, "a text is as wide as its pieces")
        pieces = try PieceTable(words, width: width)
        guard tokenizer.pieceCount == pieces.count else {
            throw .unexpectedShape(tensor: "pieces", rows: pieces.count, columns: width)
        }
        positions = try network.elements("positions", rows: most, columns: width, as: Float.self).baseAddress!
        norm = try EncoderNorm(network, "norm", width: width)
        var layers: [EncoderLayer] = []
        for index in 0..<shape.layers { layers.append(try EncoderLayer(network, index: index, shape: shape)) }
        self.layers = layers
    }

    /// Embeddings of `texts`, in their order; each is the same whatever stands beside it. Of a long text the first 254
    /// pieces are read, about 180 words.
    package func embeddings(of texts: some Sequence<String>) -> [TextEmbedding] {
        let scratch = EncoderScratch(shape)
        return texts.map { embedding(of: pieceIDs(of: $0), scratch) }
    }

    /// The ids of a text's pieces between its two ends.
    func pieceIDs(of text: String) -> [Int32] {
        var ids = [WordPieceTokenizer.start]
        tokenizer.append(text: Substring(text).utf8, limit: shape.positions - 2, to: &ids)
        ids.append(WordPieceTokenizer.end)
        return ids
    }

    private func embedding(of ids: [Int32], _ scratch: EncoderScratch) -> TextEmbedding {
        let (width, kernels, states) = (shape.width, arithmetic.kernels, scratch.states.start)
        for (i, id) in ids.enumerated() {
            pieces.copy(id, to: states + i * width, kernels)
            kernels.addFloats(states + i * width, positions + i * width, Int32(width))
        }
        kernels.addNorm(states, nil, norm.gain, norm.bias, Int32(ids.count), Int32(width))
        for layer in layers {
            layer.run(scratch, rows: ids.count, keeping: ids.indices, with: arithmetic)
        }
        // The mean's direction is the sum's.
        for row in 1..<ids.count { kernels.addFloats(states, states + row * width, Int32(width)) }
        return TextEmbedding(rounding: UnsafeBufferPointer(start: states, count: width))
    }
}
