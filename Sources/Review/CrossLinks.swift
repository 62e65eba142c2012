internal import Records

/// What claims of one party of a comparison answer or contradict in those of another, under whatever issue.
struct CrossLinks {
    private var claims: [Int64: ReviewedClaim] = [:]
    /// The columns that a claim at an end of a link counts for.
    private var columns: [Int64: Set<Int>] = [:]
    private var answersTo: [Int64: [StoredLink]] = [:]
    private var contradictions: [Int64: [StoredLink]] = [:]
    private let parties: [String]

    init(
        _ links: PositionLinks, compared: [ReviewedClaim], listeners: [PartyScope.Listener], parties: [String]
    ) {
        self.parties = parties
        if links.across.isEmpty { return }
        let ends = Set(links.across.flatMap { [$0.a, $0.b] })
        var listeners = listeners
        for claim in compared + links.elsewhere where ends.contains(claim.id) && !claim.isTakenBack {
            claims[claim.id] = claim
            columns[claim.id] = Set(listeners.indices.filter { listeners[$0].voice(of: claim) != nil })
        }
        for link in links.across where claims[link.a] != nil && claims[link.b] != nil && link.state != .rejected {
            switch link.relation {
            case .answers: answersTo[link.b, default: []].append(link)
            case .contradicts:
                contradictions[link.a, default: []].append(link)
                contradictions[link.b, default: []].append(link)
            case .repeats, .supports, .revises: continue
            }
        }
    }

    /// What others answered to `numbers`, which are claims of the party of `column`; each answer once, oldest first.
    func answers(to numbers: Set<Int64>, of column: Int) -> [PositionCell.Answer] {
        if answersTo.isEmpty { return [] }
        var seen: Set<Int64> = []
        return numbers.sorted().flatMap { answersTo[$0] ?? [] }.compactMap { link in
            guard let claim = claims[link.a], let other = columns[link.a]?.sorted().first(where: { $0 != column }),
                !(columns[link.a]?.contains(column) ?? false), seen.insert(link.a).inserted
            else { return nil }
            return PositionCell.Answer(
                party: parties[other], claim: claim, to: link.b, isConfirmed: link.state == .confirmed)
        }.sorted { $0.claim.saidOrder < $1.claim.saidOrder }
    }

    /// The surest link that says a claim of one party, of those given, contradicts any of the other's, or the other way
    /// round.
    func contradiction(_ a: Set<Int64>, of one: Int, _ b: Set<Int64>, of other: Int) -> StoredLink? {
        if contradictions.isEmpty { return nil }
        func found(_ numbers: Set<Int64>, _ far: Int) -> [StoredLink] {
            numbers.flatMap { number in
                (contradictions[number] ?? []).filter { columns[$0.other(than: number)]?.contains(far) ?? false }
            }
        }
        return (found(a, other) + found(b, one)).max { x, y in
            if (x.state == .confirmed) != (y.state == .confirmed) { return y.state == .confirmed }
            return x.score != y.score ? x.score < y.score : (x.a, x.b) > (y.a, y.b)
        }
    }
}
