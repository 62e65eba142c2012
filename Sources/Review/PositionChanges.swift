package import Prose
package import Records

/// What became of a party's positions between two dates, issue by issue.
package struct PositionChanges: Sendable {
    /// What became of one.
    package enum Change: String, CaseIterable, Hashable, Sendable {
        /// It took another side, or what it said hardened, softened or turned round.
        case shifted
        /// The first word on the issue.
        case new
        /// It said the same again, or nothing that moves it.
        case unchanged
        /// It had spoken before, and said nothing since.
        case silent = "gone silent"
    }

    /// One issue.
    package struct Row: Hashable, Sendable {
        package var issue: String
        package var change: Change
        /// Where the party stood at the end of the first date, by what it had said until then.
        package var before: Standing?
        /// Where it stands at the end of the second.
        package var after: Standing
        /// What it said on the issue in between, oldest first.
        package var said: [ReviewedClaim]
        /// How it moved in between, oldest first.
        package var shifts: [Shift]
    }

    /// What shifted first, then what is new, unchanged and silent; by name in each.
    package let rows: [Row]
    /// Claims that nothing dates: they stand on neither side.
    package let undated: [ReviewedClaim]

    /// Of the claims that count as the party's word, on one issue or on all. A claim counts from the last day of the period
    /// it was said in.
    package init(
        of party: PartyScope, from first: CalendarDate, to last: CalendarDate, on issue: String? = nil,
        in claims: [ReviewedClaim], links: PositionLinks = PositionLinks(), reading: PositionReading
    ) {
        let counting = claims.filter { !$0.isTakenBack && $0.isUntil(last) }
        let present = PositionComparison(of: [party], on: issue, in: counting, links: links, reading: reading)
        let past = PositionComparison(
            of: [party], on: issue, in: counting.filter { $0.isUntil(first) }, links: links, reading: reading)
        let before = Dictionary(uniqueKeysWithValues: past.rows.map { (ComparableName($0.issue), $0.cells[0]) })
        rows = present.rows.compactMap { row -> Row? in
            guard let cell = row.cells[0] else { return nil }
            let former = before[ComparableName(row.issue)]??.standing
            let said = cell.claims.filter { !$0.isUntil(first) }
            let shifts = cell.shifts.filter { !$0.later.claim.isUntil(first) }
            let change: Change =
                if former == nil {
                    .new
                } else if cell.lastSpoken?.isUntil(first) ?? true {
                    .silent
                } else {
                    former?.stance == cell.standing.stance && shifts.isEmpty ? .unchanged : .shifted
                }
            return Row(
                issue: row.issue, change: change, before: former, after: cell.standing, said: said, shifts: shifts)
        }.sorted { a, b in
            let (one, other) = (a.change.rank, b.change.rank)
            return one != other ? one < other : a.issue < b.issue
        }
        undated = claims.filter { !$0.isTakenBack && $0.effectiveDate == nil }.sorted { $0.id < $1.id }
    }
}

extension PositionChanges.Change {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self)! }
}

extension ReviewedClaim {
    /// Whether it was said by the end of `date`; what nothing dates was not.
    fileprivate func isUntil(_ date: CalendarDate) -> Bool { effectiveDate?.isUntil(date) ?? false }
}

extension CalendarDate {
    fileprivate func isUntil(_ date: CalendarDate) -> Bool { lastDay.ordinal <= date.lastDay.ordinal }
}
