import GRDB
package import Records

/// A claim that a person took off the desk, as a part of another or because nobody should see it again.
package struct DroppedClaim: Hashable, Sendable {
    /// The number it had.
    package var number: Int64
    package var articleID: Int64
    package var stableID: StableID
    package var words: String
    package var reason: String
    package var author: String
    /// ISO 8601, UTC.
    package var at: String

    static func fetch(_ number: Int64, _ db: Database) throws -> DroppedClaim? {
        let sql = """
            SELECT article_id, stable_id, words, reason, author, at FROM dropped_claim
            WHERE number = ? ORDER BY id DESC LIMIT 1
            """
        return try Row.fetchOne(db, sql: sql, arguments: [number]).map { row in
            DroppedClaim(
                number: number, articleID: row[0], stableID: StableID(rawValue: row[1]), words: row[2], reason: row[3],
                author: row[4], at: row[5])
        }
    }
}
