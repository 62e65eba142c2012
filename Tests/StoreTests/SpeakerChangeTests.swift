import Records
import Testing

@testable import Store

/// What becomes of claims when the register of parties changes.
@Suite struct SpeakerChangeTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    private func change(_ id: Int64, _ fields: [Claim.Field], _ body: (inout Claim) -> Void) throws -> SpeakerChange {
        var claim = try #require(try database.claim(id)).claim
        body(&claim)
        return SpeakerChange(id: id, claim: claim, fields: fields)
    }

    private func carryOut(
        _ changes: [SpeakerChange], _ edit: RegisterEdit? = nil, rewriting: ([RegisterEdit]) throws -> Void = { _ in }
    ) throws -> AuditEvent? {
        try database.changeSpeakers(
            changes, register: edit, summary: "took a name", by: "anna", at: SampleDesk.now, rewriting: rewriting)
    }

    @Test func onlyTheNamedFieldsChangeAndUndoPutsThemBack() throws {
        let before = try database.dump()
        let change = try change(3, [.speaker, .role, .speaksFor]) { claim in
            claim.speakers = ["Ministry of Élodie Vautrin"]
            claim.role = "minister"
            claim.speaksFor = ["France", "European Union"]
            claim.addressees = ["nobody"]
            claim.reasons = [.init(.speaksFor, "an office of France"), .init(.addressee, "not asked for")]
        }
        let event = try #require(try carryOut([change]))
        #expect(event.action == "party")
        let claim = try #require(try database.claim(3)).claim
        #expect(claim.speakers == ["Ministry of Élodie Vautrin"])
        #expect(claim.role == "minister")
        #expect(claim.speaksFor == ["France", "European Union"])
        #expect(claim.addressees.isEmpty)
        #expect(claim.reasons == [.init(.kind, "the cue “denial”"), .init(.speaksFor, "an office of France")])
        #expect(try database.search("ministry of elodie", limit: 9).contains { $0.kind == .claim(3) })
        try database.checkIntegrity()
        _ = try database.undo(by: "anna", at: SampleDesk.now)
        #expect(try database.dump() == before)
        try database.checkIntegrity()
    }

    @Test func nothingStaysWhereTheFileCannotBeWritten() throws {
        struct Full: Error {}
        let before = try database.dump()
        let change = try change(2, [.speaker]) { $0.speakers = ["Ada Lind"] }
        let edit = RegisterEdit(file: "parties.yaml", before: "", after: "parties: []\n")
        #expect(throws: Full.self) { try carryOut([change], edit) { _ in throw Full() } }
        #expect(try database.dump() == before)
    }

    @Test func articlesAreFoundByAllWordsOfAName() throws {
        #expect(try database.articles(naming: [["stoltenberg"]]) == [1])
        #expect(try database.articles(naming: [["elodie", "ministry"], ["troops"]]) == [1, 2])
        #expect(try database.articles(naming: [["elodie", "troops"]]) == [])
        #expect(try database.articles(naming: [["\"", "OR"], []]) == [])
    }

    @Test func aCheckworthinessStandsAmongTheOthers() throws {
        try database.write { db in
            try db.execute(sql: "UPDATE claim SET checkworthiness = id * 0.1 WHERE id < 4")
        }
        #expect(try database.checkworthiness(below: 0.3) == (less: 2, ranked: 3))
        #expect(try database.checkworthiness(below: 0) == (less: 0, ranked: 3))
    }
}
