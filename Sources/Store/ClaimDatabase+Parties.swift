import GRDB
package import Records

/// A claim with other parties, or other reasons for them, from now on.
package struct SpeakerChange: Hashable, Sendable {
    /// Its short number.
    package var id: Int64
    /// As it shall be.
    package var claim: Claim
    /// What of it is new; only parties and the role count.
    package var fields: [Claim.Field]

    package init(id: Int64, claim: Claim, fields: [Claim.Field]) {
        self.id = id
        self.claim = claim
        self.fields = fields
    }
}

extension ClaimDatabase {
    /// Gives claims other speakers, roles and parties, and notes what becomes of a register file with it: one event, all
    /// or nothing.
    ///
    /// `rewriting` is given the edit last of all and writes the file; when it throws, nothing stays. `nil` when nothing
    /// would change.
    package func changeSpeakers(
        _ changes: [SpeakerChange], register edit: RegisterEdit?, summary: String, by actor: String, at now: String,
        rewriting: ([RegisterEdit]) throws -> Void
    ) throws -> AuditEvent? {
        try change(register: edit, action: "party", summary, by: actor, at: now, rewriting) { recorder, db in
            for change in changes { try Self.apply(change, recorder, db) }
        }
    }

    private static func apply(_ change: SpeakerChange, _ recorder: ChangeRecorder, _ db: Database) throws {
        let claim = change.claim
        guard
            let reasons = try String.fetchOne(
                db, sql: "SELECT reasons FROM claim WHERE id = ?", arguments: [change.id])
        else { throw StoreError.noSuchClaim(change.id) }
        for (part, names) in ClaimNames.parts(of: claim) where change.fields.contains(part.field) {
            try ClaimNames.replace(names, as: part, ofClaim: change.id, with: recorder, db)
        }
        let json = try ClaimRow.reasons(reasons, of: change.id) { reasons in
            reasons.removeAll { change.fields.contains($0.field) }
            reasons += claim.reasons.filter { change.fields.contains($0.field) }
        }
        var values = ["reasons": json.databaseValue]
        if change.fields.contains(.speaker) { values["speakers"] = ClaimRow.speakers(of: claim).databaseValue }
        if change.fields.contains(.role) { values["role"] = claim.role.databaseValue }
        try recorder.update(.claim, change.id, values)
    }
}

extension ClaimDatabase {
    /// Articles with claims that hold all words of one of the `names`, in any order; letter case and accents do not count.
    package func articles(naming names: [[String]]) throws -> [Int64] {
        let queries = Set(names.filter { !$0.isEmpty }.map { $0.map(FullText.phrase).joined(separator: " AND ") })
        if queries.isEmpty { return [] }
        let sql = """
            SELECT rowid FROM article_text
            WHERE article_text MATCH ? AND EXISTS (SELECT 1 FROM claim WHERE claim.article_id = article_text.rowid)
            ORDER BY rowid
            """
        let query = queries.sorted().map { "(\($0))" }.joined(separator: " OR ")
        return try read { db in try Int64.fetchAll(db, sql: sql, arguments: [query]) }
    }
}
