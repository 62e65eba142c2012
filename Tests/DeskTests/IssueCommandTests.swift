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
