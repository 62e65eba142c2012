package import Records
internal import Review

/// Holds a sheet that came back against the desk, by the export revision that each row carries: what the sheet changed
/// is taken unless the desk has changed as well.
///
/// A row without a revision says nothing of who changed what; of it only cells that are still empty here are filled in.
package struct SheetMerge {
    private let settings: DeskSettings
    private let person: String

    /// `person` is who takes the sheet in.
    package init(settings: DeskSettings, person: String) {
        self.settings = settings
        self.person = person
    }

    /// What `sheet` would do. `load` gives those claims of the desk, with their records, that somebody touched in the sheet;
    /// unknown ones are left out.
    package func plan(
        _ sheet: ReturnedSheet, loading load: ([StableID]) throws -> [ReviewedClaim]
    ) rethrows -> ImportPlan {
        let rows = sheet.rows.filter(Self.isTouched)
        let claims = Dictionary(
            try load(rows.compactMap(\.stableID)).map { ($0.stableID, $0) }, uniquingKeysWith: { first, _ in first })
        var plan = ImportPlan()
        plan.unchanged = sheet.rows.count - rows.count
        let isGarbled = sheet.rows.contains(where: Self.isGarbled)
        var lines: [StableID: Int] = [:]
        for row in rows {
            guard let record = row.stableID else {
                let isFilled = row.cells.contains { $0.key.isEditable && !SheetText.comparable($0.value).isEmpty }
                if isFilled { plan.refusals.append(.init(line: row.line, claim: nil, problem: .noRecord)) }
                continue
            }
            guard let claim = claims[record] else {
                plan.refusals.append(
                    .init(line: row.line, claim: nil, problem: .unknownRecord(row.cells[.record] ?? "")))
                continue
            }
            let edits = self.edits(row, claim, isGarbled: isGarbled)
            if edits.isEmpty {
                plan.unchanged += 1
                continue
            }
            let changedHere = self.changedHere(row, claim, edits)
            do throws(RowProblem) {
                if let first = lines[record] { throw .again(firstLine: first) }
                if let hash = row.cells[.textHash], !hash.isEmpty, hash != RecordName.hash(ofWords: claim.words) {
                    throw .otherWords
                }
                if let cell = edits.first(where: { FormulaGuard.isError($0.sheet) }) {
                    throw .formulaError(cell.column, SheetText.comparable(cell.sheet))
                }
                if !changedHere.isEmpty, edits.contains(where: { $0.column != .newNote }) {
                    plan.conflicts.append(
                        .init(line: row.line, claim: claim.id, edits: edits, changedHere: changedHere))
                } else {
                    let change = try RowReader(settings: settings, person: person, claim: claim).change(edits)
                    plan.changes.append(.init(line: row.line, edits: edits, change: change))
                }
                lines[record] = row.line
            } catch {
                plan.refusals.append(.init(line: row.line, claim: claim.id, problem: error))
            }
        }
        return plan
    }

    /// Whether anything in the row may be other than when the sheet was made.
    private static func isTouched(_ row: ReturnedSheet.Row) -> Bool {
        guard let marks = row.cells[.revision].flatMap(EditableCells.marks) else { return true }
        if let note = row.cells[.newNote], !SheetText.comparable(note).isEmpty { return true }
        return SheetColumn.recorded.contains { column in
            guard let cell = row.cells[column] else { return false }
            return !readings(cell, in: column).contains { EditableCells.mark(of: $0, in: column) == marks[column] }
        }
    }

    /// The cells that somebody changed in the sheet and that differ from the desk.
    private func edits(
        _ row: ReturnedSheet.Row, _ claim: ReviewedClaim, isGarbled: Bool
    ) -> [ImportPlan.Edit] {
        let marks = row.cells[.revision].flatMap(EditableCells.marks)
        var edits: [ImportPlan.Edit] = []
        for column in SheetColumn.recorded {
            guard let cell = row.cells[column] else { continue }
            let here = EditableCells.text(column, of: claim)
            let cells = Self.readings(cell, in: column)
            func means(_ text: String) -> Bool {
                cells.contains {
                    EditableCells.comparable($0, in: column) == EditableCells.comparable(text, in: column)
                }
            }
            if means(here) || TextDecoder.isReduced(SheetText.comparable(cell), from: SheetText.comparable(here)) {
                continue
            }
            if let mark = marks?[column], cells.contains(where: { EditableCells.mark(of: $0, in: column) == mark }) {
                continue
            }
            // A claim always has a status; an empty cell is a slip.
            if column == .status, SheetText.comparable(cell).isEmpty { continue }
            let text = isGarbled ? Self.repaired(cell) : cell
            let dated = Self.dated(text, in: column)
            edits.append(.init(column: column, here: here, sheet: dated.count == 1 ? dated[0] : text))
        }
        let written = row.cells[.newNote] ?? ""
        let note = SheetText.comparable(isGarbled ? Self.repaired(written) : written)
        if !note.isEmpty, !claim.notes.contains(where: { SheetText.comparable($0.text) == note }) {
            edits.append(.init(column: .newNote, here: "", sheet: note))
        }
        return edits
    }

    /// The columns that changed on the desk since the sheet was made, to something else than the sheet has.
    private func changedHere(
        _ row: ReturnedSheet.Row, _ claim: ReviewedClaim, _ edits: [ImportPlan.Edit]
    ) -> [SheetColumn] {
        guard let marks = row.cells[.revision].flatMap(EditableCells.marks) else {
            return edits.filter { !$0.here.isEmpty && $0.here != ReviewStatus.new.rawValue }.map(\.column)
        }
        return SheetColumn.recorded.filter { column in
            let here = EditableCells.text(column, of: claim)
            if EditableCells.mark(of: here, in: column) == marks[column] { return false }
            guard let cell = row.cells[column] else { return true }
            return !Self.readings(cell, in: column).contains {
                EditableCells.comparable($0, in: column) == EditableCells.comparable(here, in: column)
            }
        }
    }

    /// Whether the program that saved the row took its UTF-8 for Windows-1252: an untouched cell shows it.
    private static func isGarbled(_ row: ReturnedSheet.Row) -> Bool {
        guard let marks = row.cells[.revision].flatMap(EditableCells.marks) else { return false }
        return SheetColumn.recorded.contains { column in
            guard let cell = row.cells[column], case let repaired = repaired(cell), repaired != cell else {
                return false
            }
            func isUntouched(_ text: String) -> Bool {
                dated(text, in: column).contains { EditableCells.mark(of: $0, in: column) == marks[column] }
            }
            return isUntouched(repaired) && !isUntouched(cell)
        }
    }

    /// `cell` as it was before its encoding was mistaken; itself where it was not.
    private static func repaired(_ cell: String) -> String {
        let repaired = TextDecoder.repaired(cell)
        // Where only the repaired text starts like a formula, the guard before it is still there.
        return FormulaGuard.isFormula(cell) ? repaired : FormulaGuard.restored(repaired)
    }

    /// What a cell can mean: what it says, else what it would say in the right encoding.
    private static func readings(_ cell: String, in column: SheetColumn) -> [String] {
        let repaired = repaired(cell)
        return dated(cell, in: column) + (repaired == cell ? [] : dated(repaired, in: column))
    }

    /// A cell as it is, but dates as the desk writes them.
    private static func dated(_ cell: String, in column: SheetColumn) -> [String] {
        guard column == .evidenceAccessed else { return [cell] }
        let lines = SheetText.comparable(cell).split(separator: "\n", omittingEmptySubsequences: false)
        var readings = [""]
        for (place, line) in lines.enumerated() {
            let dates = SheetDates.candidates(String(line)).map(\.description)
            let choices = dates.isEmpty ? [String(line)] : dates
            guard readings.count * choices.count <= 64 else { return [cell] }
            readings = readings.flatMap { before in choices.map { place == 0 ? $0 : before + "\n" + $0 } }
        }
        return readings
    }
}
