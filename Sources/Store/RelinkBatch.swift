import GRDB
package import Records

/// A relink under way. Valid only inside the closure it was given to.
package final class RelinkBatch {
    package let links: LinkStore
    private var db: Database { links.db }

    init(_ db: Database) throws {
        links = LinkStore(db)
        try db.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS wanted_link (
                    a INTEGER NOT NULL, b INTEGER NOT NULL, relation TEXT NOT NULL,
                    score REAL NOT NULL, reason TEXT NOT NULL, state TEXT NOT NULL, UNIQUE (a, b, relation)
                ) STRICT;
                DELETE FROM wanted_link;
                """)
    }

    /// Suggests `links`, in the place of all that no person decided on.
    package func add(_ suggestions: [StoredLink]) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO wanted_link (a, b, relation, score, reason, state) VALUES (?, ?, ?, ?, ?, ?)")
        for link in suggestions {
            try statement.execute(arguments: [
                link.a, link.b, link.relation.rawValue, link.score, link.reason, link.state.rawValue,
            ])
        }
    }

    /// Makes the links on the desk what was suggested; says what that changed.
    func finish(_ recorder: ChangeRecorder) throws -> String {
        let decided = try LinkPair.decided(db)
        let drop = try db.cachedStatement(sql: "DELETE FROM wanted_link WHERE a = ? AND b = ?")
        for pair in decided {
            try drop.execute(arguments: [pair.low, pair.high])
            try drop.execute(arguments: [pair.high, pair.low])
        }
        let gone = try Int64.fetchAll(db, sql: "SELECT id FROM link WHERE \(Self.open) AND NOT \(Self.isWanted)")
        for id in gone { try recorder.delete(.link, id) }
        let kept = try Int.fetchOne(db, sql: "SELECT count(*) FROM link WHERE \(Self.open)") ?? 0
        let changed = try change(recorder)
        var added = 0
        let new = try Row.fetchCursor(
            db,
            sql: """
                SELECT * FROM wanted_link AS wanted WHERE NOT EXISTS (
                    SELECT 1 FROM link WHERE link.a = wanted.a AND link.b = wanted.b AND link.relation = wanted.relation)
                ORDER BY rowid
                """)
        while let row = try new.next() {
            _ = try recorder.insert(
                .link,
                [row["a"], row["b"], row["relation"], row["score"], row["reason"], row["state"], nil, nil, nil]
                    as [DatabaseValue?])
            added += 1
        }
        try db.execute(sql: "DELETE FROM wanted_link")
        return "links: \(added) new, \(changed) changed, \(gone.count) gone, \(kept - changed) as before; "
            + "\(decided.count) decided"
    }

    private static let open = "state IN ('suggested', 'sure')"
    private static let isWanted = """
        EXISTS (SELECT 1 FROM wanted_link AS wanted
            WHERE wanted.a = link.a AND wanted.b = link.b AND wanted.relation = link.relation)
        """

    /// Updates the links that are there with another score, reason or state.
    private func change(_ recorder: ChangeRecorder) throws -> Int {
        let sql = """
            SELECT link.id, wanted.score, wanted.reason, wanted.state FROM link
                JOIN wanted_link AS wanted
                ON wanted.a = link.a AND wanted.b = link.b AND wanted.relation = link.relation
            WHERE link.id > ? AND link.\(Self.open)
                AND (link.score, link.reason, link.state) <> (wanted.score, wanted.reason, wanted.state)
            ORDER BY link.id LIMIT 4096
            """
        var (changed, last) = (0, Int64(0))
        while true {
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [last])
            for row in rows {
                last = row["id"]
                let values: [String: DatabaseValue] = [
                    "score": row["score"], "reason": row["reason"], "state": row["state"],
                ]
                if try recorder.update(.link, last, values) != nil { changed += 1 }
            }
            if rows.isEmpty { return changed }
        }
    }
}
