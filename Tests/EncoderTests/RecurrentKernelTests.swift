import Testing

@testable import Encoder
@testable import Extraction

/// The fast engine's bits depend on neither the kernels nor where a long text is cut.
@Suite struct RecurrentKernelTests {
    let encoder: RecurrentEncoder
    let short: PieceSequence
    let long: PieceSequence

    init() throws {
        let model = try TaggerModelFile.embedded(.fast)
        encoder = try #require(model.labeller as? RecurrentLabeller).encoder
        let text = "“We will not sign,” said Orr.\nThe ministry, which had promised a reply by Monday, said nothing. "
        short = model.features.sequence(of: TaggerWords(text))
        long = model.features.sequence(of: TaggerWords(String(repeating: text, count: 12)))
    }

    @Test(arguments: 0..<EncoderArithmetic.kernelCount)
    func sameBits(kernel: Int) {
        let labeller = RecurrentLabeller(encoder)
        for text in [short, long] {
            let expected = labeller.logProbabilities(of: text, with: EncoderArithmetic(kernel: 0))
            let found = labeller.logProbabilities(of: text, with: EncoderArithmetic(kernel: kernel))
            #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
        }
    }

    @Test func everyLength() {
        for count in 1...short.wordCount {
            let all = (0..<EncoderArithmetic.kernelCount).map {
                encoder.logits(of: 0..<count, in: short, with: EncoderArithmetic(kernel: $0))
            }
            #expect(Set(all).count == 1)
            #expect(!all[0].contains { !$0.isFinite })
        }
    }

    /// What an earlier, longer text left in the scratch does not show.
    @Test func leavesNothingBehind() {
        let scratch = RecurrentScratch(encoder.shape, words: long.wordCount)
        let fresh = encoder.logits(of: 0..<short.wordCount, in: short)
        _ = encoder.logits(of: 0..<long.wordCount, in: long, with: .fastest, scratch)
        #expect(encoder.logits(of: 0..<short.wordCount, in: short, with: .fastest, scratch) == fresh)
    }

    /// With a margin as it ships, a cut is hardly felt.
    @Test func chunkedIsNearWhole() {
        let whole = RecurrentLabeller(encoder).logProbabilities(of: long)
        let cut = RecurrentLabeller(encoder, planner: ChunkPlanner(core: 50)).logProbabilities(of: long)
        let decoder = BIODecoder(labelCount: encoder.labelCount)
        #expect(cut.count == whole.count)
        #expect(decoder.labels(cut) == decoder.labels(whole))
    }

    @Test func nothing() {
        #expect(RecurrentLabeller(encoder).logProbabilities(of: PieceSequence()) == [])
    }
}
