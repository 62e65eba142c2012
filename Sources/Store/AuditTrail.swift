import GRDB
package import Records

extension ClaimDatabase {
    /// What was done, newest first; nothing is ever taken out of it.
    package func events(limit: Int) throws -> [AuditEvent] {
        try read { db in
            try Row.fetchAll(db, sql: AuditEvent.select + " ORDER BY event.id DESC LIMIT ?", arguments: [max(0, limit)])
                .map(AuditEvent.init(row:))
        }
    }
}

extension AuditEvent {
    fileprivate static let select = """
        SELECT event.id, event.at, event.actor, event.action, event.summary, event.undoes, reversal.id AS undone_by
        FROM event LEFT JOIN event AS reversal ON reversal.undoes = event.id
        """

    /// The newest events that fit `condition`.
    static func fetch(_ db: Database, where condition: String, limit: Int) throws -> [AuditEvent] {
        try fetch(db, where: condition, [], limit: limit)
    }

    /// The newest event that fits `condition`.
    static func fetchOne(_ db: Database, where condition: String, _ arguments: StatementArguments = []) throws
        -> AuditEvent?
    {
        try fetch(db, where: condition, arguments, limit: 1).first
    }

    private static func fetch(
        _ db: Database, where condition: String, _ arguments: StatementArguments, limit: Int
    ) throws -> [AuditEvent] {
        try Row.fetchAll(
            db, sql: select + " WHERE \(condition) ORDER BY event.id DESC LIMIT \(max(0, limit))", arguments: arguments
        ).map(AuditEvent.init(row:))
    }

    fileprivate init(row: Row) {
        self.init(
            id: row["id"], at: row["at"], actor: row["actor"], action: row["action"], summary: row["summary"],
            undoes: row["undoes"], undoneBy: row["undone_by"])
    }
}
