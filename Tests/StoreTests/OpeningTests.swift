import Foundation
import Records
import Testing

@testable import Store

/// A desk opens its own files and leaves everybody else's as they are.
@Suite struct OpeningTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("claimdesk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Expects `error` and that no byte of `path` and no file beside it changed.
    private func expectRefusal(of path: String, access: ClaimDatabase.Access = .readWrite, _ error: StoreError) throws {
        let (before, files) = (FileManager.default.contents(atPath: path), try listing())
        #expect(throws: error) { try ClaimDatabase(path: path, access: access) }
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(try listing() == files)
    }

    private func listing() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    /// An SQLite database as another program leaves it.
    private func makeForeign(_ path: String, _ sql: String) throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        shell.arguments = [
            "python3", "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2])", path,
            sql,
        ]
        try shell.run()
        shell.waitUntilExit()
    }

    @Test func aDeskKeepsItsClaimsBetweenSessions() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = path("desk.sqlite")
        do {
            let database = try ClaimDatabase(path: file)
            _ = try database.ingest(by: "anna", at: SampleDesk.now) {
                try $0.add(SampleDesk.summit, SampleDesk.summitExtraction)
            }
            _ = try database.flag([2], status: .checking, verdict: .keep, note: nil, by: "anna", at: SampleDesk.now)
        }
        let database = try ClaimDatabase(path: file)
        #expect(try database.claim(2)?.status == .checking)
        #expect(
            try database.undo(by: "ben", at: SampleDesk.now).summary == "took back event 2: claim 2: new → checking")
    }

    @Test func aBlankFileBecomesADesk() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data().write(to: folder.appendingPathComponent("blank"))
        #expect(try ClaimDatabase(path: path("blank")).count(ClaimFilter()) == 0)
    }

    @Test func strangersFilesKeepEveryByte() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Dear editor,\n\nplease find attached …".utf8).write(to: folder.appendingPathComponent("letter.txt"))
        try expectRefusal(of: path("letter.txt"), .notADatabase(path: path("letter.txt")))
        try expectRefusal(of: path("letter.txt"), access: .readOnly, .notADatabase(path: path("letter.txt")))
        try expectRefusal(of: folder.path, .isDirectory(path: folder.path))
        try expectRefusal(of: path("nowhere"), access: .readOnly, .noSuchFile(path: path("nowhere")))
        try expectRefusal(of: "/dev/null", .notADatabase(path: "/dev/null"))
        try expectRefusal(
            of: path("no/such/folder"), .cannotOpen(path: path("no/such/folder"), reason: "No such file or directory"))
    }

    @Test func otherProgramsDatabasesAreNotTaken() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try makeForeign(path("recipes"), "CREATE TABLE recipe (name TEXT); PRAGMA application_id = 77;")
        try expectRefusal(of: path("recipes"), .foreignDatabase(path: path("recipes"), applicationID: 77))
        try makeForeign(path("nameless"), "PRAGMA journal_mode = WAL; CREATE TABLE claim (id INTEGER);")
        try expectRefusal(of: path("nameless"), .foreignDatabase(path: path("nameless"), applicationID: 0))
    }

    @Test func aDeskWithoutItsTablesIsDamaged() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = path("desk.sqlite")
        _ = try ClaimDatabase(path: file)
        try makeForeign(file, "DROP TABLE note;")
        #expect(throws: StoreError.damaged(path: file, reason: "no table note")) { try ClaimDatabase(path: file) }
    }

    @Test func readOnlyReadsAndRefusesToWrite() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = path("desk.sqlite")
        do {
            let database = try ClaimDatabase(path: file)
            _ = try database.ingest(by: "anna", at: SampleDesk.now) {
                try $0.add(SampleDesk.echo, SampleDesk.echoExtraction)
            }
        }
        let before = FileManager.default.contents(atPath: file)
        do {
            let database = try ClaimDatabase(path: file, access: .readOnly)
            #expect(try database.claims(ClaimFilter()).map(\.words) == ["Not one inch"])
            #expect(throws: StoreError.readOnly(path: file)) {
                try database.flag([1], status: .checking, verdict: .keep, note: nil, by: "anna", at: SampleDesk.now)
            }
        }
        #expect(FileManager.default.contents(atPath: file) == before)
    }

    @Test func anOlderDeskIsBroughtForwardAndANewerOneLeftAlone() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = path("desk.sqlite")
        let known = Migrations.shipped.count
        _ = try ClaimDatabase(path: file)
        var later = Migrations.shipped
        later.steps.append(Migrations.Step(name: "later", sql: "ALTER TABLE article ADD COLUMN section TEXT"))
        #expect(throws: StoreError.olderSchema(path: file, found: known, known: known + 1)) {
            try ClaimDatabase(path: file, access: .readOnly, migrations: later)
        }
        _ = try ClaimDatabase(path: file, access: .readWrite, migrations: later)
        try expectRefusal(of: file, .newerSchema(path: file, found: known + 1, known: known))
    }

    /// Files out there hold these names; see ``Migrations``.
    @Test func shippedMigrationsKeepTheirNames() {
        #expect(
            Migrations.shipped.steps.map(\.name) == [
                "1 articles and claims", "2 full text", "3 audit trail", "4 register edits", "5 links", "6 embeddings",
                "7 order of check-worthiness",
                "8 link keys",
                "9 review record", "10 order of the queue", "11 dropped claims",
            ])
    }
}
