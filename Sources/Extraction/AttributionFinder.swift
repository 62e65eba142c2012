import Prose
import Records

/// Finds attributions: a cue, its source and the content it gives, quoted or not.
///
/// Cues outside quotation marks are read first, region by region; then those inside, which nest; then quotations and
/// sentences that carry a report on without a cue.
struct AttributionFinder: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.mentions]
    let gives = Layer.attributions

    func run(_ draft: inout ExtractionDraft) {
        let reader = AttributionReader(text: draft.text, vocabulary: vocabulary)
        var found: [AttributionDraft] = []
        for sentence in draft.text.sentences {
            found += reader.attributions(in: draft.text.tokenIndices(in: sentence))
        }
        found = withoutDoubles(found)
        found = ContinuationFinder(text: draft.text, vocabulary: vocabulary).adding(to: found)
        draft.attributions = found
    }

    /// Two cues that claim nearly the same content: the surer one stays, of equals the first.
    private func withoutDoubles(_ found: [AttributionDraft]) -> [AttributionDraft] {
        var kept: [AttributionDraft] = []
        for attribution in found.sorted(by: { $0.order < $1.order }) {
            guard !attribution.content.isEmpty else { continue }
            if let i = kept.firstIndex(where: {
                $0.isInsideQuotation == attribution.isInsideQuotation && $0.sharesMost(with: attribution)
            }) {
                if attribution.confidence > kept[i].confidence { kept[i] = attribution }
            } else {
                kept.append(attribution)
            }
        }
        return kept.filter { !isOwnPredicate($0, in: kept) }.sorted { $0.order < $1.order }
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

extension AttributionDraft {
    /// Text order: by first content byte, the longer content first.
    var order: (Int, Int) { (content.first?.start ?? 0, -(content.last?.end ?? 0)) }

    func sharesMost(with other: AttributionDraft) -> Bool {
        let mine = content.reduce(0) { $0 + $1.length }
        let theirs = other.content.reduce(0) { $0 + $1.length }
        var shared = 0
        for a in content { for b in other.content { shared += a.intersection(b)?.length ?? 0 } }
        return shared * 10 > 8 * max(mine, theirs)
    }
}
