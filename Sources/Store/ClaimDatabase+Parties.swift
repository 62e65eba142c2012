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
        try change(register: edit, action: Self.partyAction, summary, by: actor, at: now, rewriting) { recorder, db in
            for change in changes { try Self.apply(change, recorder, db) }
        }
    }

    private static let partyAction = "party"

    private static func apply(_ change: SpeakerChange, _ recorder: ChangeRecorder, _ db: Database) throws {
        let claim = change.claim
        guard
            let reasons = try String.fetchOne(
                db, sql: "SELECT reasons FROM claim WHERE id = ?", arguments: [change.id])
        else { throw StoreError.noSuchClaim(change.id) }
        for (part, names) in ClaimNames.parts(of: claim) where change.fields.contains(part.field) {
            let rows = try Int64.fetchAll(
                db, sql: "SELECT id FROM claim_party WHERE claim_id = ? AND role = ? ORDER BY position",
                arguments: [change.id, part.rawValue])
            for row in rows { try recorder.delete(.claimParty, row) }
            try ClaimNames.insert(names, as: part, ofClaim: change.id, with: recorder)
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

    /// The fields of parties that something else than reading set, by claim; what was undone since counts too.
    package func fieldsSetByHand() throws -> [Int64: Set<Claim.Field>] {
        try read { db in
            var fields: [Int64: Set<Claim.Field>] = [:]
            let rows = try Row.fetchCursor(db, sql: Self.setByHand, arguments: [Self.partyAction])
            while let row = try rows.next() {
                let field = ClaimNames.Part(rawValue: row[1])?.field ?? .role
                fields[row[0], default: []].insert(field)
            }
            return fields
        }
    }

    /// The events of people come first: they are few, and an ingest's rows are many.
    private static let setByHand = """
        WITH person AS MATERIALIZED (
            SELECT change.* FROM event CROSS JOIN change ON change.event_id = event.id
            WHERE event.action NOT IN ('ingest', 'undo', 'redo', ?) AND change.table_name IN ('claim_party', 'claim')
        )
        SELECT claim_party.claim_id, claim_party.role FROM person
            CROSS JOIN claim_party ON claim_party.id BETWEEN person.first_row AND person.last_row
            WHERE person.table_name = 'claim_party' AND person.kind <> 'delete'
        UNION SELECT json_extract(before, '$.claim_id'), json_extract(before, '$.role') FROM person
            WHERE table_name = 'claim_party' AND kind = 'delete'
        UNION SELECT first_row, 'claim' FROM person
            WHERE table_name = 'claim' AND kind = 'update' AND json_type(before, '$.role') IS NOT NULL
        """
}
