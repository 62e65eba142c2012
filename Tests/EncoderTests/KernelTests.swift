import Encoder
import Testing

@testable import Extraction

/// Every set of kernels gives the same bits, and rounding activations costs little.
@Suite struct KernelTests {
    let encoder: TransformerEncoder
    let ids: [Int32]
    let features: [UInt8]

    init() throws {
        let model = try TaggerModelFile.embedded()
        encoder = try #require(model.labeller as? SequenceLabeller).encoder
        let text =
            "“We will not sign,” said Orr.\nThe ministry, which had promised a reply by Monday, declined to comment."
        let sequence = model.features.sequence(of: TaggerWords(text))
        ids = [WordPieceTokenizer.start] + sequence.ids + [WordPieceTokenizer.end]
        features = [UInt8](repeating: 1, count: 5 * ids.count)
    }

    @Test(arguments: 0..<EncoderArithmetic.kernelCount)
    func sameBits(kernel: Int) {
        let expected = encoder.logits(ids: ids, features: features, with: EncoderArithmetic(kernel: 0))
        let found = encoder.logits(ids: ids, features: features, with: EncoderArithmetic(kernel: kernel))
        #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
    }

    @Test func everyLengthOfWindow() {
        for count in 1...ids.count {
            let some = Array(ids.prefix(count))
            let all = (0..<EncoderArithmetic.kernelCount).map {
                encoder.logits(
                    ids: some, features: Array(features.prefix(5 * count)), with: EncoderArithmetic(kernel: $0))
            }
            #expect(Set(all).count == 1)
            #expect(!all[0].contains { !$0.isFinite })
        }
    }

    @Test func roundedIsNearUnrounded() {
        let rounded = encoder.logits(ids: ids, features: features)
        let unrounded = encoder.logits(ids: ids, features: features, with: .unrounded)
        let mean = zip(rounded, unrounded).reduce(0) { $0 + abs($1.0 - $1.1) } / Float(rounded.count)
        #expect(mean < 0.1)
    }

    @Test func keepsWhatIsAskedFor() {
        let all = encoder.logits(ids: ids, features: features)
        for kept in [0..<1, 3..<14, 5..<ids.count, 7..<7] {
            let some = encoder.logits(ids: ids, features: features, keeping: kept)
            #expect(some == Array(all[kept.lowerBound * 7..<kept.upperBound * 7]))
        }
    }

    @Test func leavesNothingBehind() {
        // A longer window in between must not show in a shorter one.
        let short = Array(ids.prefix(9))
        let before = encoder.logits(ids: short, features: Array(features.prefix(45)))
        _ = encoder.logits(ids: ids, features: features)
        #expect(encoder.logits(ids: short, features: Array(features.prefix(45))) == before)
    }
}
