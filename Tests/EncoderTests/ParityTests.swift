import Encoder
import Prose
import Testing

@testable import Extraction

/// The program and the training code agree on every step from text to labels.
@Suite struct ParityTests {
    static let labels = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
    let cases: [ParityCase]
    let model: TaggerModelFile
    let labeller: SequenceLabeller

    init() throws {
        cases = try ParityCase.all()
        model = try TaggerModelFile.embedded()
        labeller = try #require(model.labeller as? SequenceLabeller)
    }

    @Test func wordsAndTheirStates() {
        for expected in cases {
            let words = TaggerWords(expected.text)
            #expect(words.spans == expected.spans.map { TextSpan($0[0], $0[1]) })
            #expect(words.quotes.map(\.rawValue) == expected.quotes)
            #expect(words.sentences == expected.sentences)
            #expect(words.paragraphs == expected.paragraphs)
        }
    }

    @Test func piecesAndFeatures() {
        for expected in cases {
            let words = TaggerWords(expected.text)
            let sequence = model.features.sequence(of: words)
            for i in 0..<words.count {
                let pieces = Array(sequence.ids[sequence.starts[i]..<sequence.starts[i + 1]])
                #expect(pieces == expected.pieces[i], "\(words.forms[i])")
                #expect(Array(sequence.features[i * 5..<i * 5 + 5]) == expected.features[i], "\(words.forms[i])")
            }
        }
    }

    @Test func windows() {
        for expected in cases {
            let windows = labeller.planner.windows(
                sizes: expected.pieces.map(\.count), sentences: expected.sentences)
            #expect(
                windows.map { [$0.words.lowerBound, $0.words.upperBound, $0.core.lowerBound, $0.core.upperBound] }
                    == expected.windows)
        }
    }

    @Test func logitsOfUnroundedActivations() throws {
        for expected in cases {
            guard let logits = expected.logits else { continue }
            let found = labeller.encoder.logits(
                ids: [WordPieceTokenizer.start] + expected.pieces.flatMap { $0 } + [WordPieceTokenizer.end],
                features: features(of: expected), with: .unrounded)
            let furthest = zip(found, logits).map { abs($0 - $1) }.max() ?? .infinity
            #expect(found.count == logits.count)
            #expect(furthest < 1e-3)
        }
    }

    /// Rounding activations moves single logits by tenths, rarely a label.
    @Test func labelsOfTheFirstText() throws {
        let expected = try #require(cases.first?.labels)
        let sequence = model.features.sequence(of: TaggerWords(cases[0].text))
        let decoder = BIODecoder(labelCount: Self.labels.count)
        let exact = decoder.labels(labeller.logProbabilities(of: sequence, with: .unrounded))
        #expect(exact.map { Self.labels[$0] } == expected)
        let rounded = decoder.labels(labeller.logProbabilities(of: sequence))
        #expect(zip(rounded, exact).count { $0 != $1 } <= 2)
    }

    @Test func pairFeatures() {
        for expected in cases {
            let words = TaggerWords(expected.text)
            let cues = spans(of: expected, role: .cue)
            for pair in expected.pairs ?? [] {
                let found = TaggerPair(
                    words: words, anchor: pair.anchor[0]..<pair.anchor[1],
                    candidate: pair.candidate[0]..<pair.candidate[1], among: cues)
                #expect(found.features.map(String.init) == pair.features)
                #expect(Double(min(found.gap, 60)) / 20 == pair.gap)
            }
        }
    }

    private func spans(of expected: ParityCase, role: TaggerSpan.Role) -> [TaggerSpan] {
        let labels = (expected.labels ?? []).map { Self.labels.firstIndex(of: $0)! }
        let scores = [Float](repeating: 0, count: labels.count * Self.labels.count)
        return TaggerSpan.spans(labels: labels, logProbabilities: scores, labelCount: Self.labels.count)
            .filter { $0.role == role }
    }

    private func features(of expected: ParityCase) -> [UInt8] {
        let edge = [UInt8](repeating: 0, count: 5)
        let words = zip(expected.pieces, expected.features).flatMap { pieces, row in pieces.flatMap { _ in row } }
        return edge + words + edge
    }
}
