package import Newsroom
package import Prose
package import Records
package import Review
package import Store

/// Fetches from the desk what positions are read from, and no more: on a desk of a million claims the store narrows by
/// party and issue.
package struct PositionWork {
    private let newsroom: Newsroom
    private let database: ClaimDatabase
    package let reading: PositionReading

    /// Reads the claims of `database` with the registers and word lists of `newsroom`.
    package init(newsroom: Newsroom, database: ClaimDatabase) {
        self.newsroom = newsroom
        self.database = database
        reading = PositionReading(newsroom.lexicons, issues: newsroom.issues)
    }

    /// `scopes` side by side, on one issue or on all.
    package func comparison(
        of scopes: [PartyScope], on issue: String? = nil, _ filter: ClaimFilter = ClaimFilter()
    ) throws -> PositionComparison {
        let (claims, links) = try claims(of: scopes, on: issue, filter)
        return PositionComparison(of: scopes, on: issue, in: claims, links: links, reading: reading)
    }

    /// What became of the positions of `scope` between two dates.
    package func changes(
        of scope: PartyScope, from first: CalendarDate, to last: CalendarDate, on issue: String?, _ filter: ClaimFilter
    ) throws -> PositionChanges {
        let claims = try database.claims(ids: try database.claimNumbers(of: scope.names, on: issue, filter))
        let links = PositionLinks(own: try database.links(between: claims.map(\.id)))
        return PositionChanges(of: scope, from: first, to: last, on: issue, in: claims, links: links, reading: reading)
    }

    /// The positions of `party`, issue by issue or on one. A filter says which are shown, not what they are measured
    /// against: else the first one shown would pass for the first there is.
    func timeline(of party: String, on issue: String?, _ filter: ClaimFilter) throws -> Timeline {
        let numbers = try database.claimNumbers(of: [party], on: issue)
        let claims = try database.positions(among: numbers)
        let timeline = try timelines(claims).timeline(of: party, on: issue, in: claims)
        if filter.isEmpty { return timeline }
        return timeline.showing(only: Set(try database.claimNumbers(of: [party], on: issue, filter)))
    }

    /// Who stands where on `issue`.
    func timeline(onIssue issue: String, _ filter: ClaimFilter) throws -> Timeline {
        let all = ClaimFilter([.init(.field(.issue, [issue]))])
        let claims = try database.positions(among: try database.ids(all).sorted())
        let timeline = try timelines(claims).timeline(onIssue: issue, in: claims)
        if filter.isEmpty { return timeline }
        return timeline.showing(only: try database.ids(ClaimFilter(all.conditions + filter.conditions)))
    }

    /// How the statement that a claim tells spread.
    func timeline(ofClaim claim: Int64, _ filter: ClaimFilter) throws -> Timeline {
        let timeline = try timelines([]).timeline(of: StatementThread(of: claim, in: database))
        return filter.isEmpty ? timeline : timeline.showing(only: try database.ids(filter))
    }

    private func timelines(_ claims: [ReviewedClaim]) throws -> TimelineReader {
        TimelineReader(ShiftLanguage(newsroom.lexicons), links: try database.links(between: claims.map(\.id)))
    }

    /// The issue of this name, as the register or else a claim has it; throws where neither does.
    func issue(named name: String) throws -> String {
        if let issue = try knownIssue(named: name) { return issue }
        throw DeskError.unknownIssue(
            name, nearest: NearestWords.of(name, in: newsroom.issues.issues.map(\.name)))
    }

    /// As ``issue(named:)``; `nil` where neither knows it.
    func knownIssue(named name: String) throws -> String? {
        try newsroom.issues.issue(named: name)?.name ?? database.issueLabel(name)
    }

    /// The claims of `scopes`, and the links that matter. On one issue plain statements of fact are left out, but for those
    /// that somebody answers or contradicts, and those of a party that said nothing else.
    private func claims(
        of scopes: [PartyScope], on issue: String?, _ filter: ClaimFilter
    ) throws -> ([ReviewedClaim], PositionLinks) {
        let numbers = try scopes.map { try database.claimNumbers(of: $0.names, on: issue, filter) }
        let all = Set(numbers.joined())
        var claims =
            issue == nil ? try database.claims(ids: all.sorted()) : try database.positions(among: all.sorted())
        let across = try database.links(
            ofClaims: all.sorted(), toParties: Array(Set(scopes.flatMap(\.names))), relations: [.answers, .contradicts])
        var loaded = Set(claims.map(\.id))
        var wanted = Set(across.flatMap { [$0.a, $0.b] })
        for party in numbers where loaded.isDisjoint(with: party) { wanted.formUnion(party.suffix(Self.mostFacts)) }
        let more = try database.claims(ids: wanted.subtracting(loaded).sorted())
        claims += more.filter { all.contains($0.id) }
        loaded = Set(claims.map(\.id))
        let links = PositionLinks(
            own: try database.links(between: claims.map(\.id)), across: across,
            elsewhere: more.filter { !loaded.contains($0.id) })
        return (claims, links)
    }

    /// Of a party that took no position, the last facts it told.
    private static let mostFacts = 200
}
