/// A network that gives each word of a text the log-probability of every label.
package protocol WordLabeller: Sendable {
    /// How many labels a word has scores for.
    var labelCount: Int { get }
    /// How many values each feature of a word takes.
    var featureSizes: [Int] { get }
    /// How many pieces the network has embeddings for.
    var pieceCount: Int { get }

    /// [words][labels], each row's exponentials summing to 1; the same bits whatever runs beside it.
    func logProbabilities(of text: PieceSequence, with arithmetic: EncoderArithmetic) -> [Float]
}

extension SequenceLabeller: WordLabeller {
    package var labelCount: Int { encoder.labelCount }
    package var featureSizes: [Int] { encoder.featureSizes }
    package var pieceCount: Int { encoder.pieceCount }
}

extension RecurrentLabeller: WordLabeller {
    package var labelCount: Int { encoder.labelCount }
    package var featureSizes: [Int] { encoder.featureSizes }
    package var pieceCount: Int { encoder.pieceCount }
}
