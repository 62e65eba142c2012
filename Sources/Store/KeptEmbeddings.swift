import Foundation
import GRDB

/// Where claims lie among meanings, kept so that a text is read once: a network takes a millisecond or two for each.
///
/// A cache and no part of the audit trail. `model` names the network; what another one made is as good as missing.
enum KeptEmbeddings {
    static func fetch(_ claims: [Int64], model: String, _ db: Database) throws -> [Int64: [Int8]] {
        let sql = """
            SELECT claim_id, numbers FROM embedding
            WHERE model = ? AND claim_id IN (SELECT value FROM json_each(?))
            """
        var found: [Int64: [Int8]] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: [model, RowNumbers.json(claims)]) {
            let (claim, numbers): (Int64, Data) = (row[0], row[1])
            found[claim] = numbers.withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }
        }
        return found
    }

    static func forget(_ claim: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM embedding WHERE claim_id = ?").execute(arguments: [claim])
    }

    static func keep(_ embeddings: [Int64: [Int8]], model: String, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO embedding (claim_id, model, numbers) VALUES (?, ?, ?)")
        for (claim, numbers) in embeddings.sorted(by: { $0.key < $1.key }) {
            try statement.execute(arguments: [claim, model, numbers.withUnsafeBytes { Data($0) }])
        }
    }
}
