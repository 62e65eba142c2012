import Foundation
import GRDB

/// The keys that claims are found by; what they stand for is the linker's matter.
extension LinkStore {
    /// By which embeddings the index was made; `nil` where there is none.
    package func indexModel() throws -> String? {
        try String.fetchOne(db, sql: "SELECT model FROM link_index WHERE id = 1")
    }

    /// The numbers of the cells' centres.
    package func centers() throws -> [Int8] {
        let numbers = try Data.fetchOne(db, sql: "SELECT centers FROM link_index WHERE id = 1") ?? Data()
        return numbers.withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }
    }

    /// Empties the index and starts it anew.
    package func startIndex(model: String, centers: [Int8]) throws {
        try db.execute(
            sql: "DELETE FROM link_key; DELETE FROM link_stem; DELETE FROM link_cell; DELETE FROM link_index")
        try db.execute(
            sql: "INSERT INTO link_index (id, model, centers) VALUES (1, ?, ?)",
            arguments: [model, centers.withUnsafeBytes { Data($0) }])
    }

    /// Says that the index does not hold all claims any more.
    package func dropIndex() throws { try db.execute(sql: "DELETE FROM link_index") }

    /// Keeps `claim` under `key`.
    package func add(key: Int64, claim: Int64) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO link_key (key, claim_id) VALUES (?, ?)")
            .execute(arguments: [key, claim])
    }

    /// So many more claims hold this stem; 0 counts all claims.
    package func add(holders: Int, ofStem stem: Int64) throws {
        let sql = """
            INSERT INTO link_stem (key, holders) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET holders = holders + excluded.holders
            """
        try db.cachedStatement(sql: sql).execute(arguments: [stem, holders])
    }

    /// Adds claims to a cell, `stride` bytes each; blocks stay short, since one is written anew for every claim it gets.
    package func add(_ members: [UInt8], toCell cell: Int, stride: Int) throws {
        let last = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT block, members FROM link_cell WHERE cell = ? ORDER BY block DESC LIMIT 1"),
            arguments: [cell])
        var block: Int = last?[0] ?? 0
        var room = Array(last?[1] as Data? ?? Data())
        for start in Swift.stride(from: 0, to: members.count, by: stride) {
            if room.count >= Self.blockLength * stride {
                try write(room, cell, block)
                block += 1
                room = []
            }
            room += members[start..<start + stride]
        }
        try write(room, cell, block)
    }

    private static let blockLength = 128

    private func write(_ members: [UInt8], _ cell: Int, _ block: Int) throws {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO link_cell (cell, block, members) VALUES (?, ?, ?)")
            .execute(arguments: [cell, block, Data(members)])
    }

    /// In how many claims each of these stems stands, as far as it is known.
    package func holders(of stems: [Int64]) throws -> [Int64: Int] {
        let statement = try db.cachedStatement(sql: "SELECT holders FROM link_stem WHERE key = ?")
        var found: [Int64: Int] = [:]
        for stem in stems { found[stem] = try Int.fetchOne(statement, arguments: [stem]) }
        return found
    }

    /// The latest claims under `key` before `end`.
    package func claims(under key: Int64, before end: Int64, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT claim_id FROM link_key WHERE key = ? AND claim_id < ? ORDER BY claim_id DESC LIMIT ?"),
            arguments: [key, end, limit])
    }

    /// The latest blocks of a cell, so many at most.
    package func blocks(ofCell cell: Int, limit: Int) throws -> [[UInt8]] {
        try Data.fetchAll(
            db.cachedStatement(sql: "SELECT members FROM link_cell WHERE cell = ? ORDER BY block DESC LIMIT ?"),
            arguments: [cell, limit]
        ).map { Array($0) }
    }
}
