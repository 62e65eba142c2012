import CTensorKernels

/// A text as a network reads it: pieces and features of each word, and the sentence each stands in.
package struct PieceSequence: Sendable {
    /// Ids of all pieces, word after word.
    package var ids: [Int32] = []
    /// Where each word's pieces start in `ids`, and where the last one's end.
    package var starts = [0]
    /// [words][features].
    package var features: [UInt8] = []
    /// Number of each word's sentence; never falls.
    package var sentences: [Int] = []

    package init() {}
    package var wordCount: Int { starts.count - 1 }
}

/// Gives each word of a text the log-probability of every label, window by window.
///
/// A window's numbers depend on nothing outside it, so a text gets the same bits whatever runs beside it.
package struct SequenceLabeller: Sendable {
    package let encoder: TransformerEncoder
    package let planner: WindowPlanner

    package init(_ encoder: TransformerEncoder, planner: WindowPlanner = WindowPlanner()) {
        precondition(planner.room + 2 <= encoder.shape.positions, "a window and its two ends fit the network")
        self.encoder = encoder
        self.planner = planner
    }

    /// [words][labels], each row's exponentials summing to 1.
    package func logProbabilities(of text: PieceSequence, with arithmetic: EncoderArithmetic = .fastest) -> [Float] {
        logProbabilities(of: text, where: [Bool](repeating: true, count: text.wordCount), with: arithmetic)
    }

    /// The same for the words that `isAsked` holds for: windows without any are not read, and their words are equally
    /// likely to have any label.
    package func logProbabilities(
        of text: PieceSequence, where isAsked: [Bool], with arithmetic: EncoderArithmetic = .fastest
    ) -> [Float] {
        let labels = encoder.labelCount
        var out = [Float](repeating: 0, count: text.wordCount * labels)
        let scratch = EncoderScratch(encoder.shape)
        let sizes = (0..<text.wordCount).map { text.starts[$0 + 1] - text.starts[$0] }
        for window in planner.windows(sizes: sizes, sentences: text.sentences) {
            guard isAsked[window.core].contains(true) else { continue }
            let (ids, features) = input(of: window, in: text)
            // Piece 0 is the window's start.
            let shift = 1 - text.starts[window.words.lowerBound]
            let kept = text.starts[window.core.lowerBound] + shift..<text.starts[window.core.upperBound] + shift
            let logits = encoder.logits(ids: ids, features: features, keeping: kept, with: arithmetic, scratch)
            for word in window.core {
                let piece = text.starts[word] - text.starts[window.core.lowerBound]
                for label in 0..<labels { out[word * labels + label] = logits[piece * labels + label] }
            }
        }
        TKLogSoftmax(&out, Int32(text.wordCount), Int32(labels))
        return out
    }

    private func input(of window: WindowPlanner.Window, in text: PieceSequence) -> (ids: [Int32], features: [UInt8]) {
        let width = encoder.featureSizes.count
        let edge = [UInt8](repeating: 0, count: width)
        var ids = [WordPieceTokenizer.start]
        var features = edge
        for word in window.words {
            for piece in text.starts[word]..<text.starts[word + 1] {
                ids.append(text.ids[piece])
                features += text.features[word * width..<(word + 1) * width]
            }
        }
        ids.append(WordPieceTokenizer.end)
        return (ids, features + edge)
    }
}
