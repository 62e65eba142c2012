import Foundation
import Testing

@testable import Desk

/// What the `issue` commands make of the register file, and what they leave alone.
@Suite struct IssueCommandTests {
    private let desk: ScriptedDesk
    private var file: URL { URL(fileURLWithPath: desk.newsroom.path + "/issues.yaml") }

    init() throws {
        desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles")
    }

    private func register() throws -> String { try String(decoding: Data(contentsOf: file), as: UTF8.self) }

    @Test func acceptsWhatTheRegisterLacks() throws {
        try Data("# Nothing yet.\nissues: []\n".utf8).write(to: file)
        #expect(desk.answer(to: "issue list --mode csv").contains("grain corridor,suggested,4,2"))
        _ = desk.answer(to: "issue accept \"grain corridor\" --name grain --phrase \"closed sea\"")
        #expect(
            try register()
                == "# Nothing yet.\nissues:\n  - name: grain\n    phrases: [grain corridor, closed sea]\n")
        #expect(desk.answer(to: "issue list --mode csv").contains("grain,register,4,2"))
    }

    @Test func undoPutsTheRegisterBack() throws {
        let before = try register()
        _ = desk.answer(to: "issue drop \"river dams\"")
        #expect(try register() != before)
        _ = desk.answer(to: "undo")
        #expect(try register() == before)
        #expect(desk.answer(to: "issue list --mode csv").contains("river dams,register,2,1"))
    }

    @Test func undoRefusesWhereTheRegisterWasChangedByHand() throws {
        _ = desk.answer(to: "issue drop \"river dams\"")
        let changed = try register() + "# mine\n"
        try Data(changed.utf8).write(to: file)
        #expect(
            desk.answer(to: "undo").hasPrefix("error: issues.yaml was changed by hand since, so nothing was done."))
        #expect(try register() == changed)
        #expect(!desk.answer(to: "issue list --mode csv").contains("river dams"))
    }

    @Test func aDroppedSuggestionIsNotMadeAgain() throws {
        let desk = try ScriptedDesk()
        let folder = URL(fileURLWithPath: desk.newsroom.path)
        try Data("issues: []\n".utf8).write(to: folder.appending(path: "issues.yaml"))
        try Data("tolls ; toll, tolls\ndams ; dam, dams\n".utf8)
            .write(to: folder.appending(path: "lexicons/matters.txt"))
        _ = desk.answer(to: "ingest articles")
        #expect(desk.answer(to: "issue list --mode csv").contains("dams (Karsk),suggested,3,1"))

        _ = desk.answer(to: "issue drop \"dams (Karsk)\"")
        let file = try String(contentsOf: folder.appending(path: "issues.yaml"), encoding: .utf8)
        #expect(file == "issues:\n  - name: dams (Karsk)\n    status: dropped\n")
        try Data("Title: Tal on dams\nDate: 2031-03-08\n\nOren Tal said that no dam and no toll would stay.\n".utf8)
            .write(to: folder.appending(path: "more.txt"))
        _ = desk.answer(to: "ingest more.txt")
        #expect(!desk.answer(to: "issue list --mode csv").contains("dams (Karsk)"))

        // An editor who thinks better of it makes an issue of it.
        _ = desk.answer(to: "issue rename \"tolls (Karsk)\" \"road tolls\"")
        _ = desk.answer(to: "issue accept \"road tolls\" --name \"dams (Karsk)\"")
        #expect(
            try String(contentsOf: folder.appending(path: "issues.yaml"), encoding: .utf8)
                == "issues:\n  - name: dams (Karsk)\n    phrases: [road tolls]\n")
    }

    @Test func aSuggestionIsNoTargetOfAMerge() throws {
        try Data("issues: []\n".utf8).write(to: file)
        #expect(
            desk.answer(to: "issue merge \"river dams\" --into \"grain corridor\"")
                .hasPrefix("error: “grain corridor” is only suggested."))
    }

    @Test func aRegisterThatCannotBeEditedIsLeftAlone() throws {
        let text = "issues: [{name: tolls}]\n"
        try Data(text.utf8).write(to: file)
        #expect(desk.answer(to: "issue drop tolls").hasPrefix("error: issues.yaml:1: entries in braces or brackets"))
        #expect(try register() == text)
    }
}
