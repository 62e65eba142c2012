import Foundation
import Testing

@testable import Desk

/// What the `party` commands make of the register file and of claims, and what they leave alone.
@Suite struct PartyCommandTests {
    private let desk: ScriptedDesk
    private var file: URL { URL(fileURLWithPath: desk.newsroom.path + "/parties.yaml") }

    init() throws {
        desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles newcomers")
    }

    private func register() throws -> String { try String(decoding: Data(contentsOf: file), as: UTF8.self) }

    private func claims(_ filter: String = "") -> String { desk.answer(to: "list \(filter) --mode jsonl") }

    @Test func acceptsWithWhatTheArticlesSay() throws {
        let before = try register()
        _ = desk.answer(to: "party accept \"runa sol\"")
        #expect(
            try register() == before
                + """
                  - name: Runa Sol
                    kind: person
                    roles:
                      - {title: foreign minister, of: Velland}

                """)
    }

    @Test func acceptsUnderAnotherName() throws {
        _ = desk.answer(to: "party accept \"Pia Grau\" --name \"Pia Grauer\" --kind person --gender female")
        #expect(
            try register().contains(
                "  - name: Pia Grauer\n    kind: person\n    gender: female\n    aliases: [Pia Grau]\n"))
        #expect(desk.answer(to: "list speaker:Grauer --mode csv").contains("40 ferries"))
    }

    @Test func asksForWhatTheArticlesDoNotSay() throws {
        let before = try register()
        #expect(desk.answer(to: "party accept \"Pia Grau\"").hasPrefix("error: something is missing: --kind"))
        #expect(
            desk.answer(to: "party accept \"Pia Grau\" --role envoy").hasPrefix("error: something is missing: --of"))
        #expect(try register() == before)
    }

    @Test func aDryRunWritesNothing() throws {
        let (file, store) = (try register(), claims())
        let answer = desk.answer(
            to: "party add \"Pia Grau\" --kind person --role envoy --of Karsk --dry-run --mode csv")
        #expect(answer.hasPrefix("would have added “Pia Grau”: 2 claims, parties.yaml\nclaim,field,now,then,words\n"))
        #expect(answer.contains(",speaks for,,Karsk,"))
        #expect(try register() == file)
        #expect(claims() == store)
        #expect(desk.answer(to: "undo --list").contains("ingest"))
    }

    @Test func everyEditIsOneStepThatUndoAndRedoTake() throws {
        for line in [
            "party accept \"Runa Sol\" --gender female", "party add \"Pia Grau\" --kind person --role envoy --of Karsk",
            "party alias Velland \"the island\"", "party role Tal \"foreign minister\" --until 2031-03-05",
            "party role Tal envoy --of Velland --from 2031-03-06", "party drop \"Mira Holt\"",
        ] {
            let (file, store) = (try register(), claims())
            #expect(desk.answer(to: line).hasSuffix(", parties.yaml\n"), "\(line)")
            let (changedFile, changedStore) = (try register(), claims())
            #expect(changedFile != file)
            _ = desk.answer(to: "undo")
            #expect(try register() == file, "\(line)")
            #expect(claims() == store, "\(line)")
            _ = desk.answer(to: "redo")
            #expect(try register() == changedFile)
            #expect(claims() == changedStore)
        }
    }

    @Test func undoWorksInALaterSession() throws {
        let (file, store) = (try register(), claims())
        _ = desk.answer(to: "party add \"Pia Grau\" --kind person --role envoy --of Karsk")
        #expect(claims("speaks:Karsk speaker:\"Pia Grau\"").contains("40 ferries"))
        let later = try ScriptedDesk(newsroom: desk.newsroom)
        #expect(later.answer(to: "undo").hasPrefix("took back event"))
        #expect(try register() == file)
        #expect(later.answer(to: "list --mode jsonl") == store)
    }

    @Test func undoRefusesWhereTheRegisterWasChangedByHand() throws {
        _ = desk.answer(to: "party alias Velland \"the island\"")
        let changed = try register() + "# mine\n"
        try Data(changed.utf8).write(to: file)
        #expect(desk.answer(to: "undo").hasPrefix("error: parties.yaml was changed by hand since"))
        #expect(try register() == changed)
    }

    @Test func roleDatesDecideByTheDayOfTheClaim() {
        // Tal spoke on the 4th, the 6th and the 7th.
        _ = desk.answer(to: "party role Tal \"foreign minister\" --until 2031-03-05")
        _ = desk.answer(to: "party role Tal envoy --of Velland --from 2031-03-06 --to 2031-03-06")
        #expect(claims("speaker:Tal speaks:Karsk").contains("14 grain ships"))
        #expect(claims("speaker:Tal speaks:Velland").contains("The dams are empty"))
        #expect(!claims("speaker:Tal speaks:Velland").contains("14 grain ships"))
    }

    @Test func commentsAndLayoutStay() throws {
        let text = """
            # Who speaks.
            parties:

              # --- Bodies ---
              - {name: Norden Pact, kind: alliance, members: [{party: Velland, from: 2030-01-01}]}   # the Pact
              - name: Karsk   # disputed
                kind: state
              - name: Velland
                kind: state
                # People.
                demonyms: [Vellish]

              # --- People ---
              - name: Oren Tal
                kind: person
                roles:
                  - {title: Foreign Minister, of: Karsk}
              # The end.

            """
        try Data(text.utf8).write(to: file)
        _ = desk.answer(to: "party alias Velland \"the island\"")
        _ = desk.answer(to: "party role Tal envoy --of Velland --from 2031")
        _ = desk.answer(to: "party add \"Pia Grau\" --kind person --alias Grauer")
        #expect(
            try register()
                == text
                .replacing(
                    "    kind: state\n    # People.", with: "    kind: state\n    aliases: [the island]\n    # People."
                )
                .replacing(
                    "of: Karsk}\n",
                    with: """
                        of: Karsk}
                              - {title: envoy, of: Velland, from: 2031}
                          - name: Pia Grau
                            kind: person
                            aliases: [Grauer]

                        """))
        for _ in 0..<3 { _ = desk.answer(to: "undo") }
        #expect(try register() == text)
    }

    @Test func aRegisterThatCannotBeEditedIsLeftAlone() throws {
        let text =
            "parties:\n  - name: Oren Tal\n    kind: person\n    roles:\n      # since when?\n      - {title: Envoy, of: Oren Tal}\n"
        try Data(text.utf8).write(to: file)
        #expect(
            desk.answer(to: "party role Tal speaker --of \"Oren Tal\"").hasPrefix("error: parties.yaml:5: the comment"))
        #expect(try register() == text)
    }

    @Test func nothingNewIsNoChange() throws {
        let before = try register()
        #expect(desk.answer(to: "party alias \"Norden Pact\" \"the pact\"") == "nothing to change\n")
        #expect(try register() == before)
        #expect(!desk.answer(to: "log").contains("party"))
    }
}
