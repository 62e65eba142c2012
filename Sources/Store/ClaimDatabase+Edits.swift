package import Records

extension ClaimDatabase {
    /// Edits claims as `body` tells the batch, in one transaction and as one event.
    ///
    /// When `body` throws, nothing stays; neither does anything without `keeping`, which gives the event that would be.
    /// The event is `nil` where nothing would change.
    package func edit<R>(
        action: String, by actor: String, at now: String, keeping: Bool = true, _ body: (EditBatch) throws -> R
    ) throws -> (result: R, event: AuditEvent?) {
        var outcome: (result: R, event: AuditEvent?)?
        do {
            try write { db in
                let batch = EditBatch(
                    db, try ChangeRecorder(db, action: action, by: actor, at: now), by: actor, at: now)
                let result = try body(batch)
                outcome = (result, try batch.recorder.finish(batch.summary))
                if !keeping { throw NotKept() }
            }
        } catch is NotKept {}
        return outcome!
    }

    /// Why there is no claim of this number any more; `nil` where there is one, or never was.
    package func droppedClaim(_ number: Int64) throws -> DroppedClaim? {
        try read { db in try DroppedClaim.fetch(number, db) }
    }
}

/// Ends a transaction whose changes were only to be seen.
private struct NotKept: Error {}
