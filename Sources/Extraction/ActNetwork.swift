import Encoder
import Foundation
import Prose
import Records
import TaggerModel

/// Reads with a trained network which act each claim of an article performs, and whether evidence could settle it.
///
/// The network sees a claim in its passage: which words are its content, its cue and its source, and which act the rules
/// read. `training/acts.py` computes the same.
struct ActNetwork: Sendable {
    /// What the network is told of a claim; spans are UTF-8 bytes of the article.
    struct Question {
        var content: [TextSpan]
        var cue: [TextSpan]
        var source: [TextSpan]
        /// The act by the rules.
        var guess: ClaimKind
    }

    /// What it answers.
    struct Answer: Sendable {
        var kind: ClaimKind
        /// How likely `kind` is, 0 to 1.
        var confidence: Double
        /// Log-odds that evidence outside the speaker's mind could settle the claim.
        var checkableOdds: Double
    }

    /// What a word is to a claim; raw values are the network's.
    private enum Part: UInt8 { case none, first, content, cue, source }

    /// Log-odds that the rules' guess is given in advance: network and rules learnt from articles of different hands.
    /// Chosen on articles that the network had not seen (docs/MODEL_CARD.md).
    private static let trust = 2.0

    private let labeller: SequenceLabeller
    private let pieces: PieceReader
    private let kinds: [ClaimKind]

    /// The network that comes with the program.
    static let embedded: ActNetwork = {
        do {
            let bytes = UnsafeRawBufferPointer(start: ActModelStart(), count: ActModelSize)
            return try ActNetwork(words: TaggerEngine.accurate.embeddedFile(), network: ModelFile(embedded: bytes))
        } catch {
            preconditionFailure("the network of acts in the program is damaged: \(error)")
        }
    }()

    /// `words` holds the word pieces and their embeddings, `network` the rest.
    init(words: ModelFile, network: ModelFile) throws(ModelFileError) {
        // It learnt on windows of at most this length.
        labeller = SequenceLabeller(
            try TransformerEncoder(words: words, network: network), planner: WindowPlanner(room: 160, core: 100))
        pieces = PieceReader(tokenizer: try WordPieceTokenizer(words))
        kinds = try network.elements("acts.names", as: UInt8.self).split(separator: UInt8(ascii: "\n"))
            .compactMap { ClaimKind(rawValue: String(decoding: $0, as: UTF8.self)) }
        guard kinds.count == ClaimKind.allCases.count, labeller.labelCount == kinds.count + 2,
            labeller.featureSizes == [Int(Part.source.rawValue) + 1, kinds.count + 1]
        else { throw .unexpectedShape(tensor: "labels", rows: labeller.labelCount, columns: kinds.count) }
    }

    /// An answer to each question, in their order; nil where no word lies in a claim's content.
    func answers(to questions: [Question], in text: String) -> [Answer?] {
        let words = TaggerWords(text)
        var features = [UInt8](repeating: 0, count: 2 * words.count)
        let contents = questions.map { $0.content.flatMap { Self.places(in: $0, words) } }
        for (question, content) in zip(questions, contents) {
            let guess = UInt8(1 + (kinds.firstIndex(of: question.guess) ?? -1))
            for (i, word) in content.enumerated() {
                features[2 * word] = (i == 0 ? Part.first : .content).rawValue
                features[2 * word + 1] = guess
            }
        }
        for (part, spans) in [(Part.cue, questions.map(\.cue)), (.source, questions.map(\.source))] {
            for word in spans.joined().flatMap({ Self.places(in: $0, words) }) { features[2 * word] = part.rawValue }
        }
        var sequence = pieces.sequence(of: words)
        sequence.features = features
        var isAsked = [Bool](repeating: false, count: words.count)
        for word in contents.joined() { isAsked[word] = true }
        let scores = labeller.logProbabilities(of: sequence, where: isAsked)
        return zip(contents, questions).map { answer(scores, $0, guess: $1.guess) }
    }

    /// From the mean over the words of a claim's content.
    private func answer(_ scores: [Float], _ content: [Int], guess: ClaimKind) -> Answer? {
        guard !content.isEmpty else { return nil }
        let count = labeller.labelCount
        let means = (0..<count).map { label in
            content.reduce(0.0) { $0 + Double(scores[$1 * count + label]) } / Double(content.count)
        }
        let odds = zip(kinds, means).map { kind, mean in mean + (kind == guess ? Self.trust : 0) }
        let best = odds.indices.max { (odds[$0], $1) < (odds[$1], $0) }!
        let sum = odds.reduce(0) { $0 + exp($1 - odds[best]) }
        return Answer(
            kind: kinds[best], confidence: 1 / sum,
            checkableOdds: means[kinds.count] - means[kinds.count + 1])
    }

    /// Words that lie in `span`, runs of newlines apart.
    private static func places(in span: TextSpan, _ words: TaggerWords) -> [Int] {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words.spans[middle].start < span.start { low = middle + 1 } else { high = middle }
        }
        return (low..<words.count).prefix { words.spans[$0].end <= span.end }.filter { words.quotes[$0] != .newline }
    }
}
