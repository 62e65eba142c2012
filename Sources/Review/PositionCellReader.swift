internal import Prose
internal import Records

/// Reads where one party stands on one issue from the claims that count as its word.
struct PositionCellReader {
    let reading: PositionReading
    let threads: ThreadIndex
    let links: [StoredLink]

    /// Positions that are read for shifts, the latest.
    private static let mostShifting = 80

    /// Claims by whose word they are, oldest first.
    struct Heard {
        var own: [ReviewedClaim] = []
        var members: [String: [ReviewedClaim]] = [:]
        var numbers: Set<Int64> = []
        var lastSpoken: CalendarDate?

        mutating func add(_ claim: ReviewedClaim, _ voice: PartyScope.Voice) {
            numbers.insert(claim.id)
            if let date = claim.effectiveDate { lastSpoken = date }
            switch voice {
            case .own: own.append(claim)
            case .members(let names): for name in names { members[name, default: []].append(claim) }
            }
        }
    }

    /// `nil` where nobody spoke: silence.
    func cell(of party: String, on issue: String, _ heard: Heard, _ listener: inout PartyScope.Listener)
        -> PositionCell?
    {
        let standings = StandingReader(
            threads: threads,
            quotations: QuotationChoice(issue: reading.words(of: issue), leaning: reading.leaning))
        let finder = DeviationFinder(standings: standings)
        let members = heard.members.keys.sorted().compactMap { standings.standing(of: $0, in: heard.members[$0]!) }
        var deviations = finder.speakers(of: heard.own, &listener)
        // The line is what the others say.
        let off = Set(deviations.flatMap(\.standing.claims).filter { $0.claim.stance != nil }.map(\.id))
        let own = standings.standing(of: party, in: heard.own.filter { !off.contains($0.id) })
        guard var standing = own ?? Self.line(of: party, members, standings) else { return nil }
        if own != nil, !off.isEmpty { standing.claims = heard.own.filter(\.isPosition) }
        deviations += finder.members(members, off: standing)
        let history = PositionHistory(of: party, on: issue, from: heard.own.suffix(Self.mostShifting))
        let shifts = reading.shifts.shifts(in: history, links: links)
        return PositionCell(
            standing: standing, isByMembers: own == nil, members: members, deviations: deviations,
            shifts: shifts.filter { [.hardens, .softens, .reverses].contains($0.kind) },
            isShiftsCut: heard.own.count > Self.mostShifting, lastSpoken: heard.lastSpoken, answers: [])
    }

    /// Where an alliance is silent and its members are not, the side that most of them take.
    private static func line(of party: String, _ members: [Standing], _ standings: StandingReader) -> Standing? {
        let camps = Dictionary(grouping: members.filter(\.isClear), by: \.stance)
        let most = camps.values.map(\.count).max() ?? 0
        let largest = camps.values.filter { $0.count == most }
        let heard = largest.count == 1 ? largest[0] : members
        var line = standings.standing(
            of: party, in: heard.flatMap(\.claims).inOrderSaid())
        if largest.count > 1 { line?.stance = .unclear }
        line?.claims = []
        return line
    }
}
