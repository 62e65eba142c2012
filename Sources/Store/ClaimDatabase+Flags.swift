import GRDB
package import Records

extension ClaimDatabase {
    /// Moves claims to a status, a verdict or both, with a note on each where one is given: all of them or none.
    ///
    /// Whether the move is legal is Review's to say before. `nil` when nothing would change. A new status makes `actor`
    /// the claim's reviewer; a verdict alone does not.
    package func flag(
        _ claims: [Int64], status: ReviewStatus?, verdict: VerdictChange, note: String?, by actor: String,
        at now: String
    ) throws -> AuditEvent? {
        let changes = claims.map { RecordChange($0, status: status, verdict: verdict, note: note) }
        return try change(changes, action: "flag", by: actor, at: now)
    }

    /// Puts the same remark on each of the claims: all of them or none. `nil` where there are no claims or no words.
    package func addNote(_ text: String, to claims: [Int64], by actor: String, at now: String) throws -> AuditEvent? {
        try change(claims.map { RecordChange($0, note: text) }, action: "note", by: actor, at: now)
    }
}
