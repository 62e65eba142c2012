internal import Prose
package import Records

/// Dated positions in rows: a party's issue by issue, an issue's party by party, or one statement's outlet by outlet.
///
/// A statement that is told again, on the same day or later, stands once, with all claims that tell it.
package struct Timeline: Hashable, Sendable {
    /// The positions that belong together.
    package struct Row: Hashable, Sendable {
        package var name: String
        /// Oldest first.
        package var entries: [Entry]
        /// Positions that nothing dates; by number.
        package var undated: [ReviewedClaim]

        /// All claims behind the row, each once.
        package var claims: [ReviewedClaim] { entries.flatMap(\.claims) + undated }
    }

    /// One statement, with what became of the position by it.
    package struct Entry: Hashable, Sendable {
        /// How it stands to what was said before; ``Shift/later`` is the claim that tells it first.
        package var shift: Shift
        /// Who tells it again, oldest first.
        package var tellings: [Position]

        package var position: Position { shift.later }
        /// ``position`` first.
        package var claims: [ReviewedClaim] { [position.claim] + tellings.map(\.claim) }
        package var statuses: [StatusCount] { StatusCount.of(claims) }
    }

    /// Those with most positions first, then by name.
    package var rows: [Row]
    /// Positions that no row can take: no issue was found for them, or nobody who holds them; by number.
    package var unplaced: [ReviewedClaim]

    /// All claims behind it. One that has several issues is behind several rows and counts once.
    package var claims: [ReviewedClaim] {
        var seen: Set<Int64> = []
        return (rows.flatMap(\.claims) + unplaced).filter { seen.insert($0.id).inserted }
    }

    package var statuses: [StatusCount] { StatusCount.of(claims) }
    /// How many statements stand in the rows, dated or not.
    package var positionCount: Int { rows.reduce(0) { $0 + $1.entries.count + $1.undated.count } }

    /// Only what one of these claims tells. The positions left out stay what the others were measured against.
    package func showing(only claims: Set<Int64>) -> Timeline {
        var timeline = self
        timeline.rows = rows.compactMap { row in
            var row = row
            row.entries = row.entries.filter { $0.claims.contains { claims.contains($0.id) } }
            row.undated = row.undated.filter { claims.contains($0.id) }
            return row.entries.isEmpty && row.undated.isEmpty ? nil : row
        }
        timeline.unplaced = unplaced.filter { claims.contains($0.id) }
        return timeline
    }
}
