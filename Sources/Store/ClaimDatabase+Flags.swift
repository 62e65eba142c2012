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
        try write { db in
            let recorder = try ChangeRecorder(db, action: "flag", by: actor, at: now)
            var summary = MoveSummary()
            for id in Set(claims).sorted() {
                guard
                    let row = try Row.fetchOne(
                        db.cachedStatement(sql: "SELECT status, verdict FROM claim WHERE id = ?"), arguments: [id])
                else { throw StoreError.noSuchClaim(id) }
                let (oldStatus, oldVerdict): (String, String?) = (row[0], row[1])
                var values: [String: DatabaseValue] = [:]
                var moves: [String] = []
                if let status, status.rawValue != oldStatus {
                    values["status"] = status.rawValue.databaseValue
                    values["reviewer"] = actor.databaseValue
                    values["reviewer_folded"] = FoldedName.fold(actor).databaseValue
                    moves.append("\(oldStatus) → \(status.rawValue)")
                }
                let newVerdict: String? =
                    switch verdict {
                    case .keep: oldVerdict
                    case .set(let word): word
                    case .clear: nil
                    }
                if newVerdict != oldVerdict {
                    values["verdict"] = newVerdict.databaseValue
                    moves.append("verdict \(oldVerdict ?? "none") → \(newVerdict ?? "none")")
                }
                try recorder.update(.claim, id, values)
                if let note, !note.allSatisfy(\.isWhitespace) {
                    try Self.insertNote(note, claim: id, by: actor, at: now, recorder)
                    moves.append("note \(MoveSummary.quoted(note))")
                }
                if !moves.isEmpty { summary.add(id, moves.joined(separator: "; ")) }
            }
            return try recorder.finish(summary.text)
        }
    }

    /// Puts the same remark on each of the claims: all of them or none. An empty list or text is the caller's mistake
    /// and traps.
    package func addNote(_ text: String, to claims: [Int64], by actor: String, at now: String) throws -> AuditEvent {
        precondition(!claims.isEmpty && !text.isEmpty, "a note needs claims and words")
        return try write { db in
            let recorder = try ChangeRecorder(db, action: "note", by: actor, at: now)
            var summary = MoveSummary()
            for id in Set(claims).sorted() {
                guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE id = ?)", arguments: [id])!
                else { throw StoreError.noSuchClaim(id) }
                try Self.insertNote(text, claim: id, by: actor, at: now, recorder)
                summary.add(id, "note \(MoveSummary.quoted(text))")
            }
            return try recorder.finish(summary.text)!
        }
    }

    private static func insertNote(
        _ text: String, claim: Int64, by actor: String, at now: String, _ recorder: ChangeRecorder
    ) throws {
        if text.utf8.contains(0) { throw StoreError.nulCharacter(field: "note") }
        _ = try recorder.insert(.note, [claim, actor, now, text])
    }
}

/// Says of many claims what became of them, those alike together: `claims 3, 5–7: new → checking`.
struct MoveSummary {
    private var moves: [(text: String, claims: [Int64])] = []

    mutating func add(_ claim: Int64, _ text: String) {
        if let i = moves.firstIndex(where: { $0.text == text }) {
            moves[i].claims.append(claim)
        } else {
            moves.append((text, [claim]))
        }
    }

    var text: String {
        moves.map { "\($0.claims.count == 1 ? "claim" : "claims") \(IDList.text($0.claims)): \($0.text)" }
            .joined(separator: "; ")
    }

    /// The start of a remark on one line.
    static func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "“" + (line.count > 60 ? line.prefix(59) + "…" : line) + "”"
    }
}
