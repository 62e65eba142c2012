import GRDB
package import Records

/// What a person says of two claims, and of which relation; without one, of the likeliest between the two.
package struct LinkDecision: Sendable {
    package var a: Int64
    package var b: Int64
    package var relation: StoredLink.Relation?
    package var isConfirmed: Bool
    package var note: String?

    package init(_ a: Int64, _ b: Int64, relation: StoredLink.Relation?, isConfirmed: Bool, note: String? = nil) {
        self.a = a
        self.b = b
        self.relation = relation
        self.isConfirmed = isConfirmed
        self.note = note
    }
}

extension ClaimDatabase {
    /// The links of a claim: those decided first, then the likelier, rejected ones last.
    package func links(ofClaim id: Int64) throws -> [StoredLink] {
        try read { db in
            let sql = """
                SELECT \(LinkRow.columns) FROM link WHERE a = :id OR b = :id
                ORDER BY state = 'rejected', state <> 'confirmed', score DESC, relation, a + b
                """
            return try Row.fetchAll(db, sql: sql, arguments: ["id": id]).map(LinkRow.link)
        }
    }

    /// The links whose two ends are both among `claims`: found by the first end, as a search by both would try every pair.
    package func links(between claims: [Int64]) throws -> [StoredLink] {
        try read { db in
            let sql = """
                SELECT \(LinkRow.columns) FROM link
                WHERE a IN (SELECT value FROM json_each(:list)) AND +b IN (SELECT value FROM json_each(:list))
                ORDER BY link.id
                """
            return try Row.fetchAll(db, sql: sql, arguments: ["list": RowNumbers.json(claims)]).map(LinkRow.link)
        }
    }

    /// The links of one of `relations`, without rejected ones, of which one end is among `claims` and the other speaks for
    /// one of `parties` or is spoken by it.
    package func links(
        ofClaims claims: [Int64], toParties parties: [String], relations: [StoredLink.Relation]
    ) throws -> [StoredLink] {
        try read { db in
            let list = RowNumbers.sql(claims)
            let (names, words) = (parties.map(FoldedName.fold), relations.map(\.rawValue))
            func isTheirs(_ end: String) -> SQL {
                """
                EXISTS (SELECT 1 FROM claim_party WHERE claim_id = link.\(sql: end)
                    AND role IN ('speaker', 'speaks_for') AND name_folded IN \(names))
                """
            }
            let query: SQL = """
                SELECT \(sql: LinkRow.columns) FROM link WHERE a IN (\(list)) AND +relation IN \(words)
                    AND state <> 'rejected' AND \(isTheirs("b"))
                UNION
                SELECT \(sql: LinkRow.columns) FROM link WHERE b IN (\(list)) AND +relation IN \(words)
                    AND state <> 'rejected' AND \(isTheirs("a"))
                ORDER BY id
                """
            return try SQLRequest<Row>(literal: query).fetchAll(db).map(LinkRow.link)
        }
    }

    /// All `repeats` links, rejected ones too, between the claims that sure or confirmed ones join with this one over any
    /// number of steps: what its thread is made from.
    package func links(aroundClaim id: Int64) throws -> [StoredLink] {
        try read { db in
            let sql = """
                WITH RECURSIVE joined(id) AS (
                    SELECT :id
                    UNION SELECT b FROM joined JOIN link ON a = joined.id
                        WHERE +relation = 'repeats' AND +state IN ('sure', 'confirmed')
                    UNION SELECT a FROM joined JOIN link ON b = joined.id
                        WHERE +relation = 'repeats' AND +state IN ('sure', 'confirmed')
                )
                SELECT \(LinkRow.columns) FROM link
                WHERE +relation = 'repeats' AND a IN (SELECT id FROM joined) AND b IN (SELECT id FROM joined)
                ORDER BY link.id
                """
            return try Row.fetchAll(db, sql: sql, arguments: ["id": id]).map(LinkRow.link)
        }
    }

    /// Puts the links that `body` gives to the batch in the place of all that no person decided on, as one event; a pair
    /// that somebody decided on gets no suggestion. `nil` when nothing would change.
    package func relink(
        by actor: String, at now: String, _ body: (RelinkBatch) throws -> Void
    ) throws -> AuditEvent? {
        try write { db in
            let batch = try RelinkBatch(db)
            try body(batch)
            let recorder = try ChangeRecorder(db, action: "relink", by: actor, at: now)
            return try recorder.finish(try batch.finish(recorder))
        }
    }

    /// Writes down what a person says of two claims; a relation that the linker had not seen is added. `nil` when it
    /// was decided so before, with the same note.
    package func decide(_ decision: LinkDecision, by actor: String, at now: String) throws -> AuditEvent? {
        precondition(decision.a != decision.b, "a claim has no link with itself")
        if decision.note?.utf8.contains(0) == true { throw StoreError.nulCharacter(field: "note") }
        return try write { db in
            for id in [decision.a, decision.b] {
                guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE id = ?)", arguments: [id])!
                else { throw StoreError.noSuchClaim(id) }
            }
            let action = decision.isConfirmed ? "confirm" : "reject"
            let state: StoredLink.State = decision.isConfirmed ? .confirmed : .rejected
            let recorder = try ChangeRecorder(db, action: action, by: actor, at: now)
            let old = try row(for: decision, db)
            var link =
                try old.map(LinkRow.link)
                ?? StoredLink(
                    a: decision.a, b: decision.b, relation: decision.relation ?? .repeats, score: 1,
                    reason: decision.isConfirmed ? "joined by \(actor)" : "kept apart by \(actor)")
            let before = link.state
            if old != nil, before == state, decision.note == nil || decision.note == link.note { return nil }
            link.state = state
            link.by = actor
            link.at = now
            link.note = decision.note
            if let old {
                try recorder.update(.link, old["id"], LinkRow.changing(link))
            } else {
                _ = try recorder.insert(.link, LinkRow.values(link))
            }
            let note = decision.note.map { "; note \(MoveSummary.quoted($0))" } ?? ""
            let was = old == nil ? "" : "\(before.rawValue) → "
            return try recorder.finish(
                "claim \(link.a) \(link.relation.rawValue) claim \(link.b): \(was)\(state.rawValue)\(note)")
        }
    }

    /// The row a decision is about.
    private func row(for decision: LinkDecision, _ db: Database) throws -> Row? {
        let sql = """
            SELECT \(LinkRow.columns) FROM link
            WHERE ((a = :a AND b = :b) OR (a = :b AND b = :a)) AND (:relation IS NULL OR relation = :relation)
            ORDER BY state = 'rejected', state <> 'confirmed', score DESC, relation LIMIT 1
            """
        return try Row.fetchOne(
            db, sql: sql,
            arguments: ["a": decision.a, "b": decision.b, "relation": decision.relation?.rawValue])
    }
}

/// Two claims, in whatever relation.
struct LinkPair: Hashable {
    let low: Int64
    let high: Int64

    init(_ link: StoredLink) {
        low = min(link.a, link.b)
        high = max(link.a, link.b)
    }

    /// Those a person said something of.
    static func decided(_ db: Database) throws -> Set<LinkPair> {
        let sql = "SELECT \(LinkRow.columns) FROM link WHERE state IN ('confirmed', 'rejected')"
        return Set(try Row.fetchAll(db, sql: sql).map { LinkPair(try LinkRow.link($0)) })
    }
}
