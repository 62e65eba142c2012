import Foundation
import GRDB

/// The desk's file: articles, claims, their review, and the trail of everything that was done to them.
///
/// One writing call is one transaction and one audit event. Calls are served one at a time; making one from inside
/// the closure of another (``ingest(by:at:_:)``) is a programming error that traps.
package final class ClaimDatabase: Sendable {
    /// Whether the desk may change; reading leaves even an older schema as it is.
    package enum Access: Sendable { case readWrite, readOnly }

    /// As it was given; `:memory:` for a desk without a file.
    package let path: String
    /// Every writing method of a read-only desk throws ``StoreError/readOnly(path:)``.
    package let access: Access
    private let queue: DatabaseQueue

    /// Opens the desk at `path`. With `.readWrite` a missing or blank file becomes an empty desk and an older schema is
    /// brought forward; with `.readOnly` nothing is written, not even to make the file.
    ///
    /// Everything that is not a desk is refused before SQLite may change a byte of it.
    package convenience init(path: String, access: Access = .readWrite) throws {
        try self.init(path: path, access: access, migrations: .shipped)
    }

    /// An empty desk that is gone when the value is.
    package static func inMemory() throws -> ClaimDatabase {
        try ClaimDatabase(path: ":memory:", access: .readWrite, migrations: .shipped)
    }

    init(path: String, access: Access, migrations: Migrations) throws {
        self.path = path
        self.access = access
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(5)
        configuration.label = "claimdesk"
        // Pages kept in memory, in KiB: with SQLite's own 2 MB a large desk's indexes are read from the file each time.
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -98304") }
        if path == ":memory:" {
            queue = try DatabaseQueue(configuration: configuration)
            try migrations.run(on: queue)
            return
        }

        let file = try DatabaseFile.inspect(path)
        if case .desk(let found) = file, found > migrations.count {
            throw StoreError.newerSchema(path: path, found: found, known: migrations.count)
        }
        let address = DatabaseFile.absolute(path)
        switch access {
        case .readWrite:
            try DatabaseFile.requireWritable(path, exists: file != .missing)
            queue = try Self.rewording(path) {
                let queue = try DatabaseQueue(path: address, configuration: configuration)
                // The journal mode is stored in the file: first the schema with our application id, then write-ahead
                // logging, so that a half-made desk is never mistaken for a stranger's.
                // An up-to-date desk is opened without taking the write lock.
                if file != .desk(schema: migrations.count) { try migrations.run(on: queue) }
                try queue.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
                }
                return queue
            }
        case .readOnly:
            guard case .desk(let found) = file else {
                throw file == .missing ? StoreError.noSuchFile(path: path) : StoreError.notADatabase(path: path)
            }
            guard found == migrations.count else {
                throw StoreError.olderSchema(path: path, found: found, known: migrations.count)
            }
            queue = try Self.rewording(path) {
                try Self.reader(at: address, configuration: configuration)
            }
        }
        try read { db in
            let tables = try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
            for table in DeskTable.allCases where !tables.contains(table.rawValue) {
                throw StoreError.damaged(path: path, reason: "no table \(table.rawValue)")
            }
        }
    }

    /// A connection that reads. Where the folder refuses the small files that shared reading needs, and no writer has
    /// left any, the file is read as unchangeable.
    private static func reader(at address: String, configuration: Configuration) throws -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(path: address, configuration: configuration)
            _ = try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
            return queue
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
        {
            if FileManager.default.fileExists(atPath: address + "-wal") { throw error }
            return try DatabaseQueue(path: DatabaseFile.immutableAddress(of: address), configuration: configuration)
        }
    }

    /// Lets go of the file, folding what was logged beside it back in; the value must not be used again. Happens by
    /// itself when the value goes, but not when the program ends by `exit`.
    package func close() throws { try Self.rewording(path) { try queue.close() } }

    func read<T>(_ body: (Database) throws -> T) throws -> T {
        try Self.rewording(path) { try queue.read(body) }
    }

    func write<T>(_ body: (Database) throws -> T) throws -> T {
        guard access == .readWrite else { throw StoreError.readOnly(path: path) }
        return try Self.rewording(path) { try queue.write(body) }
    }

    /// Turns SQLite's errors into the desk's; all others pass.
    private static func rewording<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            let reason = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
            throw switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: StoreError.busy(path: path)
            case .SQLITE_READONLY: StoreError.readOnly(path: path)
            case .SQLITE_FULL: StoreError.diskFull(path: path)
            case .SQLITE_NOTADB: StoreError.notADatabase(path: path)
            case .SQLITE_CORRUPT: StoreError.damaged(path: path, reason: reason)
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR: StoreError.cannotOpen(path: path, reason: reason)
            default: StoreError.failed(path: path, reason: reason)
            }
        } catch let error as UnreadableRow {
            throw StoreError.damaged(path: path, reason: error.description)
        }
    }
}
