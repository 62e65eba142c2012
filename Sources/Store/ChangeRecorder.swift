import GRDB
internal import Records

/// The one way rows are changed: it writes them, keeps full text in step, and notes what an undo needs.
///
/// An inserted row is noted by its number alone; it is copied when the insert is undone. Rows with consecutive numbers
/// share one note, so an ingest of thousands leaves a handful. Nothing is written for an event that changes nothing.
final class ChangeRecorder {
    private struct Run {
        var table: DeskTable
        var rows: ClosedRange<Int64>
    }

    private let db: Database
    private let id: Int64
    private let at: String
    private let actor: String
    private let action: String
    /// Inserts not yet noted, in the order their tables were first touched.
    private var runs: [Run] = []
    private var hasChanges = false

    init(_ db: Database, action: String, by actor: String, at: String) throws {
        self.db = db
        self.at = at
        self.actor = actor
        self.action = action
        id = try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM event") ?? 1
    }

    /// Adds a row, `values` in the order of the table's columns; gives its number.
    func insert(_ table: DeskTable, _ values: [(any DatabaseValueConvertible)?]) throws -> Int64 {
        try db.cachedStatement(sql: table.insertSQL).execute(arguments: StatementArguments(values))
        let row = db.lastInsertedRowID
        if let (_, columns) = table.fullText {
            let indexed = columns.map { values[table.columns.firstIndex(of: $0)!]?.databaseValue ?? .null }
            try index(table, row, indexed)
        }
        noteInsert(table, row)
        return row
    }

    /// Puts a copied row back under its old number.
    func restore(_ table: DeskTable, _ row: Int64, _ copy: RowCopy) throws {
        let columns = table.columns.filter { copy.values[$0] != nil }
        let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        let sql = "INSERT INTO \(table.rawValue) (\((["id"] + columns).joined(separator: ", "))) VALUES (\(marks))"
        let values = [row.databaseValue] + columns.map { copy.values[$0]! }
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
        if let (_, columns) = table.fullText { try index(table, row, columns.map { copy.values[$0] ?? .null }) }
        noteInsert(table, row)
    }

    /// Sets columns of a row; gives what they held before, or `nil` where nothing would change.
    @discardableResult
    func update(_ table: DeskTable, _ row: Int64, _ values: [String: DatabaseValue]) throws -> RowCopy? {
        let known = table.columns.filter { values[$0] != nil }
        guard !known.isEmpty, let old = try RowCopy.fetch(db, table, row, known) else { return nil }
        let columns = known.filter { old.values[$0] != values[$0] }
        if columns.isEmpty { return nil }
        try noteRuns()
        let indexed = table.fullText.map { !Set($0.columns).isDisjoint(with: columns) } ?? false
        if indexed { try unindex(table, row) }
        let assignments = columns.map { "\($0) = ?" }.joined(separator: ", ")
        try db.cachedStatement(sql: "UPDATE \(table.rawValue) SET \(assignments) WHERE id = ?")
            .execute(arguments: StatementArguments(columns.map { values[$0]! } + [row.databaseValue]))
        if indexed, let (_, columns) = table.fullText, let new = try RowCopy.fetch(db, table, row, columns) {
            try index(table, row, columns.map { new.values[$0] ?? .null })
        }
        // Where it lies among meanings is known of the old words.
        if table == .claim, columns.contains("words") { try KeptEmbeddings.forget(row, db) }
        let before = RowCopy(old.values.filter { columns.contains($0.key) })
        let after = RowCopy(values.filter { columns.contains($0.key) })
        try note("update", table, row...row, before: before.json(), after: after.json())
        return before
    }

    /// Takes a row away, with a copy in the trail. A missing row is a damaged file.
    func delete(_ table: DeskTable, _ row: Int64) throws {
        guard let copy = try RowCopy.fetchAll(db, table, row) else {
            throw UnreadableRow(table, row, column: "id")
        }
        try noteRuns()
        if table.fullText != nil { try unindex(table, row) }
        try db.cachedStatement(sql: "DELETE FROM \(table.rawValue) WHERE id = ?").execute(arguments: [row])
        try note("delete", table, row...row, before: copy.json())
    }

    /// Writes the event; `nil` where there was no change and so no event.
    func finish(_ summary: String, undoes: Int64? = nil) throws -> AuditEvent? {
        try noteRuns()
        guard hasChanges else { return nil }
        try db.execute(
            sql: "INSERT INTO event (id, at, actor, action, summary, undoes) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [id, at, actor, action, summary, undoes])
        return AuditEvent(id: id, at: at, actor: actor, action: action, summary: summary, undoes: undoes)
    }

    private func noteInsert(_ table: DeskTable, _ row: Int64) {
        if let open = runs.lastIndex(where: { $0.table == table }), runs[open].rows.upperBound + 1 == row {
            runs[open].rows = runs[open].rows.lowerBound...row
        } else {
            runs.append(Run(table: table, rows: row...row))
        }
    }

    private func noteRuns() throws {
        for run in runs { try note("insert", run.table, run.rows) }
        runs = []
    }

    private func note(
        _ kind: String, _ table: DeskTable, _ rows: ClosedRange<Int64>, before: String? = nil, after: String? = nil
    ) throws {
        hasChanges = true
        let sql = """
            INSERT INTO change (event_id, kind, table_name, first_row, last_row, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            id, kind, table.rawValue, rows.lowerBound, rows.upperBound, before, after,
        ])
    }

    private func index(_ table: DeskTable, _ row: Int64, _ values: [DatabaseValue]) throws {
        guard let (name, columns) = table.fullText else { return }
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let sql = "INSERT INTO \(name) (rowid, \(columns.joined(separator: ", "))) VALUES (?, \(marks))"
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments([row.databaseValue] + values))
    }

    /// External content must be told the exact words that were indexed, so this comes before the row changes.
    private func unindex(_ table: DeskTable, _ row: Int64) throws {
        guard let (name, columns) = table.fullText else { return }
        let list = columns.joined(separator: ", ")
        let sql = """
            INSERT INTO \(name) (\(name), rowid, \(list)) SELECT 'delete', id, \(list) FROM \(table.rawValue) WHERE id = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [row])
    }
}
