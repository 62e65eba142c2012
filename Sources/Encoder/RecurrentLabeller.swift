import CTensorKernels

/// Gives each word of a text the log-probability of every label with a recurrent network, over the whole text or, where
/// it is very long, chunk by chunk.
package struct RecurrentLabeller: Sendable {
    package let encoder: RecurrentEncoder
    package let planner: ChunkPlanner

    /// `planner` says where texts too long to be read whole are cut.
    package init(_ encoder: RecurrentEncoder, planner: ChunkPlanner = ChunkPlanner()) {
        self.encoder = encoder
        self.planner = planner
    }

    /// [words][labels], each row's exponentials summing to 1.
    package func logProbabilities(
        of text: PieceSequence, with arithmetic: EncoderArithmetic = .fastest
    ) -> [Float] {
        let labels = encoder.labelCount
        let scratch = RecurrentScratch(encoder.shape, words: min(text.wordCount, planner.room))
        var out: [Float] = []
        out.reserveCapacity(text.wordCount * labels)
        for chunk in planner.chunks(of: text.wordCount) {
            let logits = encoder.logits(of: chunk.words, in: text, with: arithmetic, scratch)
            let skipped = chunk.core.lowerBound - chunk.words.lowerBound
            out += logits[skipped * labels..<(skipped + chunk.core.count) * labels]
        }
        TKLogSoftmax(&out, Int32(text.wordCount), Int32(labels))
        return out
    }
}
