package import Records

extension ClaimDatabase {
    /// Notes the change of a register file that touches no claim, as one event. `rewriting` writes the file last of all;
    /// when it throws, nothing stays.
    package func editRegister(
        _ edit: RegisterEdit, action: String, summary: String, by actor: String, at now: String,
        rewriting: ([RegisterEdit]) throws -> Void
    ) throws -> AuditEvent? {
        try change(register: edit, action: action, summary, by: actor, at: now, rewriting) { _, _ in }
    }
}
