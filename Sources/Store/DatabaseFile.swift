import Foundation
import GRDB

/// What lies at a path, found out without SQLite's help where possible, so that a stranger's file keeps every byte.
enum DatabaseFile: Equatable {
    case missing
    /// Nothing in it yet: no bytes, or an SQLite database without a single table.
    case blank
    /// A desk of this schema.
    case desk(schema: Int)

    /// `clmd`, in bytes 68 to 71 of the file.
    static let applicationID: Int32 = 0x636C_6D64

    /// Looks at `path`; throws for everything that is neither a desk nor free for one.
    static func inspect(_ path: String) throws(StoreError) -> DatabaseFile {
        var info = stat()
        guard stat(path, &info) == 0 else {
            let code = errno
            if code == ENOENT { return .missing }
            throw .cannotOpen(path: path, reason: reason(code))
        }
        if info.st_mode & S_IFMT == S_IFDIR { throw .isDirectory(path: path) }
        // A pipe or device would block or lie.
        guard info.st_mode & S_IFMT == S_IFREG else { throw .notADatabase(path: path) }
        if info.st_size == 0 { return .blank }

        let header = try header(of: path)
        let magic = Array("SQLite format 3\u{0}".utf8)
        guard header.count == 100, Array(header.prefix(16)) == magic else { throw .notADatabase(path: path) }
        let applicationID = Int32(bitPattern: number(in: header, at: 68))
        if applicationID == Self.applicationID { return .desk(schema: Int(number(in: header, at: 60))) }
        guard applicationID == 0, !hasTables(path) else {
            throw .foreignDatabase(path: path, applicationID: applicationID)
        }
        return .blank
    }

    /// Throws unless a file may be made or changed at `path`; SQLite would fall back to reading in silence.
    static func requireWritable(_ path: String, exists: Bool) throws(StoreError) {
        if exists, access(path, W_OK) != 0 {
            throw .cannotOpen(path: path, reason: reason(errno))
        }
        let folder = (path as NSString).deletingLastPathComponent
        if access(folder.isEmpty ? "." : folder, W_OK | X_OK) != 0 {
            throw .cannotOpen(path: path, reason: reason(errno))
        }
    }

    private static func header(of path: String) throws(StoreError) -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw .cannotOpen(path: path, reason: reason(errno))
        }
        defer { try? handle.close() }
        do {
            return Array(try handle.read(upToCount: 100) ?? Data())
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }

    /// Whether a database without an application id holds anything. `immutable` keeps SQLite from making files beside it.
    private static func hasTables(_ path: String) -> Bool {
        if FileManager.default.fileExists(atPath: path + "-wal")
            || FileManager.default.fileExists(atPath: path + "-journal")
        {
            return true
        }
        var configuration = Configuration()
        configuration.readonly = true
        let count = try? DatabaseQueue(path: immutableAddress(of: path), configuration: configuration).read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        }
        return count != 0
    }

    /// The SQLite address that reads `path` as if on a disc that cannot change.
    static func immutableAddress(of path: String) -> String {
        let escaped = absolute(path).addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        return "file://\(escaped)?immutable=1"
    }

    /// `path` from the root: Debian's SQLite reads a name that starts with `file:` as an address.
    static func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }

    private static func number(in header: [UInt8], at offset: Int) -> UInt32 {
        header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
