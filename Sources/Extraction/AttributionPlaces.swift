import Prose
import Records

/// Finds the attribution that a claim on the desk was read from among those of a draft, though a person may have moved
/// the claim's words since.
struct AttributionPlaces {
    private let attributions: [(cue: TextSpan?, content: [TextSpan])]

    init(_ draft: ExtractionDraft) {
        attributions = draft.attributions.map { attribution in
            (attribution.cue.map(draft.span), (attribution.claimContent ?? []) + attribution.content)
        }
    }

    /// The one with the claim's cue, and of several the one that gives most of its words; `nil` where nothing is shared.
    func attribution(of claim: Claim) -> Int? {
        guard claim.attribution != Claim.unattributed else { return nil }
        let cue = claim.cue.first
        let ranked = attributions.indices.map { i -> (cue: Int, words: Int, place: Int) in
            let other = attributions[i].cue
            let likeness = cue == other ? (cue == nil ? 0 : 2) : (cue.flatMap { other?.overlaps($0) } ?? false) ? 1 : 0
            let words = attributions[i].content.flatMap { span in
                claim.content.map { span.intersection($0)?.length ?? 0 }
            }
            return (likeness, words.max() ?? 0, i)
        }
        let best = ranked.max { ($0.cue, $0.words, $1.place) < ($1.cue, $1.words, $0.place) }
        return best.flatMap { $0.cue + $0.words > 0 ? $0.place : nil }
    }
}
