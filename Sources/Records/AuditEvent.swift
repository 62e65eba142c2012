/// One append-only line of the audit trail.
package struct AuditEvent: Hashable, Sendable, Identifiable {
    package var id: Int64
    /// ISO 8601, UTC, to the second.
    package var at: String
    package var actor: String
    /// What was done, as a command word (`ingest`, `flag`, `note`, `undo`).
    package var action: String
    /// One line for a person: what changed, before → after.
    package var summary: String
    /// The event this one reversed.
    package var undoes: Int64?
    /// The event that reversed this one.
    package var undoneBy: Int64?

    package init(
        id: Int64, at: String, actor: String, action: String, summary: String, undoes: Int64? = nil,
        undoneBy: Int64? = nil
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.action = action
        self.summary = summary
        self.undoes = undoes
        self.undoneBy = undoneBy
    }
}
