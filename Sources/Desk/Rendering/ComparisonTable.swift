import Records
import Review

/// Positions side by side: an issue a row, a party a column; `–` where a party is silent.
enum ComparisonTable {
    static func table(of comparison: PositionComparison, parties: [String], mode: OutputMode) -> Table {
        let rows = comparison.rows.map { row in
            Table.Row(
                [row.issue, row.agreement.rawValue] + row.cells.map(text), object: object(of: row, parties: parties))
        }
        return Table([.init("issue"), .init("they")] + parties.map { .init($0, narrowest: 32) }, rows: rows)
    }

    /// `for since 2021-12-17 (3 claims, latest 12): “…”`
    private static func text(of cell: PositionComparison.Cell?) -> String {
        guard let cell else { return "–" }
        let since = cell.since.map { " since \($0)" } ?? ""
        let stance = cell.stance?.rawValue ?? "no stance"
        return "\(stance)\(since) (\(Counted.of(cell.count, "claim"))): “\(cell.latest.words)” [\(cell.latest.id)]"
    }

    private static func object(of row: PositionComparison.Row, parties: [String]) -> JSONValue {
        let cells = zip(parties, row.cells).map { party, cell in
            guard let cell else { return JSONValue.Member(party, .null) }
            return JSONValue.Member(
                party,
                .object([
                    .init("stance", .string(cell.stance?.rawValue)), .init("since", .string(cell.since?.description)),
                    .init("claims", .integer(cell.count)), .init("latest", .integer(cell.latest.id)),
                    .init("date", .string(cell.latest.effectiveDate?.description)),
                    .init("text", .string(cell.latest.words)),
                    .init("earlier", .array(cell.earlier.map { .integer($0.id) })),
                ]))
        }
        return .object([
            .init("issue", .string(row.issue)), .init("agreement", .string(row.agreement.rawValue)),
            .init("positions", .object(cells)),
        ])
    }
}
