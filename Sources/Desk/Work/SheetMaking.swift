import Records
import Review
import Sheets
import Store

/// Makes review sheets from claims of the desk, a few articles at a time.
struct SheetMaking {
    let database: ClaimDatabase
    let head: ReviewSheet.Head
    /// Whether a statement that appears several times is shown once, where it appeared first.
    var isByThread = false

    /// So many claims are in memory at once, if no article alone has more.
    private static let batch = 500

    /// A sheet of these claims.
    func sheet(of places: [ClaimPlace]) throws -> ReviewSheet {
        let index = ThreadIndex(try database.repeatingLinks())
        let shown = isByThread ? Self.firstOfThreads(places, index) : places
        let appearances = StatementAppearances(index, database)
        let batches = Self.batches(of: shown)
        return ReviewSheet(head, statuses: shown.map(\.status), articleCount: Set(shown.map(\.articleID)).count) {
            body in
            for batch in batches { try sections(of: batch, appearances).forEach(body) }
        }
    }

    private func sections(
        of places: [ClaimPlace], _ appearances: StatementAppearances
    ) throws -> [ReviewSheet.Section] {
        let ids = places.map(\.id)
        let claims = try database.withRecords(database.claims(ids: ids))
        var links: [Int64: [StoredLink]] = [:]
        for link in try database.links(ofClaims: ids) {
            links[link.a, default: []].append(link)
            links[link.b, default: []].append(link)
        }
        var sections: [ReviewSheet.Section] = []
        for claim in claims {
            let found = try appearances.of(claim.id)
            let entry = ReviewSheet.Entry(
                claim, appearances: found.count, outlets: found.outlets, links: links[claim.id] ?? [])
            if let last = sections.last?.entries.first, last.claim.articleID == claim.articleID {
                sections[sections.count - 1].entries.append(entry)
            } else {
                sections.append(ReviewSheet.Section(article: try database.article(claim.articleID), entries: [entry]))
            }
        }
        return sections
    }

    /// Runs of whole articles; `places` stand by article.
    private static func batches(of places: [ClaimPlace]) -> [[ClaimPlace]] {
        var batches: [[ClaimPlace]] = []
        for place in places {
            let isSameArticle = batches.last?.last?.articleID == place.articleID
            if let last = batches.last, last.count < batch || isSameArticle {
                batches[batches.count - 1].append(place)
            } else {
                batches.append([place])
            }
        }
        return batches
    }

    /// Of each thread the claim that was published first, where it stands in `places`.
    private static func firstOfThreads(_ places: [ClaimPlace], _ index: ThreadIndex) -> [ClaimPlace] {
        let byID = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0) })
        var seen: Set<Int64> = []
        var firsts: Set<Int64> = []
        for place in places where !seen.contains(place.id) {
            let rivals = index.members(of: place.id).compactMap { byID[$0] }
            seen.formUnion(rivals.map(\.id))
            if let first = rivals.min(by: isEarlier) { firsts.insert(first.id) }
        }
        return places.filter { firsts.contains($0.id) }
    }

    /// As ``StatementThread`` orders appearances.
    private static func isEarlier(_ a: ClaimPlace, _ b: ClaimPlace) -> Bool {
        switch (a.published, b.published) {
        case (let one?, let other?) where one != other: one < other
        case (nil, _?): false
        case (_?, nil): true
        default: (a.articleID, a.id) < (b.articleID, b.id)
        }
    }
}
