import Encoder
import Prose
package import Records

/// Finds who is reported to have said what with the trained tagger: labels for every word, then links between spans.
///
/// Pure: the same text and model give the same attributions, bit for bit, on any processor and beside any other work.
package struct TaggerAttributionFinder: Sendable {
    private let model: TaggerModelFile

    /// Attributions less likely right are left out, 0 to 1.
    private let leastConfidence: Double

    /// Without `leastConfidence` the model's own holds, at which who-said-what F1 is highest.
    package init(model: TaggerModelFile, leastConfidence: Double? = nil) {
        self.model = model
        self.leastConfidence = leastConfidence ?? model.confidence.least
    }

    /// Attributions of `text` in the order of their cues, spans in UTF-8 bytes.
    package func attributions(in text: String) -> [Attribution] {
        let words = TaggerWords(text)
        guard words.count > 0 else { return [] }
        let labelCount = model.labeller.labelCount
        let scores = model.labeller.logProbabilities(of: model.features.sequence(of: words), with: .fastest)
        let labels = BIODecoder(labelCount: labelCount).labels(scores)
        let spans = TaggerSpan.spans(labels: labels, logProbabilities: scores, labelCount: labelCount)
        return model.linker.groups(of: spans, in: words).compactMap { attribution(from: $0, in: words) }
    }

    private func attribution(from group: TaggerLinker.Group, in words: TaggerWords) -> Attribution? {
        let contents = group.contents.compactMap { Self.bytes(of: $0, in: words) }
        let confidence = model.confidence.confidence(of: group)
        guard !contents.isEmpty, confidence >= leastConfidence else { return nil }
        return Attribution(
            source: group.source.flatMap { Self.bytes(of: $0, in: words) }.map { [$0] } ?? [],
            cue: Self.bytes(of: group.cue, in: words).map { [$0] } ?? [], content: contents, confidence: confidence)
    }

    /// A span's bytes without the newlines at its ends; `nil` where nothing else is in it.
    private static func bytes(of span: TaggerSpan, in words: TaggerWords) -> TextSpan? {
        let kept = span.words.filter { words.quotes[$0] != .newline }
        guard let first = kept.first, let last = kept.last else { return nil }
        return TextSpan(words.spans[first].start, words.spans[last].end)
    }
}
