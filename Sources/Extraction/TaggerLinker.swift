import Encoder

/// Decides which cue gives a content span and which source a cue has: logistic regressions over pairs of spans.
struct TaggerLinker: Sendable {
    /// Candidates considered for each span.
    private static let nearest = 4

    private let cueModel: PairModel
    private let sourceModel: PairModel

    init(_ file: ModelFile) throws(ModelFileError) {
        cueModel = try PairModel(file, "linker.cue")
        sourceModel = try PairModel(file, "linker.source")
    }

    /// A cue with its source and contents, and how likely each link is.
    struct Group {
        var cue: TaggerSpan
        var source: TaggerSpan?
        var contents: [TaggerSpan] = []
        /// Probability that the source is this cue's; of no meaning where it has none.
        var sourceLink = 1.0
        /// The least probability that a content is this cue's.
        var contentLink = 1.0
    }

    /// Groups that have content, in the order of their cues.
    func groups(of spans: [TaggerSpan], in words: TaggerWords) -> [Group] {
        let cues = spans.filter { $0.role == .cue }
        let sources = spans.filter { $0.role == .source }
        var groups = cues.map { cue in
            let source = sourceModel.best(for: cue, among: sources, in: words)
            return Group(
                cue: cue, source: source.map { sources[$0.index] }, sourceLink: source?.probability ?? 1)
        }
        for content in spans where content.role == .content {
            guard let cue = cueModel.best(for: content, among: cues, in: words) else { continue }
            groups[cue.index].contents.append(content)
            groups[cue.index].contentLink = min(groups[cue.index].contentLink, cue.probability)
        }
        return groups.filter { !$0.contents.isEmpty }
    }

    /// One logistic regression.
    private struct PairModel: Sendable {
        let weights: HashedTable<Float>
        let bias: Double
        let gapWeight: Double
        /// Log-odds a link must exceed.
        let least: Double

        init(_ file: ModelFile, _ name: String) throws(ModelFileError) {
            weights = try HashedTable(file, hashes: name + ".features", values: name + ".weights")
            let terms = try file.elements(name + ".terms", rows: 1, columns: 3, as: Float.self)
            (bias, gapWeight, least) = (Double(terms[0]), Double(terms[1]), Double(terms[2]))
        }

        /// The likeliest of the nearest candidates, of equals the nearest; `nil` where none is likely enough.
        func best(
            for anchor: TaggerSpan, among spans: [TaggerSpan], in words: TaggerWords
        ) -> (index: Int, probability: Double)? {
            var best: (index: Int, odds: Double)?
            for index in Self.nearest(to: anchor, among: spans) {
                let pair = TaggerPair(words: words, anchor: anchor.words, candidate: spans[index].words, among: spans)
                let odds = odds(of: pair)
                if odds > best?.odds ?? -.infinity { best = (index, odds) }
            }
            guard let best, best.odds > least else { return nil }
            return (best.index, TaggerConfidence.logistic(best.odds))
        }

        private func odds(of pair: TaggerPair) -> Double {
            pair.features.reduce(bias + gapWeight * Double(min(pair.gap, 60)) / 20) { $0 + Double(weights[$1] ?? 0) }
        }

        /// Indices of the spans nearest to `anchor` in words, of equals the first in the text. Spans are in text order.
        private static func nearest(to anchor: TaggerSpan, among spans: [TaggerSpan]) -> [Int] {
            var right = spans.startsBefore(anchor.words.lowerBound)
            var left = right - 1
            var found: [Int] = []
            while found.count < TaggerLinker.nearest, left >= 0 || right < spans.count {
                let before = left >= 0 ? anchor.words.lowerBound - spans[left].words.upperBound : Int.max
                let after = right < spans.count ? spans[right].words.lowerBound - anchor.words.upperBound : Int.max
                if before <= after {
                    found.append(left)
                    left -= 1
                } else {
                    found.append(right)
                    right += 1
                }
            }
            return found
        }
    }
}
