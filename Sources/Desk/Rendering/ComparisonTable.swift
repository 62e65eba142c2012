import Records
import Review

/// Positions side by side: an issue a row and a party a column for reading, a party on an issue a row for other programs.
enum ComparisonTable {
    static func table(of comparison: PositionComparison, mode: OutputMode) -> Table {
        switch mode {
        case .box, .markdown, .html: sideBySide(comparison.rows, comparison.parties)
        case .csv, .line: oneByOne(comparison)
        case .json, .jsonl:
            Table([], rows: comparison.rows.map { Table.Row([], object: object(of: $0, comparison.parties)) })
        }
    }

    /// Only `rows`.
    static func sideBySide(_ rows: [PositionComparison.Row], _ parties: [String]) -> Table {
        let rows = rows.map { row in
            let cells = row.cells.map { cell in
                StandingText.cell(cell.map { StandingText.lines(of: $0) } ?? [StandingText.silence])
            }
            return Table.Row([row.issue, StandingText.cell(relations(of: row))] + cells)
        }
        return Table(
            [.init("issue", narrowest: 16), .init("they", narrowest: 14, hasParagraphs: true)]
                + parties.map { .init($0, narrowest: 30, hasParagraphs: true) }, rows: rows)
    }

    /// Of two parties the word and why; of more, those of every two.
    private static func relations(of row: PositionComparison.Row) -> [String] {
        guard row.relations.count > 1 else { return row.relations.flatMap { [$0.agreement.rawValue, $0.reason] } }
        return row.relations.map { relation in
            relation.agreement == .silent
                ? relation.reason
                : "\(relation.a) and \(relation.b) \(relation.agreement.rawValue): \(relation.reason)"
        }
    }

    private static func oneByOne(_ comparison: PositionComparison) -> Table {
        let rows = comparison.rows.flatMap { row in
            zip(comparison.parties, row.cells).map { party, cell in
                let reasons = row.relations.filter { $0.a == party || $0.b == party }.map(\.reason)
                return Table.Row(
                    [row.issue, row.agreement.rawValue, reasons.joined(separator: "; "), party] + fields(of: cell))
            }
        }
        let names = ["issue", "they", "why", "party", "stance", "kind", "date", "since"]
        return Table(
            names.map { .init($0) } + [.init("times", isNumeric: true), .init("id", isNumeric: true)]
                + ["words", "condition", "last_word", "off_the_line", "members", "shifts", "answer", "statuses"].map {
                    .init($0)
                } + [.init("claims", isNumeric: true)], rows: rows)
    }

    private static func fields(of cell: PositionCell?) -> [String] {
        guard let cell else { return ["silent"] + Array(repeating: "", count: 14) }
        let (standing, quotation) = (cell.standing, cell.standing.quotation)
        let members = cell.members.map { "\($0.party): \($0.stance?.rawValue ?? "none")" }
        return [
            standing.stance?.rawValue ?? "none", quotation.claim.kind.rawValue, standing.date?.description ?? "",
            standing.since?.description ?? "", String(standing.times), String(quotation.id), quotation.words,
            standing.condition.map { String($0.id) } ?? "", standing.lastWord.map { String($0.id) } ?? "",
            cell.deviations.map { "\($0.who): \(StandingText.word(of: $0.standing))" }.joined(separator: "; "),
            members.joined(separator: "; "),
            cell.shifts.map { "\($0.kind.rawValue) [\($0.later.claim.id)]" }.joined(separator: "; "),
            cell.answers.map { "\($0.party) [\($0.claim.id)]" }.joined(separator: "; "),
            StatusCount.list(cell.statuses),
            String(cell.claims.count),
        ]
    }

    private static func object(of row: PositionComparison.Row, _ parties: [String]) -> JSONValue {
        let relations = row.relations.map { relation in
            JSONValue.object([
                .init("a", .string(relation.a)), .init("b", .string(relation.b)),
                .init("agreement", .string(relation.agreement.rawValue)), .init("reason", .string(relation.reason)),
            ])
        }
        let cells = zip(parties, row.cells).map { JSONValue.Member($0, $1.map(PositionJSON.object) ?? .null) }
        return .object([
            .init("issue", .string(row.issue)), .init("agreement", .string(row.agreement.rawValue)),
            .init("relations", .array(relations)), .init("positions", .object(cells)),
        ])
    }
}
