import Encoder
import Prose
package import Records

/// Finds who is reported to have said what with the trained tagger: labels for every word, then links between spans.
///
/// Pure: the same text and model give the same attributions, bit for bit, on any processor and beside any other work.
package struct TaggerAttributionFinder: Sendable {
    private let model: TaggerModelFile

    package init(model: TaggerModelFile) { self.model = model }

    /// Attributions of `text` in the order of their cues, spans in UTF-8 bytes.
    package func attributions(in text: String) -> [Attribution] {
        let words = TaggerWords(text)
        guard words.count > 0 else { return [] }
        let labelCount = model.labeller.encoder.labelCount
        let scores = model.labeller.logProbabilities(of: model.features.sequence(of: words))
        let labels = BIODecoder(labelCount: labelCount).labels(scores)
        let spans = TaggerSpan.spans(labels: labels, logProbabilities: scores, labelCount: labelCount)
        return model.linker.groups(of: spans, in: words).compactMap { attribution(from: $0, in: words) }
    }

    private func attribution(from group: TaggerLinker.Group, in words: TaggerWords) -> Attribution? {
        let contents = group.contents.compactMap { Self.bytes(of: $0, in: words) }
        guard !contents.isEmpty else { return nil }
        return Attribution(
            source: group.source.flatMap { Self.bytes(of: $0, in: words) }.map { [$0] } ?? [],
            cue: Self.bytes(of: group.cue, in: words).map { [$0] } ?? [],
            content: contents, confidence: Self.confidence(of: group))
    }

    /// A span's bytes without the newlines at its ends; `nil` where nothing else is in it.
    private static func bytes(of span: TaggerSpan, in words: TaggerWords) -> TextSpan? {
        let kept = span.words.filter { words.quotes[$0] != .newline }
        guard let first = kept.first, let last = kept.last else { return nil }
        return TextSpan(words.spans[first].start, words.spans[last].end)
    }

    /// The least sure of the spans and links decides. Rounded, so that the last bits of a mathematics library do not show.
    private static func confidence(of group: TaggerLinker.Group) -> Double {
        let spans = [group.cue.probability, group.source?.probability ?? 1] + group.contents.map(\.probability)
        let confidence = spans.min()! * min(group.sourceLink, group.contentLink)
        return (min(1, max(0, confidence)) * 10_000).rounded() / 10_000
    }
}
