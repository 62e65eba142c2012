import CTensorKernels

/// Sizes of a recurrent network.
package struct RecurrentShape: Equatable, Sendable {
    package var layers = 2
    /// Of one direction's state.
    package var width = 128
    package var pieceWidth = 128
    package var featureWidth = 12
    /// Pieces of a word that are read.
    package var mostPieces = 4

    package init() {}

    /// Pieces and five features, filled up to whole vectors.
    package var inputs: Int { 192 }
    /// Four gates a unit, filled up to whole panels.
    package var gates: Int { (4 * width + Int(TKPanel) - 1) / Int(TKPanel) * Int(TKPanel) }
}

/// Room for the numbers of one chunk of words on its way through the network; one for each thread.
final class RecurrentScratch: RoundingRoom {
    /// Words there is room for.
    let words: Int
    /// [words][inputs].
    let inputs: EncoderScratch.Floats
    /// [words][2 · width]: what a layer leaves; two, for every layer reads one and writes the other.
    let states: [EncoderScratch.Floats]
    /// [strip][gates].
    let gates: EncoderScratch.Floats
    let scales: EncoderScratch.Floats
    let rounded: UnsafeMutablePointer<UInt8>

    init(_ shape: RecurrentShape, words: Int) {
        precondition(shape.gates <= TKMostGates && shape.width <= TKMostUnits, "sizes the kernels know")
        let strip = RecurrentLayer.strip
        let widest = strip * max(shape.inputs, 2 * shape.width)
        self.words = words
        inputs = EncoderScratch.Floats(words * shape.inputs)
        states = (0..<2).map { _ in EncoderScratch.Floats(words * 2 * shape.width) }
        gates = EncoderScratch.Floats(strip * shape.gates)
        scales = EncoderScratch.Floats(strip)
        rounded = .allocate(capacity: widest)
        rounded.initialize(repeating: 128, count: widest)
    }

    deinit { rounded.deallocate() }
}
