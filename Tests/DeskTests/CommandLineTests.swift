import Foundation
import Records
import Testing

@testable import Desk

/// How words on a command line become what a command works with.
@Suite struct CommandLineTests {
    @Test(
        arguments: [
            (["12"], [12]), (["3-5"], [3, 4, 5]), (["3,5", "4"], [3, 5, 4]), (["3..4"], [3, 4]),
            (["2", "2-3"], [2, 3]),
        ] as [([String], [Int64])])
    func numbersOfClaims(_ words: [String], _ numbers: [Int64]) throws {
        #expect(try ClaimNumbers.parse(words) == numbers)
    }

    @Test(arguments: ["x", "0", "-3", "3-", "1-2-3", "", "99999999999999999999", "1-999999"])
    func whatIsNoNumber(_ word: String) {
        #expect(throws: DeskError.self) { try ClaimNumbers.parse([word]) }
    }

    /// A shell takes the quotation marks away; the filter needs them.
    @Test(arguments: [
        (["party:NATO", "security guarantees"], #"party:NATO "security guarantees""#),
        (["issue:arms control"], #"issue:"arms control""#), (["-issue:arms control"], #"-issue:"arms control""#),
        (["-two words"], #"-"two words""#), ([#""as typed""#], #""as typed""#),
        (["10:30 o'clock"], #""10:30 o'clock""#),
    ])
    func filterWordsAreQuotedAgain(_ words: [String], _ text: String) {
        #expect(FilterArgument.text(of: words) == text)
    }

    @Test func aNegatedTermIsNoOption() throws {
        let list = try CommandRunner.parse(["list", "-status:new", "-outlet:Harbour", "--limit", "3"]) as? List
        #expect(list.map { FilterArgument.text(of: $0.filter) } == "-status:new -outlet:Harbour")
        #expect(list?.limit == 3)
    }

    @Test func aDashMayStartARemark() throws {
        let desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles")
        #expect(desk.answer(to: #"flag 1 checking --note "- see the minutes""#).hasSuffix("note “- see the minutes”\n"))
        #expect(desk.answer(to: "note 1 it was -5 degrees") == "claim 1: note “it was -5 degrees”\n")
        #expect(desk.answer(to: "show -x").contains("“-x” is no number"))
    }

    /// Before the command and behind it options mean the same.
    @Test(arguments: [["--mode", "csv", "list"], ["list", "--mode", "csv"], ["list", "--mode=csv"]])
    func globalOptionsStandAnywhere(_ arguments: [String]) throws {
        #expect(try CommandRunner.parse(arguments)?.global.chosen.mode == .csv)
    }

    @Test func optionsOfOneCommandEndWithIt() throws {
        let desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles")
        #expect(desk.answer(to: "stats --mode csv").hasPrefix("what,name,count\n"))
        #expect(desk.answer(to: "stats").hasPrefix("articles"))
        _ = desk.answer(to: "stats --store other.sqlite")
        #expect(desk.answer(to: "stats").contains("claims       6"))
    }

    @Test func theStarterFolderIsFoundFromTheExecutable() throws {
        let folder = NSTemporaryDirectory() + "claimdesk-starter-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func make(_ name: String) throws {
            let file = folder + "/" + name
            try FileManager.default.createDirectory(
                atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: file))
        }
        try make("tree/Package.swift")
        try make("tree/claims/desk.yaml")
        try make("usr/share/claimdesk/newsroom/desk.yaml")
        func found(_ executable: String, _ environment: [String: String] = [:]) -> String? {
            StarterFolder.path(environment: environment, executable: folder + "/" + executable)
        }
        #expect(found("usr/bin/claimdesk") == folder + "/usr/share/claimdesk/newsroom")
        #expect(found("tree/.build/x86_64/debug/claimdesk") == folder + "/tree/claims")
        #expect(found("elsewhere/claimdesk") == nil)
        #expect(found("usr/bin/claimdesk", ["CLAIMDESK_SHARE": "/opt/news"]) == "/opt/news")
    }

    @Test func progressTellsRateAndTimeLeft() throws {
        let console = Console(isTerminal: false, messagesAreOnTerminal: false, usesColor: false, width: 80) { _, _ in
            nil
        }
        var bar = ProgressBar("files", total: 8, console: console)
        bar.advance(by: 2, detail: "31 claims")
        #expect(bar.line(elapsed: 4) == "██████░░░░░░░░░░░░░░░░░░ 2/8 files, 31 claims  0.5/s  12 s left")
    }
}
