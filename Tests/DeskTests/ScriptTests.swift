import Foundation
import Testing

@testable import Desk

/// Commands from a text, and options from a file.
@Suite struct ScriptTests {
    @Test(arguments: [
        ("stats; list", ["stats", " list"]), ("note 1 \"a; b\"; log", ["note 1 \"a; b\"", " log"]),
        ("note 1 Russia's; log", ["note 1 Russia's", " log"]), ("note 1 a\\; b", ["note 1 a\\; b"]), (" ;; ", []),
        ("note 1 'a;b' ;log", ["note 1 'a;b' ", "log"]),
    ])
    func semicolonsPartCommands(_ text: String, _ commands: [String]) throws {
        #expect(try LineParser.commands(of: text) == commands)
    }

    @Test func aQuoteThatStaysOpenIsTold() {
        #expect(throws: DeskError.unclosedQuote("\"", column: 8)) { try LineParser.commands(of: "note 1 \"a; log") }
    }

    private func script(_ desk: ScriptedDesk, keepsGoing: Bool = false) -> Script {
        Script(runner: CommandRunner(workbench: desk.workbench), keepsGoing: keepsGoing)
    }

    @Test func theFirstFailureStopsAScript() throws {
        let desk = try ScriptedDesk()
        #expect(try script(desk).run(commands: "ingest articles; flag 99 checking; flag 1 checking") == 1)
        #expect(try desk.workbench.database().claim(1)?.status == .new)
        #expect(try script(desk).run(commands: "flag 1 checking; quit; flag 2 checking") == 0)
        #expect(try desk.workbench.database().claim(1)?.status == .checking)
        #expect(try desk.workbench.database().claim(2)?.status == .new)
    }

    @Test func goingOnStillTellsTheFirstFailure() throws {
        let desk = try ScriptedDesk()
        let status = try script(desk, keepsGoing: true).run(
            commands: "ingest articles; flg 1 checking; flag 99 checking; flag 1 checking")
        #expect(status == 64)
        #expect(try desk.workbench.database().claim(1)?.status == .checking)
    }

    /// What is kept of a session does the same on another desk.
    @Test func aSessionLogRunsAgain() throws {
        let desk = try ScriptedDesk()
        let log = desk.newsroom.path + "/session.log"
        try desk.workbench.beginLog(log)
        for line in [
            "ingest articles", "flag 1 checking --note \"seen\"", "flag 99 checking", "review --keys \"x q\"", "undo",
        ] {
            _ = desk.answer(to: line)
        }
        let text = try String(contentsOfFile: log, encoding: .utf8)
        #expect(
            text == """
                # 2031-03-08T09:01:00Z, anna
                ingest articles
                flag 1 checking --note "seen"
                # failed: flag 99 checking
                flag 3 not-checkable
                undo

                """)
        let other = try ScriptedDesk()
        #expect(try script(other).run(file: log) == 0)
        #expect(try other.workbench.database().claims(ids: [1, 3]).map(\.status) == [.checking, .new])
    }

    @Test func optionsStandOneALine() throws {
        let options = try OptionsFile.options(in: "# mine\n--mode line\n\n--as \"Ada Berg\"\n", path: "options")
        #expect(options.mode == .line)
        #expect(options.actor == "Ada Berg")
    }

    @Test(arguments: [
        ("--mode line\n--moed box\n", 2, "moed"), ("--mode wide\n", 1, "wide"), ("\n--as \"Ada", 2, "quotation mark"),
    ])
    func aWrongOptionIsToldWithItsLine(_ text: String, _ line: Int, _ reason: String) throws {
        let problem = try #require(throws: OptionsProblem.self) { try OptionsFile.options(in: text, path: "options") }
        #expect(problem.line == line)
        #expect(problem.reason.contains(reason))
    }

    @Test func theOptionsFileIsFoundAsXDGHasIt() throws {
        let folder = NSTemporaryDirectory() + "claimdesk-options-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func put(_ name: String) throws {
            let file = folder + "/" + name
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: file))
        }
        let environment = ["HOME": folder]
        #expect(OptionsFile.path(environment: environment) == nil)
        try put(".claimdeskrc")
        #expect(OptionsFile.path(environment: environment) == folder + "/.claimdeskrc")
        try put(".config/claimdesk/options")
        #expect(OptionsFile.path(environment: environment) == folder + "/.config/claimdesk/options")
        try put("elsewhere/claimdesk/options")
        let elsewhere = environment.merging(["XDG_CONFIG_HOME": folder + "/elsewhere"]) { _, new in new }
        #expect(OptionsFile.path(environment: elsewhere) == folder + "/elsewhere/claimdesk/options")
    }
}
