import Prose
import Records

/// Where the words that a person typed stand in an article, and no other place.
struct WordPlace {
    let text: ArticleText
    let article: Int64

    /// Stands between the parts of a claim's words.
    private static let gap = " … "

    /// The content of a claim in `words`, whose parts are joined by " … "; near `claim` where there is one.
    func content(_ words: String, near claim: ReviewedClaim? = nil, place: Int? = nil) throws -> [TextSpan] {
        let typed = TypedWords(text)
        let whole = TextSpan(0, text.string.utf8.count)
        let region = claim.map { typed.surroundings(of: $0.claim.content) } ?? whole
        let places = typed.places(of: words, in: region)
        if !places.isEmpty { return [try chosen(places, words, near: claim, place, typed)] }
        let parts = words.replacing(" ... ", with: Self.gap).split(separator: Self.gap).map(String.init)
        if parts.count > 1, let spans = inTurn(parts, typed, region) { return spans }
        guard let elsewhere = typed.places(of: words, in: whole).first, let claim,
            let paragraph = text.paragraphIndex(at: elsewhere.start)
        else { throw EditError.wordsNotThere(Excerpt.start(of: words), article: article) }
        throw EditError.wordsElsewhere(Excerpt.start(of: words), claim: claim.id, paragraph: paragraph + 1)
    }

    /// The one place of `words` among those of `claim`.
    func part(_ words: String, of claim: ReviewedClaim) throws -> TextSpan {
        let typed = TypedWords(text)
        let places = claim.claim.content.flatMap { typed.places(of: words, in: $0) }
        if places.isEmpty { throw EditError.wordsOutside(Excerpt.start(of: words), claim: claim.id) }
        return try chosen(places, words, near: nil, nil, typed)
    }

    private func chosen(
        _ places: [TextSpan], _ words: String, near claim: ReviewedClaim?, _ place: Int?, _ typed: TypedWords
    ) throws -> TextSpan {
        if let place {
            guard places.indices.contains(place - 1) else { throw EditError.noSuchPlace(place, of: places.count) }
            return places[place - 1]
        }
        if places.count == 1 { return places[0] }
        let own = places.filter { span in claim?.claim.content.contains { $0.overlaps(span) } ?? false }
        if own.count == 1 { return own[0] }
        throw EditError.wordsTwice(Excerpt.start(of: words), places: places.map { typed.excerpt(of: $0) })
    }

    /// Each part behind the one before it; `nil` where one is missing.
    private func inTurn(_ parts: [String], _ typed: TypedWords, _ region: TextSpan) -> [TextSpan]? {
        var spans: [TextSpan] = []
        for part in parts {
            let from = TextSpan(spans.last?.end ?? region.start, region.end)
            guard let span = typed.places(of: part, in: from).first else { return nil }
            spans.append(span)
        }
        return spans
    }
}
