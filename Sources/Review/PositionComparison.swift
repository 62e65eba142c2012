package import Prose
package import Records

/// Parties side by side, issue by issue: who stands where, since when, and who is silent.
///
/// A party's positions are the claims that speak for it or that it speaks itself, under exactly its name: a member's word
/// is not its alliance's. Withdrawn and corrected claims do not count, nor do plain assertions without a stance.
package struct PositionComparison: Sendable {
    /// The row of claims that no issue was found for.
    package static let noIssue = "(no issue)"

    /// Where one party stands on one issue.
    package struct Cell: Hashable, Sendable {
        /// By the date it was said, else published; undated ones count as older than all. Of one day, the higher number.
        package var latest: ReviewedClaim
        /// The last stance taken; `latest` itself may take none.
        package var stance: Stance?
        /// When the party first took this stance without having changed it since; `nil` where undated or no stance.
        package var since: CalendarDate?
        /// All positions of the party on the issue, `latest` included.
        package var count: Int
        /// All but `latest`, newest first.
        package var earlier: [ReviewedClaim]
    }

    /// How the parties of a row stand to one another.
    package enum Agreement: String, Hashable, Sendable {
        /// All spoke, and took the same stance.
        case agree
        /// Two of those that spoke took different stances, whoever else is silent.
        case differ
        /// Those that spoke do not differ, but somebody did not speak.
        case silent = "one is silent"
        /// All spoke, but not all took a clear stance.
        case unclear
    }

    /// One issue.
    package struct Row: Hashable, Sendable {
        package var issue: String
        /// In the order of ``PositionComparison/parties``; `nil` is silence.
        package var cells: [Cell?]
        package var agreement: Agreement
    }

    /// As asked for.
    package let parties: [String]
    /// Issues more parties spoke on first, then by name; ``noIssue`` last.
    package let rows: [Row]

    /// Compares `parties` on one issue, or on all they spoke on. Letter case does not count in names.
    package init(of parties: [String], on issue: String?, in claims: [ReviewedClaim]) {
        self.parties = parties
        let wanted = issue.map(ComparableName.init)
        let keys = parties.map(ComparableName.init)
        var names: [ComparableName: String] = [:]
        var positions: [ComparableName: [[ReviewedClaim]]] = [:]
        for claim in claims.sorted(by: { $0.isSaidBefore($1) }) where claim.isPosition {
            let speaking = Set((claim.claim.speaksFor + claim.claim.speakers).map(ComparableName.init))
            let columns = keys.indices.filter { speaking.contains(keys[$0]) }
            if columns.isEmpty { continue }
            var seen: Set<ComparableName> = []
            for issue in claim.claim.issues.isEmpty ? [Self.noIssue] : claim.claim.issues {
                let key = ComparableName(issue)
                guard wanted == nil || wanted == key, seen.insert(key).inserted else { continue }
                names[key] = min(names[key] ?? issue, issue)
                for column in columns {
                    positions[key, default: Array(repeating: [], count: keys.count)][column].append(claim)
                }
            }
        }
        rows = positions.map { key, columns in
            let cells = columns.map(Self.cell)
            return Row(issue: names[key]!, cells: cells, agreement: Self.agreement(of: cells))
        }.sorted { a, b in
            let (isLooseA, isLooseB) = (a.issue == Self.noIssue, b.issue == Self.noIssue)
            if isLooseA != isLooseB { return isLooseB }
            let (countA, countB) = (a.cells.count { $0 != nil }, b.cells.count { $0 != nil })
            return countA != countB ? countA > countB : a.issue < b.issue
        }
    }

    /// `claims` oldest first.
    private static func cell(_ claims: [ReviewedClaim]) -> Cell? {
        guard let latest = claims.last else { return nil }
        let stated = claims.filter { $0.claim.stance != nil }
        let stance = stated.last?.claim.stance
        let run = stated.reversed().prefix { $0.claim.stance == stance }
        return Cell(
            latest: latest, stance: stance, since: run.last?.effectiveDate, count: claims.count,
            earlier: claims.dropLast().reversed())
    }

    private static func agreement(of cells: [Cell?]) -> Agreement {
        let spoken = cells.compactMap { $0 }
        let clear = spoken.compactMap(\.stance).filter { $0 != .unclear }
        if Set(clear).count > 1 { return .differ }
        if spoken.count < cells.count { return .silent }
        return clear.count == spoken.count ? .agree : .unclear
    }
}
