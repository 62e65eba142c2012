import Prose
import Records
import Testing

@testable import Newsroom

struct RegisterFileTests {
    @Test func readsEveryField() throws {
        let folder = try TemporaryFolder([
            "parties.yaml": """
            parties:
              - name: Norden Pact
                kind: alliance
                aliases: [NP, the Pact]
                members: [{party: Karsk, from: 1949-08-24, to: 2020}]
              - name: Karsk
                kind: state
                aliases: [NO]
                demonyms: [Karskan, Karskans]
                seats: [Zory]
              - name: Zory Palace
                kind: office
                speaks_for: Karsk
              - name: Ilse Varga
                kind: person
                gender: female
                roles: [{title: Secretary-General, of: Norden Pact, from: 2014-10-01}]
            """
        ])
        let register = try RegisterFile(path: folder / "parties.yaml").read()
        let firstDay = CalendarDate(year: 1949, month: 8, day: 24)
        #expect(
            register.parties == [
                Party(
                    name: "Norden Pact", kind: .alliance, aliases: ["NP", "the Pact"],
                    members: [Party.Membership(party: "Karsk", from: firstDay, to: CalendarDate(year: 2020))]),
                // Not the boolean YAML takes it for.
                Party(
                    name: "Karsk", kind: .state, aliases: ["NO"], demonyms: ["Karskan", "Karskans"], seats: ["Zory"]),
                Party(name: "Zory Palace", kind: .office, speaksFor: "Karsk"),
                Party(
                    name: "Ilse Varga", kind: .person, gender: .female,
                    roles: [
                        Party.Role(
                            title: "Secretary-General", of: "Norden Pact",
                            from: CalendarDate(year: 2014, month: 10, day: 1))
                    ]),
            ])
    }

    @Test(arguments: ["", "# nobody yet\n", "parties:\n", "parties: []\n"])
    func anEmptyRegisterIsOne(yaml: String) throws {
        let folder = try TemporaryFolder(["parties.yaml": yaml])
        #expect(try RegisterFile(path: folder / "parties.yaml").read().parties.isEmpty)
    }

    @Test func seatsAndDemonymsMayBeShared() throws {
        let folder = try TemporaryFolder([
            "parties.yaml": """
            parties:
              - {name: Norden Pact, kind: alliance, seats: [Zory], demonyms: [Northern]}
              - {name: Karsk, kind: state, seats: [Zory], demonyms: [Northern]}
            """
        ])
        #expect(try RegisterFile(path: folder / "parties.yaml").read().parties.count == 2)
    }

    /// Each YAML is one mistake; the line counts from the line `parties:`.
    @Test(arguments: [
        Mistake("  - {name: Karsk, kind: state, alias: [K]}") {
            .unknownKey(
                $0, key: "alias",
                known: [
                    "name", "kind", "aliases", "demonyms", "seats", "titles", "gender", "surname", "speaks_for",
                    "roles", "members",
                ],
                nearest: "aliases")
        },
        Mistake("  - {kind: state}") { .missingKey($0, key: "name") },
        Mistake("  - {name: Karsk}") { .missingKey($0, key: "kind") },
        Mistake("  - {name: Karsk, kind: sate}") {
            .unknownWord(
                $0, key: "kind", found: "sate", expected: ["alliance", "state", "organisation", "office", "person"],
                nearest: "state")
        },
        Mistake("  - {name: Karsk, kind: state, seats: Zory}") {
            .badValue($0, key: "seats", found: "“Zory”", expected: "a list")
        },
        Mistake("  - {name: [Karsk], kind: state}") {
            .badValue($0, key: "name", found: "a list", expected: "a text")
        },
        Mistake("  - {name: ' ', kind: state}") {
            .badValue($0, key: "name", found: "an empty text", expected: "a text")
        },
        Mistake("  - {name: '—', kind: state}") {
            .badValue($0, key: "name", found: "“—”", expected: "a name with a letter or digit")
        },
        Mistake("  - Karsk") {
            .badValue(
                $0, key: "parties", found: "“Karsk”",
                expected:
                    "a mapping of name, kind, aliases, demonyms, seats, titles, gender, surname, speaks_for, roles, members"
            )
        },
        Mistake("  - {name: Karsk, kind: state}\n  - {name: KARSK, kind: office}", line: 3) {
            .duplicateName($0, name: "KARSK", firstLine: 2)
        },
        Mistake("  - {name: Karsk, kind: state}\n  - {name: Orr, kind: state, aliases: [karsk]}", line: 3) {
            .nameOwnedTwice($0, name: "karsk", party: "Orr", owner: "Karsk", ownerLine: 2)
        },
        Mistake("  - {name: Karsk, kind: state, aliases: [KO]}\n  - {name: Orr, kind: state, aliases: [KO]}", line: 3) {
            .nameOwnedTwice($0, name: "KO", party: "Orr", owner: "Karsk", ownerLine: 2)
        },
        Mistake(
            "  - {name: Karsk, kind: state, aliases: [KO]}\n  - {name: Palace, kind: office, speaks_for: KO}", line: 3
        ) {
            .unknownParty($0, found: "KO", nearest: "Karsk")
        },
        Mistake("  - {name: Karsk, kind: state}\n  - {name: Palace, kind: office, speaks_for: Kask}", line: 3) {
            .unknownParty($0, found: "Kask", nearest: "Karsk")
        },
        Mistake("  - {name: Varga, kind: person, roles: [{title: Minister, of: Orr}]}") {
            .unknownParty($0, found: "Orr", nearest: nil)
        },
        Mistake("  - {name: Pact, kind: alliance, members: [{party: Orr}]}") {
            .unknownParty($0, found: "Orr", nearest: nil)
        },
        Mistake("  - {name: Palace, kind: office, speaks_for: Palace}") {
            .speaksForItself($0, chain: ["Palace", "Palace"])
        },
        Mistake("  - {name: Varga, kind: person, speaks_for: Karsk}") {
            .misplacedKey($0, key: "speaks_for", kind: .person, allowed: [.office])
        },
        Mistake("  - {name: Pact, kind: alliance, members: [{party: Pact, from: 31.12.2020}]}") {
            .badDate($0, key: "from", found: "31.12.2020")
        },
        Mistake("  - {name: Pact, kind: alliance, members: [{party: Pact, from: 2021-02-30}]}") {
            .badDate($0, key: "from", found: "2021-02-30")
        },
        Mistake(
            "  - name: Pact\n    kind: alliance\n    members:\n    - party: Pact\n      from: 2021-05\n      to: 2021-04-30",
            line: 7
        ) {
            .datesReversed(
                $0, from: CalendarDate(year: 2021, month: 5)!, to: CalendarDate(year: 2021, month: 4, day: 30)!)
        },
    ])
    func namesTheLineOfAMistake(_ mistake: Mistake) throws {
        let folder = try TemporaryFolder(["parties.yaml": "parties:\n" + mistake.yaml])
        let path = folder / "parties.yaml"
        #expect(throws: mistake.error(FilePlace(path, line: mistake.line))) { try RegisterFile(path: path).read() }
    }

    @Test func saysWhereTheYAMLBreaks() throws {
        let folder = try TemporaryFolder(["parties.yaml": "parties:\n  - name: 'Karsk\n"])
        let error = #expect(throws: NewsroomError.self) { try RegisterFile(path: folder / "parties.yaml").read() }
        guard case .badYAML(let place, _) = error else { Testing.Issue.record("\(error as Any)"); return }
        #expect(place == FilePlace(folder / "parties.yaml", line: 3))
    }

    @Test func refusesAKeySaidTwice() throws {
        let folder = try TemporaryFolder(["parties.yaml": "parties:\n- name: Karsk\n  kind: state\n  name: Orr\n"])
        #expect(throws: NewsroomError.duplicateKey(FilePlace(folder / "parties.yaml", line: 2), key: "name")) {
            try RegisterFile(path: folder / "parties.yaml").read()
        }
    }
}

/// One wrong entry below `parties:`, and what is said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
    var yaml: String
    var line: Int
    var error: @Sendable (FilePlace) -> NewsroomError

    init(_ yaml: String, line: Int = 2, _ error: @escaping @Sendable (FilePlace) -> NewsroomError) {
        self.yaml = yaml
        self.line = line
        self.error = error
    }

    var testDescription: String { yaml }
}
