import Prose
import Records
import Review

/// What became of a party's positions: then and now beside each other for reading, field by field for other programs.
enum ChangesTable {
    static func table(
        of changes: PositionChanges, from first: CalendarDate, to last: CalendarDate, mode: OutputMode
    ) -> Table {
        switch mode {
        case .box, .markdown, .html: sideBySide(changes.rows, "by \(first)", "by \(last)")
        case .csv, .line: fields(changes.rows)
        case .json, .jsonl: Table([], rows: changes.rows.map { Table.Row([], object: object(of: $0)) })
        }
    }

    private static func sideBySide(_ rows: [PositionChanges.Row], _ first: String, _ last: String) -> Table {
        let rows = rows.map { row in
            let before = row.before.map { StandingText.lines(of: $0) } ?? [StandingText.silence]
            let after =
                row.change == .silent
                ? ["nothing said since"]
                : StandingText.lines(of: row.after) + [StandingText.count(StatusCount.of(row.said)) + " since"]
            let shifts = row.shifts.map { "\($0.kind.rawValue) [\($0.later.claim.id)]" }
            return Table.Row([
                row.issue, StandingText.cell([row.change.rawValue] + shifts), StandingText.cell(before),
                StandingText.cell(after),
            ])
        }
        return Table(
            [
                .init("issue", narrowest: 16), .init("change", narrowest: 14, hasParagraphs: true),
                .init(first, narrowest: 30, hasParagraphs: true), .init(last, narrowest: 30, hasParagraphs: true),
            ], rows: rows)
    }

    private static func fields(_ rows: [PositionChanges.Row]) -> Table {
        func fields(of standing: Standing?) -> [String] {
            guard let standing else { return ["silent", "", "", ""] }
            return [
                standing.stance?.rawValue ?? "none", standing.date?.description ?? "", String(standing.quotation.id),
                standing.quotation.words,
            ]
        }
        let rows = rows.map { row in
            Table.Row(
                [row.issue, row.change.rawValue] + fields(of: row.before) + fields(of: row.after) + [
                    String(row.said.count),
                    row.shifts.map { "\($0.kind.rawValue) [\($0.later.claim.id)]" }.joined(separator: "; "),
                    StatusCount.list(StatusCount.of(row.said)),
                ])
        }
        func columns(_ prefix: String) -> [Table.Column] {
            [
                .init("\(prefix)_stance"), .init("\(prefix)_date"), .init("\(prefix)_id", isNumeric: true),
                .init("\(prefix)_words"),
            ]
        }
        return Table(
            [.init("issue"), .init("change")] + columns("before") + columns("after")
                + [.init("said_since", isNumeric: true), .init("shifts"), .init("statuses")], rows: rows)
    }

    private static func object(of row: PositionChanges.Row) -> JSONValue {
        .object([
            .init("issue", .string(row.issue)), .init("change", .string(row.change.rawValue)),
            .init("before", row.before.map { PositionJSON.object(of: $0) } ?? .null),
            .init("after", PositionJSON.object(of: row.after)),
            .init("said_since", .array(row.said.map { .integer($0.id) })),
            .init("shifts", .array(row.shifts.map { PositionJSON.object(of: $0) })),
            .init("statuses", PositionJSON.statuses(StatusCount.of(row.said))),
        ])
    }
}
