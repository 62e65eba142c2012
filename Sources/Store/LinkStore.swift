import Foundation
import GRDB
internal import Prose
package import Records

/// What linking reads from the desk and keeps there. Valid only inside the closure it was given to.
package final class LinkStore {
    let db: Database

    init(_ db: Database) { self.db = db }

    /// How many claims there are on the desk.
    package func claimCount() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0 }

    /// The next `limit` claims whose numbers are above `id`, in their order.
    package func claims(after id: Int64, limit: Int) throws -> [ClaimToLink] {
        let ids = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM claim WHERE id > ? ORDER BY id LIMIT ?"), arguments: [id, limit])
        guard let first = ids.first, let last = ids.last else { return [] }
        return try claims("BETWEEN :first AND :last", ["first": first, "last": last])
    }

    /// The claims of these numbers that are there, in rising order.
    package func claims(_ ids: [Int64]) throws -> [ClaimToLink] {
        try claims("IN (SELECT value FROM json_each(:ids))", ["ids": RowNumbers.json(ids)])
    }

    /// The embeddings kept of these claims, as far as this model made them.
    package func embeddings(of claims: [Int64], model: String) throws -> [Int64: [Int8]] {
        try KeptEmbeddings.fetch(claims, model: model, db)
    }

    /// Keeps embeddings of claims, in the place of older ones.
    package func keep(_ embeddings: [Int64: [Int8]], model: String) throws {
        try KeptEmbeddings.keep(embeddings, model: model, db)
    }

    /// `repeats` links that nobody rejected, both of whose claims are below `end`, by number from above `link` on.
    package func repeats(after link: Int64, below end: Int64, limit: Int) throws -> [(number: Int64, link: StoredLink)]
    {
        let sql = """
            SELECT \(LinkRow.columns) FROM link
            WHERE id > ? AND +relation = 'repeats' AND state <> 'rejected' AND a < ? AND b < ? ORDER BY id LIMIT ?
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [link, end, end, limit])
            .map { ($0["id"], try LinkRow.link($0)) }
    }

    /// `repeats` links of any of these claims that nobody rejected; of each claim at most `most`.
    package func repeats(of claims: [Int64], most: Int) throws -> [StoredLink] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT * FROM (SELECT \(LinkRow.columns) FROM link
                    WHERE a = :id AND +relation = 'repeats' AND state <> 'rejected' ORDER BY id LIMIT :most)
                UNION ALL
                SELECT * FROM (SELECT \(LinkRow.columns) FROM link
                    WHERE b = :id AND +relation = 'repeats' AND state <> 'rejected' ORDER BY id LIMIT :most)
                """)
        var found: [StoredLink] = []
        for claim in claims {
            found += try Row.fetchAll(statement, arguments: ["id": claim, "most": most]).map(LinkRow.link)
        }
        return found
    }

    private func claims(_ condition: String, _ arguments: StatementArguments) throws -> [ClaimToLink] {
        let sql = """
            SELECT claim.id, claim.article_id, claim.words, claim.kind, claim.said_on, article.published
            FROM claim JOIN article ON article.id = claim.article_id WHERE claim.id \(condition) ORDER BY claim.id
            """
        var claims: [ClaimToLink] = []
        var places: [Int64: Int] = [:]
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() {
            let id: Int64 = row[0]
            guard let kind = ClaimKind(rawValue: row[3]) else { throw UnreadableRow(.claim, id, column: "kind") }
            let said = (row[4] as String?).flatMap { SaidOn($0)?.date }
            let date = said ?? (row[5] as String?).flatMap { CalendarDate(iso: $0) }
            places[id] = claims.count
            claims.append(ClaimToLink(id: id, article: row[1], words: row[2], kind: kind, date: date))
        }
        let parties = try Row.fetchCursor(
            db.cachedStatement(
                sql:
                    "SELECT claim_id, role, name FROM claim_party WHERE claim_id \(condition) ORDER BY claim_id, role, position"
            ),
            arguments: arguments)
        while let row = try parties.next() {
            guard let place = places[row[0]] else { continue }
            switch ClaimNames.Part(rawValue: row[1]) {
            case .speaker: claims[place].speakers.append(row[2])
            case .speaksFor: claims[place].speaksFor.append(row[2])
            case .addressee: claims[place].addressees.append(row[2])
            case nil: throw UnreadableRow(.claimParty, row[0], column: "role")
            }
        }
        let issues = try Row.fetchCursor(
            db.cachedStatement(
                sql: "SELECT claim_id, name FROM claim_issue WHERE claim_id \(condition) ORDER BY claim_id, position"),
            arguments: arguments)
        while let row = try issues.next() {
            if let place = places[row[0]] { claims[place].issues.append(row[1]) }
        }
        return claims
    }
}

extension ClaimDatabase {
    /// Reads what linking reads; keeping anything fails.
    package func reading<R>(_ body: (LinkStore) throws -> R) throws -> R { try read { db in try body(LinkStore(db)) } }
}
