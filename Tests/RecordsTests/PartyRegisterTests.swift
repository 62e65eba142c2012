import Prose
import Records
import Testing

@Suite("The party register")
struct PartyRegisterTests {
    private let register = PartyRegister([
        Party(name: "Karsk", kind: .state, demonyms: ["Karskian"], seats: ["Velin"]),
        Party(name: "Velin Castle", kind: .office, speaksFor: "Karsk"),
        Party(
            name: "Tam von Ruvo", kind: .person,
            roles: [
                .init(
                    title: "Envoy", of: "Velin Castle", from: CalendarDate(iso: "2030-01"),
                    to: CalendarDate(iso: "2030-06")),
                .init(title: "Adviser", of: "Karsk", from: CalendarDate(iso: "2031")),
            ]),
    ])

    @Test(
        "finds a party by every name it goes by",
        arguments: [
            ("karsk", "Karsk"), ("Velin", "Karsk"), ("KARSKIAN", "Karsk"), ("von Ruvo", "Tam von Ruvo"),
            ("Ruvo", "Tam von Ruvo"),
        ])
    func lookUp(text: String, name: String) {
        #expect(register.lookUp(text)?.name == name)
    }

    @Test("follows a person's office to the party it speaks for, at a date")
    func principal() throws {
        let person = try #require(register.party(named: "Tam von Ruvo"))
        #expect(register.principal(of: person, on: CalendarDate(iso: "2030-06-30"))?.name == "Karsk")
        #expect(register.principal(of: person, on: CalendarDate(iso: "2030-07-01")) == nil)
    }

    @Test("an office that speaks for itself in a circle ends nowhere")
    func circle() throws {
        let circle = PartyRegister([
            Party(name: "A", kind: .office, speaksFor: "B"), Party(name: "B", kind: .office, speaksFor: "A"),
        ])
        #expect(circle.principal(of: try #require(circle.party(named: "A")), on: nil) == nil)
    }
}

@Suite("Stable IDs")
struct StableIDTests {
    @Test("depend on the content alone, field by field")
    func fields() {
        #expect(StableID(kind: "claim", fields: ["ab", "c"]) == StableID(kind: "claim", fields: ["ab", "c"]))
        #expect(StableID(kind: "claim", fields: ["ab", "c"]) != StableID(kind: "claim", fields: ["a", "bc"]))
        #expect(StableID(kind: "claim", fields: [nil]) != StableID(kind: "claim", fields: [""]))
    }

    @Test("rest on SHA-256 as FIPS 180-4 gives it")
    func sha256() {
        #expect(
            StableID.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
