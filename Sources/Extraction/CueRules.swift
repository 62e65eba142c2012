import Prose
import Records

/// Finds attributions by rule: cues of the lexicon and the clauses round them, sentence by sentence.
struct CueRules {
    let text: ArticleText
    let vocabulary: Vocabulary

    /// What the rules find, in text order, without near-doubles.
    func attributions() -> [AttributionDraft] {
        let reader = AttributionReader(text: text, vocabulary: vocabulary)
        let bylines = SpeakerLines(text: text).attributions()
        return withoutDoubles(bylines + text.sentences.flatMap { reader.attributions(in: text.tokenIndices(in: $0)) })
    }

    /// Two cues that claim nearly the same content: the surer one stays, of equals the first.
    private func withoutDoubles(_ found: [AttributionDraft]) -> [AttributionDraft] {
        let sorted = found.filter { !$0.content.isEmpty }.sorted { $0.order < $1.order }
        let contents = SpanIndex(sorted.map(\.contentExtent))
        // The surest so far of those that give the same, at the place of the first of them.
        var kept: [Int: AttributionDraft] = [:]
        for (index, attribution) in sorted.enumerated() {
            let double = contents.near(attribution.contentExtent!).first { other in
                kept[other].map {
                    $0.isInsideQuotation == attribution.isInsideQuotation && $0.sharesMost(with: attribution)
                } ?? false
            }
            if let double {
                if attribution.confidence > kept[double]!.confidence { kept[double] = attribution }
            } else {
                kept[index] = attribution
            }
        }
        let single = kept.keys.sorted().map { kept[$0]! }
        let places = SpanIndex(single.map(\.contentExtent))
        return single.filter { attribution in
            !isOwnPredicate(attribution, in: places.near(attribution.contentExtent!).map { single[$0] })
        }
        .sorted { $0.order < $1.order }
    }

    /// "The minister said he had offered guarantees", "… that Norden wanted to join": what somebody wants, offers or
    /// refuses in the words of another is part of that claim; only a clause or a quotation makes it a report of its own.
    private func isOwnPredicate(_ attribution: AttributionDraft, in all: [AttributionDraft]) -> Bool {
        let reportsWords = attribution.cueEntry?.cue.frames.contains(.clause) ?? true
        guard attribution.confidence <= 0.65, !(reportsWords && attribution.hasOwnSource),
            let first = attribution.content.first
        else { return false }
        return all.contains {
            $0.confidence > attribution.confidence && $0.content.contains { $0.contains(first) && $0 != first }
        }
    }
}
