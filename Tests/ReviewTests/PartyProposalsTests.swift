import Prose
import Records
import Review
import Testing

@Suite("Party proposals")
struct PartyProposalsTests {
    private let register = PartyRegister([Party(name: "Karsk", kind: .state), Party(name: "Anton Orr", kind: .person)])

    private func claim(_ id: Int64, by speakers: [String], role: String? = nil, for party: String? = nil)
        -> ReviewedClaim
    {
        var claim = SampleClaims.claim(id, by: speakers, for: party.map { [$0] } ?? [])
        claim.claim.role = role
        return claim
    }

    @Test("name who spoke and is not in the register, with what shows it")
    func proposals() throws {
        let proposals = PartyProposals.from(
            [
                claim(1, by: ["Irma Sool"], role: "Ambassador", for: "Karsk"), claim(2, by: ["Anton Orr"]),
                claim(3, by: ["Luc Ardan"], role: "spokesman"), claim(4, by: ["Irma Sool"]),
            ], register: register)
        #expect(proposals.map(\.name) == ["Irma Sool", "Luc Ardan"])
        let sool = try #require(proposals.first)
        #expect(sool.role == "Ambassador")
        #expect(sool.speaksFor == ["Karsk"])
        #expect(sool.claims == [1, 4])
        #expect(sool.articles == 1)
        #expect(sool.gender == nil)
        #expect(proposals[1].gender == .male)
    }

    @Test("leave out descriptions, surnames alone and joint statements")
    func silence() {
        let claims = [
            claim(1, by: ["two diplomats"]), claim(2, by: ["Aldovan officials"]), claim(3, by: ["Pike"]),
            claim(4, by: ["Irma Sool", "Luc Ardan"]),
        ]
        #expect(PartyProposals.from(claims, register: register).isEmpty)
    }
}
