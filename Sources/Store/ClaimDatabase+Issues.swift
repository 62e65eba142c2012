import GRDB
package import Records

/// What a claim is to be about from now on, and why.
package struct IssueChange: Hashable, Sendable {
    package var claim: Int64
    package var issues: [String]
    package var reason: String

    package init(claim: Int64, issues: [String], reason: String) {
        self.claim = claim
        self.issues = issues
        self.reason = reason
    }
}

extension ClaimDatabase {
    /// Gives claims other issues, and notes what becomes of a register file with it: one event, all or nothing.
    ///
    /// `rewriting` is given the edit last of all and writes the file; when it throws, nothing stays. `nil` when nothing
    /// would change.
    package func changeIssues(
        _ changes: [IssueChange], register edit: RegisterEdit?, summary: String, by actor: String, at now: String,
        rewriting: ([RegisterEdit]) throws -> Void
    ) throws -> AuditEvent? {
        try change(register: edit, action: "issue", summary, by: actor, at: now, rewriting) { recorder, db in
            for change in changes { try Self.apply(change, recorder, db) }
        }
    }

    /// One event of what `body` changes and of a register file's edit; the file is written last of all.
    func change(
        register edit: RegisterEdit?, action: String, _ summary: String, by actor: String, at now: String,
        _ rewriting: ([RegisterEdit]) throws -> Void, _ body: (ChangeRecorder, Database) throws -> Void
    ) throws -> AuditEvent? {
        try write { db in
            let recorder = try ChangeRecorder(db, action: action, by: actor, at: now)
            try body(recorder, db)
            if let edit { _ = try recorder.insert(.registerEdit, [edit.file, edit.before, edit.after]) }
            let event = try recorder.finish(summary)
            if let edit { try rewriting([edit]) }
            return event
        }
    }

    private static func apply(_ change: IssueChange, _ recorder: ChangeRecorder, _ db: Database) throws {
        guard
            let reasons = try String.fetchOne(
                db, sql: "SELECT reasons FROM claim WHERE id = ?", arguments: [change.claim])
        else { throw StoreError.noSuchClaim(change.claim) }
        let sql = "SELECT name FROM claim_issue WHERE claim_id = ? ORDER BY position"
        guard try String.fetchAll(db, sql: sql, arguments: [change.claim]) != change.issues else { return }
        try ClaimNames.replace(issues: change.issues, ofClaim: change.claim, with: recorder, db)
        let json = try ClaimRow.reasons(reasons, of: change.claim) { reasons in
            // A label that a person wrote stays theirs under another name.
            reasons.removeAll { $0.field == .issue && $0.by == nil }
            reasons.append(.init(.issue, change.reason))
        }
        try recorder.update(.claim, change.claim, ["reasons": json.databaseValue])
    }
}
