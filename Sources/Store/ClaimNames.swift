import GRDB
internal import Records

/// The names a claim carries in lists: parties by part, and issues.
enum ClaimNames {
    enum Part: String, CaseIterable {
        case speaker
        case speaksFor = "speaks_for"
        case addressee

        var field: Claim.Field {
            switch self {
            case .speaker: .speaker
            case .speaksFor: .speaksFor
            case .addressee: .addressee
            }
        }
    }

    static func parts(of claim: Claim) -> [(part: Part, names: [String])] {
        [(.speaker, claim.speakers), (.speaksFor, claim.speaksFor), (.addressee, claim.addressees)]
    }

    static func insert(_ names: [String], as part: Part, ofClaim id: Int64, with recorder: ChangeRecorder) throws {
        for (position, name) in names.enumerated() {
            if name.utf8.contains(0) { throw StoreError.nulCharacter(field: part.field.rawValue) }
            _ = try recorder.insert(.claimParty, [id, part.rawValue, position, name, FoldedName.fold(name)])
        }
    }

    /// Puts `names` in the place of those that claim `id` has in this part.
    static func replace(
        _ names: [String], as part: Part, ofClaim id: Int64, with recorder: ChangeRecorder, _ db: Database
    ) throws {
        let sql = "SELECT id FROM claim_party WHERE claim_id = ? AND role = ? ORDER BY position"
        let rows = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [id, part.rawValue])
        for row in rows { try recorder.delete(.claimParty, row) }
        try insert(names, as: part, ofClaim: id, with: recorder)
    }

    /// Puts `issues` in the place of those that claim `id` has.
    static func replace(
        issues: [String], ofClaim id: Int64, with recorder: ChangeRecorder, _ db: Database
    ) throws {
        let sql = "SELECT id FROM claim_issue WHERE claim_id = ? ORDER BY position"
        for row in try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [id]) {
            try recorder.delete(.claimIssue, row)
        }
        try insert(issues: issues, ofClaim: id, with: recorder)
    }

    private static func insert(issues: [String], ofClaim id: Int64, with recorder: ChangeRecorder) throws {
        for (position, name) in issues.enumerated() {
            if name.utf8.contains(0) { throw StoreError.nulCharacter(field: Claim.Field.issue.rawValue) }
            _ = try recorder.insert(.claimIssue, [id, position, name, FoldedName.fold(name)])
        }
    }

    static func insert(_ claim: Claim, _ id: Int64, with recorder: ChangeRecorder) throws {
        for (part, names) in parts(of: claim) { try insert(names, as: part, ofClaim: id, with: recorder) }
        try insert(issues: claim.issues, ofClaim: id, with: recorder)
    }

    /// Fills in the names and notes of all `claims` with one query a table.
    static func fill(_ claims: inout [ReviewedClaim], _ db: Database) throws {
        let index = Dictionary(uniqueKeysWithValues: claims.enumerated().map { ($1.id, $0) })
        let ids = RowNumbers.json(claims.map(\.id))
        func each(_ columns: String, of table: DeskTable, by order: String, _ body: (Int, Row) throws -> Void) throws {
            let sql = """
                SELECT claim_id, \(columns) FROM \(table.rawValue)
                WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, \(order)
                """
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [ids])
            while let row = try rows.next() { if let i = index[row[0]] { try body(i, row) } }
        }
        try each("role, name", of: .claimParty, by: "role, position") { i, row in
            switch Part(rawValue: row[1]) {
            case .speaker: claims[i].claim.speakers.append(row[2])
            case .speaksFor: claims[i].claim.speaksFor.append(row[2])
            case .addressee: claims[i].claim.addressees.append(row[2])
            case nil: throw UnreadableRow(.claimParty, row[0], column: "role")
            }
        }
        try each("name", of: .claimIssue, by: "position") { i, row in claims[i].claim.issues.append(row[1]) }
        try each("author, at, text", of: .note, by: "id") { i, row in
            claims[i].notes.append(ReviewedClaim.Note(author: row[1], at: row[2], text: row[3]))
        }
    }
}
