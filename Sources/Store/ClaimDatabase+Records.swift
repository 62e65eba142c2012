import GRDB
package import Records

extension ClaimDatabase {
    /// Changes the review of claims, all of them or none, as one event of this action; `source` says in its summary where
    /// the changes come from. `nil` when nothing would change.
    ///
    /// Whether a move is legal is Review's to say before. A new status makes `actor` the claim's reviewer. `ready` makes
    /// them its checker and `signed-off` its second reader; going back takes the signature away.
    ///
    /// `seen` are the claims as they were when the changes were thought up, with their records. Where somebody has changed
    /// one of them meanwhile, ``StoreError/changedMeanwhile(_:)`` is thrown; a remark alone fits any claim.
    package func change(
        _ changes: [RecordChange], seen: [ReviewedClaim] = [], action: String, source: String? = nil,
        by actor: String, at now: String
    ) throws -> AuditEvent? {
        try write { db in
            let concerned = Set(changes.filter { $0 != RecordChange($0.claim, note: $0.note) }.map(\.claim))
            try Self.refuseChanged(seen.filter { concerned.contains($0.id) }, db)
            let recorder = try ChangeRecorder(db, action: action, by: actor, at: now)
            var summary = MoveSummary()
            var seen: Set<Int64> = []
            for change in changes.sorted(by: { $0.claim < $1.claim }) where seen.insert(change.claim).inserted {
                var writer = try RecordWriter(db, recorder, change.claim, by: actor, at: now)
                try writer.apply(change)
                if !writer.moves.isEmpty { summary.add(change.claim, writer.moves.joined(separator: "; ")) }
            }
            return try recorder.finish((source.map { $0 + ": " } ?? "") + summary.text)
        }
    }

    private static func refuseChanged(_ seen: [ReviewedClaim], _ db: Database) throws {
        if seen.isEmpty { return }
        var now = seen
        try RecordRow.fill(&now, db)
        let statement = try db.cachedStatement(sql: "SELECT status, verdict FROM claim WHERE id = ?")
        for (old, new) in zip(seen, now) {
            // A claim that is gone is missed by whoever writes to it.
            guard let row = try Row.fetchOne(statement, arguments: [old.id]) else { continue }
            let (status, verdict): (String, String?) = (row[0], row[1])
            guard status == old.status.rawValue, verdict == old.verdict, new.record == old.record ?? ReviewRecord()
            else {
                throw StoreError.changedMeanwhile(old.id)
            }
        }
    }

    /// `claims` with their review records filled in.
    package func withRecords(_ claims: [ReviewedClaim]) throws -> [ReviewedClaim] {
        try read { db in
            var claims = claims
            try RecordRow.fill(&claims, db)
            return claims
        }
    }

    /// The claims of these stable IDs; unknown ones are left out.
    package func claims(stableIDs: [StableID]) throws -> [ReviewedClaim] {
        try read { db in
            let list = try ArticleRow.json(stableIDs.map(\.rawValue))
            return try Self.claims(
                where: "claim.stable_id IN (SELECT value FROM json_each(\(list)))", limit: nil, db)
        }
    }
}
