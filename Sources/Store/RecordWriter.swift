import GRDB
internal import Records

/// Writes what a person does to the review of one claim, and says so.
struct RecordWriter {
    /// What changed, each in a few words.
    private(set) var moves: [String] = []
    private let db: Database
    private let recorder: ChangeRecorder
    private let claim: Int64
    private let actor: String
    private let now: String
    private let status: String
    private let verdict: String?

    /// Throws ``StoreError/noSuchClaim(_:)``.
    init(_ db: Database, _ recorder: ChangeRecorder, _ claim: Int64, by actor: String, at now: String) throws {
        let sql = "SELECT status, verdict FROM claim WHERE id = ?"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [claim]) else {
            throw StoreError.noSuchClaim(claim)
        }
        self.db = db
        self.recorder = recorder
        self.claim = claim
        self.actor = actor
        self.now = now
        (status, verdict) = (row[0], row[1])
    }

    mutating func apply(_ change: RecordChange) throws {
        try Self.refuseNUL(in: change)
        var values: [String: DatabaseValue] = [:]
        var record: [String: DatabaseValue] = [:]
        if let new = change.status, new.rawValue != status {
            values["status"] = new.rawValue.databaseValue
            values["reviewer"] = actor.databaseValue
            values["reviewer_folded"] = FoldedName.fold(actor).databaseValue
            record = signature(of: new)
            moves.append("\(status) → \(new.rawValue)")
        }
        let newVerdict: String? =
            switch change.verdict {
            case .keep: verdict
            case .set(let word): word
            case .clear: nil
            }
        if newVerdict != verdict {
            values["verdict"] = newVerdict.databaseValue
            moves.append("verdict \(verdict ?? "none") → \(newVerdict ?? "none")")
        }
        try recorder.update(.claim, claim, values)
        for (field, text) in change.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let text: String? = text.isEmpty ? nil : text
            record[field.rawValue] = text.databaseValue
            if field == .assignee { record["assignee_folded"] = text.map(FoldedName.fold).databaseValue }
        }
        try write(record, fields: change.fields)
        if let evidence = change.evidence { try write(evidence) }
        if let note = change.note, !note.allSatisfy(\.isWhitespace) {
            _ = try recorder.insert(.note, [claim, actor, now, note])
            moves.append("note \(MoveSummary.quoted(note))")
        }
    }

    /// What a move to `new` makes of checker, second reader and date of signing off.
    private func signature(of new: ReviewStatus) -> [String: DatabaseValue] {
        switch new {
        case .ready: ["checker": actor.databaseValue, "second_reader": .null, "signed_off": .null]
        case .signedOff: ["second_reader": actor.databaseValue, "signed_off": String(now.prefix(10)).databaseValue]
        case .corrected, .withdrawn: [:]
        case .new, .checking, .needsSource, .notCheckable: ["second_reader": .null, "signed_off": .null]
        }
    }

    private mutating func write(_ record: [String: DatabaseValue], fields: [ReviewRecord.Field: String]) throws {
        let sql = "SELECT id FROM review WHERE claim_id = ?"
        var changed: Set<String> = []
        if let id = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [claim]) {
            let before = try RowCopy.fetch(db, .review, id, DeskTable.review.columns)
            changed = Set(record.filter { before?.values[$0.key] != $0.value }.keys)
            try recorder.update(.review, id, record)
        } else if record.contains(where: { !$0.value.isNull }) {
            changed = Set(record.filter { !$0.value.isNull }.keys)
            _ = try recorder.insert(
                .review, DeskTable.review.columns.map { $0 == "claim_id" ? claim.databaseValue : record[$0] ?? .null })
        }
        for field in ReviewRecord.Field.allCases where changed.contains(field.rawValue) {
            let text = fields[field] ?? ""
            switch field {
            case .assignee: moves.append(text.isEmpty ? "assigned to nobody" : "assigned to \(text)")
            default: moves.append(field.rawValue + " " + (text.isEmpty ? "taken away" : MoveSummary.quoted(text)))
            }
        }
    }

    /// Rows stay with their place in the list, so that the trail shows what changed of which.
    private mutating func write(_ evidence: [Evidence]) throws {
        let sql = "SELECT \(RecordRow.evidenceColumns) FROM evidence WHERE claim_id = ? ORDER BY id"
        let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [claim])
        for (place, source) in evidence.enumerated() {
            let values = RecordRow.values(source)
            if place < rows.count {
                if try recorder.update(.evidence, rows[place]["id"], values) == nil { continue }
            } else {
                let row = DeskTable.evidence.columns.map { $0 == "claim_id" ? claim.databaseValue : values[$0] }
                _ = try recorder.insert(.evidence, row)
            }
            moves.append("evidence \(place + 1) \(MoveSummary.quoted(source.name))")
        }
        for row in rows.dropFirst(evidence.count).reversed() {
            let gone = try RecordRow.evidence(row)
            try recorder.delete(.evidence, row["id"])
            moves.append("evidence \(MoveSummary.quoted(gone.name)) taken away")
        }
    }

    private static func refuseNUL(in change: RecordChange) throws {
        var texts: [(String, String?)] = [("note", change.note)]
        texts += change.fields.map { ($0.key.rawValue, $0.value) }
        for source in change.evidence ?? [] {
            texts += [source.title, source.url, source.locator, source.quote].map { ("evidence", $0) }
        }
        for (field, text) in texts where text?.utf8.contains(0) == true {
            throw StoreError.nulCharacter(field: field)
        }
    }
}
