import CTensorKernels

/// A small BERT-like network with a few features added to each piece's embedding, and labels for each piece.
package struct TransformerEncoder: @unchecked Sendable {
    // The pointers go into `file`, which nobody writes.
    private let file: ModelFile
    package let shape: EncoderShape
    /// How many labels a piece has scores for.
    package let labelCount: Int
    /// How many values each feature takes.
    package let featureSizes: [Int]

    private let pieces: PieceTable
    private let positions: UnsafePointer<Float>
    private let features: UnsafePointer<Float>
    private let featureStarts: [Int]
    private let embeddingNorm: EncoderNorm
    private let layers: [EncoderLayer]
    private let labels: UnsafePointer<Float>
    private let labelBias: UnsafePointer<Float>

    /// Reads the network's tensors where they lie; nothing is copied or converted.
    package init(_ file: ModelFile, shape: EncoderShape = EncoderShape()) throws(ModelFileError) {
        try self.init(words: file, network: file, shape: shape)
    }

    /// `words` holds the embeddings of the pieces, `file` the rest.
    package init(
        words: ModelFile, network file: ModelFile, shape: EncoderShape = EncoderShape()
    ) throws(ModelFileError) {
        self.file = file
        self.shape = shape
        let width = shape.width
        pieces = try PieceTable(words, width: width)
        positions = try file.elements("positions", rows: shape.positions, columns: width, as: Float.self).baseAddress!
        let sizes = try file.elements("features.sizes", as: Int32.self).map(Int.init)
        guard sizes.allSatisfy({ (1...1024).contains($0) }) else {
            throw .unexpectedShape(tensor: "features.sizes", rows: 1, columns: sizes.count)
        }
        featureSizes = sizes
        let rows = sizes.reduce(0, +)
        features = try file.elements("features", rows: rows, columns: width, as: Float.self).baseAddress!
        featureStarts = sizes.indices.map { sizes[..<$0].reduce(0, +) }
        embeddingNorm = try EncoderNorm(file, "norm", width: width)
        var layers: [EncoderLayer] = []
        for index in 0..<shape.layers { layers.append(try EncoderLayer(file, index: index, shape: shape)) }
        self.layers = layers
        let labelCount = try file.shape(of: "labels").rows
        self.labelCount = labelCount
        labels = try file.elements("labels", rows: labelCount, columns: width, as: Float.self).baseAddress!
        labelBias = try file.elements("labels.bias", rows: 1, columns: labelCount, as: Float.self).baseAddress!
    }

    /// How many pieces the network has embeddings for.
    package var pieceCount: Int { pieces.count }

    /// Scores before softmax, [pieces][labels], of one window with `features` [pieces][features]; of the pieces `kept`
    /// only where given, which spares the last layer the others.
    package func logits(
        ids: [Int32], features: [UInt8], keeping kept: Range<Int>? = nil, with arithmetic: EncoderArithmetic = .fastest
    ) -> [Float] {
        logits(ids: ids, features: features, keeping: kept ?? ids.indices, with: arithmetic, EncoderScratch(shape))
    }

    func logits(
        ids: [Int32], features: [UInt8], keeping kept: Range<Int>, with arithmetic: EncoderArithmetic,
        _ scratch: EncoderScratch
    ) -> [Float] {
        precondition(ids.count <= shape.positions && features.count == ids.count * featureSizes.count)
        precondition(0 <= kept.lowerBound && kept.upperBound <= ids.count, "pieces of the window")
        guard !kept.isEmpty else { return [] }
        embed(ids, features, scratch, arithmetic.kernels)
        for layer in layers.dropLast() {
            layer.run(scratch, rows: ids.count, keeping: ids.indices, with: arithmetic)
        }
        layers.last?.run(scratch, rows: ids.count, keeping: kept, with: arithmetic)
        return [Float](unsafeUninitializedCapacity: kept.count * labelCount) { out, count in
            arithmetic.kernels.project(
                scratch.states.start + kept.lowerBound * shape.width, labels, labelBias, Int32(kept.count),
                Int32(shape.width), Int32(labelCount), out.baseAddress!)
            count = kept.count * labelCount
        }
    }

    private func embed(_ ids: [Int32], _ rows: [UInt8], _ scratch: EncoderScratch, _ kernels: TKKernels) {
        let width = shape.width
        let states = scratch.states.start
        for (i, id) in ids.enumerated() {
            let row = states + i * width
            pieces.copy(id, to: row, kernels)
            kernels.addFloats(row, positions + i * width, Int32(width))
            for feature in featureSizes.indices {
                let value = Int(rows[i * featureSizes.count + feature])
                precondition(value < featureSizes[feature], "a value the feature takes")
                kernels.addFloats(row, features + (featureStarts[feature] + value) * width, Int32(width))
            }
        }
        kernels.addNorm(states, nil, embeddingNorm.gain, embeddingNorm.bias, Int32(ids.count), Int32(width))
    }
}
