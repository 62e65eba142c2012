import Prose
import Records

/// Something an article is about: an issue of the register, or one suggested from its words.
struct ArticleSubject {
    /// Words that speak of it, and how surely.
    struct Sighting {
        var range: Range<Int>
        var weight: Double
    }

    var name: String
    var isSuggested: Bool
    /// In the body, in text order.
    var sightings: [Sighting] = []
    /// How surely the title speaks of it, 0 where it does not.
    var titleWeight = 0.0
    /// How much of the article it is; see ``SubjectIndex/weigh(_:by:)``.
    var weight = 0.0

    /// Takes in what another subject that is really this one was seen by.
    mutating func takeIn(_ other: ArticleSubject) {
        let taken = Set(sightings.flatMap { Array($0.range) })
        sightings += other.sightings.filter { $0.range.allSatisfy { !taken.contains($0) } }
        sightings.sort { $0.range.lowerBound < $1.range.lowerBound }
        titleWeight = max(titleWeight, other.titleWeight)
    }
}

/// Where a claim stands, in tokens.
struct ClaimPlace {
    var words: [Range<Int>]
    var sentence: Range<Int>
    var paragraph: Int?

    /// The places of all claims of an article.
    static func all(in draft: ExtractionDraft) -> [ClaimPlace] {
        let text = draft.text
        return draft.claims.map { claim in
            let start = claim.content.first?.start ?? 0
            let sentence = text.sentenceIndex(at: start).map { text.tokenIndices(in: text.sentences[$0]) }
            return ClaimPlace(
                words: claim.content.map { text.tokenIndices(in: $0) }, sentence: sentence ?? 0..<0,
                paragraph: text.paragraphIndex(at: start))
        }
    }
}
