import GRDB
package import Records

/// Undo as in an editor, but never forgetting: taking something back is itself an event, which redo takes back.
extension ClaimDatabase {
    /// The event that ``undo(by:at:)`` would reverse: the newest that is in effect and no undo.
    package func eventToUndo() throws -> AuditEvent? { try eventsToUndo(1).first }

    /// The events that so many undos would reverse, first to go first.
    package func eventsToUndo(_ count: Int) throws -> [AuditEvent] {
        try read { db in try AuditEvent.fetch(db, where: Self.canBeUndone, limit: count) }
    }

    /// Reverses ``eventToUndo()`` row by row, latest change first, and gives the event of doing so. `rewriting` is given
    /// what that makes of register files, last of all; when it throws, nothing is undone.
    package func undo(
        by actor: String, at now: String, rewriting: ([RegisterEdit]) throws -> Void = { _ in }
    ) throws -> AuditEvent {
        try write { db in
            guard let event = try Self.eventToUndo(db) else { throw StoreError.nothingToUndo }
            return try Self.reverse(event, as: "undo", by: actor, at: now, rewriting, db)
        }
    }

    /// The undo that ``redo(by:at:)`` would reverse; none once something new was done after it.
    package func eventToRedo() throws -> AuditEvent? { try read(Self.eventToRedo) }

    /// Reverses ``eventToRedo()`` and gives the event of doing so; `rewriting` as for ``undo(by:at:rewriting:)``.
    package func redo(
        by actor: String, at now: String, rewriting: ([RegisterEdit]) throws -> Void = { _ in }
    ) throws -> AuditEvent {
        try write { db in
            guard let event = try Self.eventToRedo(db) else { throw StoreError.nothingToRedo }
            return try Self.reverse(event, as: "redo", by: actor, at: now, rewriting, db)
        }
    }

    private static let canBeUndone = "event.action <> 'undo' AND reversal.id IS NULL"

    private static func eventToUndo(_ db: Database) throws -> AuditEvent? {
        try AuditEvent.fetchOne(db, where: canBeUndone)
    }

    private static func eventToRedo(_ db: Database) throws -> AuditEvent? {
        try AuditEvent.fetchOne(
            db,
            where: """
                event.action = 'undo' AND reversal.id IS NULL
                AND event.id > (SELECT coalesce(max(id), 0) FROM event WHERE action NOT IN ('undo', 'redo'))
                """)
    }

    private static func reverse(
        _ event: AuditEvent, as action: String, by actor: String, at now: String,
        _ rewriting: ([RegisterEdit]) throws -> Void, _ db: Database
    ) throws -> AuditEvent {
        let edits = try RegisterEdit.reversing(event, db)
        let recorder = try ChangeRecorder(db, action: action, by: actor, at: now)
        let changes = try Int64.fetchAll(
            db, sql: "SELECT id FROM change WHERE event_id = ? ORDER BY id DESC", arguments: [event.id])
        for change in changes {
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT table_name, kind, first_row, last_row, before FROM change WHERE id = ?"),
                arguments: [change])!
            let (name, kind, first, last): (String, String, Int64, Int64) = (row[0], row[1], row[2], row[3])
            let before = (row[4] as String?).flatMap { RowCopy(json: $0) }
            guard let table = DeskTable(rawValue: name), first <= last else {
                throw UnreadableRow("change", change, column: "table_name")
            }
            switch (kind, before) {
            case ("insert", _): for id in (first...last).reversed() { try recorder.delete(table, id) }
            case ("delete", let copy?): try recorder.restore(table, first, copy)
            case ("update", let copy?): try recorder.update(table, first, copy.values)
            default: throw UnreadableRow("change", change, column: "before")
            }
        }
        let original = try original(of: event, db)
        let summary = "\(action == "undo" ? "took back" : "brought back") event \(original.id): \(original.summary)"
        guard let reversal = try recorder.finish(summary, undoes: event.id) else {
            throw UnreadableRow("event", event.id, column: "changes")
        }
        if !edits.isEmpty { try rewriting(edits) }
        return reversal
    }

    /// What was first done, under any number of undos and redos.
    private static func original(of event: AuditEvent, _ db: Database) throws -> AuditEvent {
        var event = event
        while let earlier = event.undoes, let next = try AuditEvent.fetchOne(db, where: "event.id = ?", [earlier]) {
            event = next
        }
        return event
    }
}
