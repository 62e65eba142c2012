import Records
import Review

/// A timeline for other programs: a position a row, undated ones at the end of their row's.
enum TimelineTable {
    static func table(of timeline: Timeline) -> Table {
        var rows: [Table.Row] = []
        for row in timeline.rows {
            rows += row.entries.map { line(row.name, $0) }
            rows += row.undated.map { undated(row.name, $0) }
        }
        rows += timeline.unplaced.map { undated("", $0) }
        let columns: [Table.Column] = [
            .init("row"), .init("date"), .init("stance"), .init("kind"), .init("shift"), .init("state"),
            .init("id", isNumeric: true), .init("times", isNumeric: true), .init("words"), .init("outlet"),
            .init("reasons"),
        ]
        return Table(columns, rows: rows)
    }

    private static func line(_ name: String, _ entry: Timeline.Entry) -> Table.Row {
        let (shift, claim) = (entry.shift, entry.position.claim)
        let state = shift.state?.rawValue
        let object = JSONValue.object([
            .init("row", .string(name)), .init("date", .string(entry.position.date.description)),
            .init("standing", .bool(entry.position.isStanding)), .init("shift", .string(shift.kind.rawValue)),
            .init("state", .string(state)), .init("earlier", shift.earlier.map { .integer($0.claim.id) } ?? .null),
            .init("claim", PositionJSON.object(of: claim)),
            .init("told_again", .array(entry.tellings.map { .integer($0.claim.id) })),
            .init("reasons", .array(shift.reasons.map { .string($0) })),
        ])
        return Table.Row(
            [
                name, entry.position.date.description, claim.claim.stance?.rawValue ?? "", claim.claim.kind.rawValue,
                shift.kind.rawValue, state ?? "", String(claim.id), String(entry.tellings.count + 1), claim.words,
                claim.outlet ?? "", shift.reasons.joined(separator: "; "),
            ], object: object)
    }

    private static func undated(_ name: String, _ claim: ReviewedClaim) -> Table.Row {
        let object = JSONValue.object([
            .init("row", name.isEmpty ? .null : .string(name)), .init("date", .null),
            .init("claim", PositionJSON.object(of: claim)),
        ])
        return Table.Row(
            [
                name, "", claim.claim.stance?.rawValue ?? "", claim.claim.kind.rawValue, "", "", String(claim.id), "1",
                claim.words, claim.outlet ?? "", "",
            ], object: object)
    }
}
