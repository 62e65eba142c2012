import GRDB
package import Records

extension EditBatch {
    /// Gives `kept` the links, notes, evidence and claims nested in `other`, and of its review texts those that `kept`
    /// lacks; a text that both have becomes a note. What is left of `other` is for ``drop(_:because:)``.
    package func move(allOf other: ReviewedClaim, to kept: ReviewedClaim, by actor: String, at now: String) throws {
        try moveLinks(of: other.id, to: kept.id)
        for note in try rows(of: .note, "claim_id = :id", other.id) {
            try recorder.update(.note, note, ["claim_id": kept.id.databaseValue])
        }
        try moveNested(in: other, to: kept)
        var change = RecordChange(kept.id)
        var own = kept.record ?? ReviewRecord()
        for field in ReviewRecord.Field.allCases {
            guard let theirs = other.record?[field], theirs != own[field] else { continue }
            if own[field] == nil {
                own[field] = theirs
                change.fields[field] = theirs
            } else if field != .assignee {
                let note = "\(field.rawValue) of claim \(other.id): \(theirs)"
                _ = try recorder.insert(.note, [kept.id, actor, now, note])
            }
        }
        let more = (other.record?.evidence ?? []).filter { !own.evidence.contains($0) }
        if !more.isEmpty { change.evidence = own.evidence + more }
        var writer = try RecordWriter(db, recorder, kept.id, by: actor, at: now)
        try writer.apply(change)
    }

    /// What a person decided of a pair wins over what is only suggested.
    private func moveLinks(of other: Int64, to kept: Int64) throws {
        for id in try rows(of: .link, "a = :id OR b = :id", other) {
            let sql = "SELECT \(LinkRow.columns) FROM link WHERE "
            let old = try LinkRow.link(Row.fetchOne(db, sql: sql + "id = ?", arguments: [id])!)
            let far = old.other(than: other)
            try recorder.delete(.link, id)
            guard far != kept else { continue }
            let moved = StoredLink(
                a: old.a == other ? kept : far, b: old.b == other ? kept : far, relation: old.relation,
                score: old.score, reason: old.reason, state: old.state, by: old.by, at: old.at, note: old.note)
            let there = try Row.fetchOne(
                db, sql: sql + "a = ? AND b = ? AND relation = ?",
                arguments: [moved.a, moved.b, moved.relation.rawValue])
            if let there {
                guard moved.state.isDecided, try !LinkRow.link(there).state.isDecided else { continue }
                try recorder.update(.link, there["id"], LinkRow.changing(moved))
            } else {
                _ = try recorder.insert(.link, LinkRow.values(moved))
            }
        }
    }

    private func moveNested(in other: ReviewedClaim, to kept: ReviewedClaim) throws {
        let ordinal = "SELECT ordinal FROM claim WHERE id = ?"
        guard let from = try Int.fetchOne(db, sql: ordinal, arguments: [other.id]),
            let to = try Int.fetchOne(db, sql: ordinal, arguments: [kept.id])
        else { return }
        let sql = "SELECT id FROM claim WHERE article_id = ? AND nested_in = ? ORDER BY id"
        for id in try Int64.fetchAll(db, sql: sql, arguments: [other.articleID, from]) {
            try recorder.update(.claim, id, ["nested_in": (id == kept.id ? nil : to).databaseValue])
        }
    }
}
