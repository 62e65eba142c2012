import GRDB
internal import Records

/// A change of a register file that belongs to an event: its whole text before and after.
package struct RegisterEdit: Hashable, Sendable {
    /// The file's name in the newsroom's folder.
    package var file: String
    package var before: String
    package var after: String

    package init(file: String, before: String, after: String) {
        self.file = file
        self.before = before
        self.after = after
    }

    /// What taking `event` back makes of register files, latest first.
    static func reversing(_ event: AuditEvent, _ db: Database) throws -> [RegisterEdit] {
        let sql = """
            SELECT change.kind, change.before, register_edit.file, register_edit.before, register_edit.after
            FROM change LEFT JOIN register_edit ON register_edit.id = change.first_row
            WHERE change.event_id = ? AND change.table_name = 'register_edit' ORDER BY change.id DESC
            """
        return try Row.fetchAll(db, sql: sql, arguments: [event.id]).map { row in
            // An event that took the edit's row away was an undo: to take that back is to edit once more.
            if row[0] == "delete", let copy = (row[1] as String?).flatMap({ RowCopy(json: $0) }) {
                func text(_ column: String) -> String {
                    copy.values[column].flatMap { String.fromDatabaseValue($0) } ?? ""
                }
                return RegisterEdit(file: text("file"), before: text("before"), after: text("after"))
            }
            return RegisterEdit(file: row[2] ?? "", before: row[4] ?? "", after: row[3] ?? "")
        }
    }
}
