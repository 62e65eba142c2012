import CTensorKernels

/// A bidirectional LSTM over words: embeddings of pieces and features in, scores of labels out.
package struct RecurrentEncoder: @unchecked Sendable {
    // The pointers go into `file`, which nobody writes.
    private let file: ModelFile
    package let shape: RecurrentShape
    /// How many labels a word has scores for.
    package let labelCount: Int
    /// How many values each feature takes.
    package let featureSizes: [Int]

    private let pieces: UnsafeBufferPointer<Int8>
    private let pieceScales: UnsafeBufferPointer<Float>
    private let features: UnsafePointer<Float>
    private let featureStarts: [Int]
    private let layers: [RecurrentLayer]
    private let labels: UnsafePointer<Float>
    private let labelBias: UnsafePointer<Float>

    /// Reads the network's tensors where they lie; nothing is copied or converted.
    package init(_ file: ModelFile, shape: RecurrentShape = RecurrentShape()) throws(ModelFileError) {
        self.file = file
        self.shape = shape
        pieceScales = try file.elements("pieces.scales")
        pieces = try file.elements("pieces", rows: pieceScales.count, columns: shape.pieceWidth)
        let sizes = try file.elements("features.sizes", as: Int32.self).map(Int.init)
        guard sizes.allSatisfy({ (1...1024).contains($0) }),
            shape.pieceWidth + sizes.count * shape.featureWidth <= shape.inputs
        else { throw .unexpectedShape(tensor: "features.sizes", rows: 1, columns: sizes.count) }
        featureSizes = sizes
        let rows = sizes.reduce(0, +)
        features = try file.elements("features", rows: rows, columns: shape.featureWidth, as: Float.self).baseAddress!
        featureStarts = sizes.indices.map { sizes[..<$0].reduce(0, +) }
        var layers: [RecurrentLayer] = []
        for index in 0..<shape.layers { layers.append(try RecurrentLayer(file, index: index, shape: shape)) }
        self.layers = layers
        let labelCount = try file.shape(of: "labels").rows
        guard labelCount <= Int(TKLanes) else { throw .unexpectedShape(tensor: "labels", rows: labelCount, columns: 0) }
        self.labelCount = labelCount
        labels = try file.elements("labels", rows: labelCount, columns: 2 * shape.width, as: Float.self).baseAddress!
        labelBias = try file.elements("labels.bias", rows: 1, columns: labelCount, as: Float.self).baseAddress!
    }

    /// How many pieces the network has embeddings for.
    package var pieceCount: Int { pieceScales.count }

    /// Scores before softmax, [words][labels], of `words` read together.
    package func logits(
        of words: Range<Int>, in text: PieceSequence, with arithmetic: EncoderArithmetic = .fastest
    ) -> [Float] {
        logits(of: words, in: text, with: arithmetic, RecurrentScratch(shape, words: words.count))
    }

    func logits(
        of words: Range<Int>, in text: PieceSequence, with arithmetic: EncoderArithmetic, _ scratch: RecurrentScratch
    ) -> [Float] {
        precondition(words.count <= scratch.words, "words there is room for")
        guard !words.isEmpty else { return [] }
        embed(words, of: text, into: scratch.inputs.start, arithmetic.kernels)
        var (from, to) = (scratch.inputs, scratch.states[0])
        for (index, layer) in layers.enumerated() {
            to = scratch.states[index % 2]
            layer.run(from.start, words.count, into: to.start, with: arithmetic, scratch)
            from = to
        }
        return [Float](unsafeUninitializedCapacity: words.count * labelCount) { out, count in
            arithmetic.kernels.project(
                to.start, labels, labelBias, Int32(words.count), Int32(2 * shape.width), Int32(labelCount),
                out.baseAddress!)
            count = words.count * labelCount
        }
    }

    /// The mean of each word's first pieces, then its features.
    private func embed(
        _ words: Range<Int>, of text: PieceSequence, into inputs: UnsafeMutablePointer<Float>, _ kernels: TKKernels
    ) {
        var row = inputs
        for word in words {
            row.update(repeating: 0, count: shape.inputs)
            let range = text.starts[word]..<text.starts[word + 1]
            let ids = text.ids[range.prefix(shape.mostPieces)]
            for id in ids {
                let id = Int(id)
                precondition(id >= 0 && id < pieceCount, "a piece of the vocabulary")
                let scale = pieceScales[id] / Float(ids.count)
                kernels.addBytes(row, pieces.baseAddress! + id * shape.pieceWidth, scale, Int32(shape.pieceWidth))
            }
            for feature in featureSizes.indices {
                let value = Int(text.features[word * featureSizes.count + feature])
                precondition(value < featureSizes[feature], "a value the feature takes")
                let from = features + (featureStarts[feature] + value) * shape.featureWidth
                (row + shape.pieceWidth + feature * shape.featureWidth).update(from: from, count: shape.featureWidth)
            }
            row += shape.inputs
        }
    }
}
