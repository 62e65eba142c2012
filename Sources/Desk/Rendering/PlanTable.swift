import Records
import Sheets

/// What taking in a sheet would do, cell by cell.
enum PlanTable {
    static func table(of plan: ImportPlan, claims: [ReviewedClaim], mode: OutputMode) -> Table {
        let words = Dictionary(uniqueKeysWithValues: claims.map { ($0.id, $0.words) })
        var rows: [(line: Int, row: Table.Row)] = []
        func add(_ line: Int, _ what: String, _ claim: Int64?, _ column: String, _ here: String, _ sheet: String) {
            var cells = [String(line), what, claim.map(String.init) ?? "", column, here, sheet]
            if mode != .box { cells.append(claim.flatMap { words[$0] } ?? "") }
            rows.append((line, Table.Row(cells)))
        }
        for change in plan.changes {
            for edit in change.edits {
                add(change.line, "change", change.change.claim, edit.column.rawValue, edit.here, edit.sheet)
            }
        }
        for conflict in plan.conflicts {
            for edit in conflict.edits {
                add(conflict.line, "conflict", conflict.claim, edit.column.rawValue, edit.here, edit.sheet)
            }
            let others = conflict.changedHere.filter { column in !conflict.edits.contains { $0.column == column } }
            for column in others { add(conflict.line, "conflict", conflict.claim, column.rawValue, "changed here", "") }
        }
        for refusal in plan.refusals {
            add(refusal.line, "refused", refusal.claim, "", "", refusal.problem.words)
        }
        var columns: [Table.Column] = [
            .init("row", isNumeric: true), .init("what"), .init("claim", isNumeric: true), .init("column"),
            .init("here", narrowest: 18), .init("sheet", narrowest: 28),
        ]
        if mode != .box { columns.append(.init("words")) }
        return Table(columns, rows: rows.sorted { $0.line < $1.line }.map(\.row))
    }
}
