import Encoder
import Foundation
import Testing

@testable import Extraction

/// The fast engine and the training code agree on the numbers; words, pieces and features are ``ParityTests``' business.
@Suite struct RecurrentParityTests {
    /// What `training/recurrent_parity.py` writes.
    struct Case: Decodable {
        var text: String
        var logits: [Float]
        var labels: [String]
    }

    let cases: [Case]
    let model: TaggerModelFile
    let labeller: RecurrentLabeller

    init() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Fixtures/recurrent.json"))
        cases = try JSONDecoder().decode([Case].self, from: data)
        model = try TaggerModelFile.embedded(.fast)
        labeller = try #require(model.labeller as? RecurrentLabeller)
    }

    @Test func logitsOfUnroundedActivations() {
        for expected in cases {
            let text = model.features.sequence(of: TaggerWords(expected.text))
            let found = labeller.encoder.logits(of: 0..<text.wordCount, in: text, with: .unrounded)
            #expect(found.count == expected.logits.count)
            #expect(zip(found, expected.logits).allSatisfy { abs($0 - $1) < 1e-3 })
        }
    }

    /// Rounding states moves single logits by hundredths, rarely a label.
    @Test func labels() {
        let decoder = BIODecoder(labelCount: labeller.labelCount)
        for expected in cases {
            let text = model.features.sequence(of: TaggerWords(expected.text))
            let exact = decoder.labels(labeller.logProbabilities(of: text, with: .unrounded))
            #expect(exact.map { ParityTests.labels[$0] } == expected.labels)
            let rounded = decoder.labels(labeller.logProbabilities(of: text))
            #expect(zip(rounded, exact).count { $0 != $1 } <= 2)
        }
    }

    @Test func roundingMovesLittle() {
        for expected in cases {
            let text = model.features.sequence(of: TaggerWords(expected.text))
            let rounded = labeller.encoder.logits(of: 0..<text.wordCount, in: text)
            let mean = zip(rounded, expected.logits).reduce(0) { $0 + abs($1.0 - $1.1) } / Float(rounded.count)
            #expect(mean < 0.05)
        }
    }

    @Test func logProbabilitiesSumToOne() {
        let text = model.features.sequence(of: TaggerWords(cases[0].text))
        let scores = labeller.logProbabilities(of: text)
        for word in 0..<text.wordCount {
            let sum = scores[word * 7..<word * 7 + 7].reduce(0) { $0 + exp(Double($1)) }
            #expect(abs(sum - 1) < 1e-5)
        }
    }
}
