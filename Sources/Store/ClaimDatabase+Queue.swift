import GRDB
package import Records

extension ClaimDatabase {
    /// All that decides the order of the review queue, as it is at one moment. Claims are read from an index that holds
    /// nothing else, so that a desk of a hundred thousand is in order before a person notices.
    package func queueFacts() throws -> QueueFacts {
        try read { db in
            var claims: [QueueFacts.Claim] = []
            claims.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0)
            for status in ReviewStatus.allCases {
                let rows = try Row.fetchCursor(
                    db.cachedStatement(sql: Self.queueColumns + " WHERE status = ?"), arguments: [status.rawValue])
                while let row = try rows.next() { claims.append(Self.queued(row, status)) }
            }
            return QueueFacts(
                claims: claims, repeats: try Self.ties("repeats", ["sure", "confirmed"], db),
                contradictions: try Self.ties("contradicts", ["suggested", "sure", "confirmed"], db),
                outlets: try Self.outlets(db))
        }
    }

    /// Brings facts that were read right after `event` up to date; `nil` where more was done since than changing some claims,
    /// so that they have to be read anew.
    package func queueFacts(_ facts: QueueFacts, since event: Int64) throws -> QueueFacts? {
        try read { db in
            let changes = try Row.fetchAll(
                db,
                sql: "SELECT table_name, kind, first_row, last_row FROM change WHERE event_id > ? LIMIT ?",
                arguments: [event, Self.mostPatches + 1])
            var changed: Set<Int64> = []
            for row in changes {
                let table = DeskTable(rawValue: row[0])
                switch table {
                case .claim where row[1] as String == "update": changed.formUnion((row[2] as Int64)...(row[3] as Int64))
                case .note, .review, .evidence, .registerEdit, .claimParty, .claimIssue: continue
                default: return nil
                }
            }
            if changes.count > Self.mostPatches { return nil }
            var patched: [Int64: QueueFacts.Claim] = [:]
            for id in changed {
                let statement = try db.cachedStatement(sql: Self.queueColumns + " WHERE id = ?")
                guard let row = try Row.fetchOne(statement, arguments: [id]),
                    let status = ReviewStatus(rawValue: row[5])
                else { return nil }
                patched[id] = Self.queued(row, status)
            }
            var facts = facts
            for place in facts.claims.indices {
                if let claim = patched[facts.claims[place].id] { facts.claims[place] = claim }
            }
            return facts
        }
    }

    private static let mostPatches = 2_000
    private static let queueColumns = "SELECT id, article_id, checkworthiness, checkable, said_to, status FROM claim"

    private static func queued(_ row: Row, _ status: ReviewStatus) -> QueueFacts.Claim {
        QueueFacts.Claim(
            id: row[0], articleID: row[1], status: status, checkworthiness: row[2], checkable: row[3], lastDay: row[4])
    }

    private static func ties(_ relation: String, _ states: [String], _ db: Database) throws -> [QueueFacts.Tie] {
        var ties: [QueueFacts.Tie] = []
        for state in states {
            let statement = try db.cachedStatement(sql: "SELECT a, b FROM link WHERE relation = ? AND state = ?")
            let rows = try Row.fetchCursor(statement, arguments: [relation, state])
            while let row = try rows.next() { ties.append(QueueFacts.Tie(row[0], row[1])) }
        }
        return ties
    }

    private static func outlets(_ db: Database) throws -> [Int64: String] {
        var outlets: [Int64: String] = [:]
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT id, outlet FROM article WHERE outlet IS NOT NULL"))
        while let row = try rows.next() { outlets[row[0]] = row[1] as String }
        return outlets
    }
}
