import Records
import Store
import Testing

@testable import Desk

/// What people wrote on claims stays, whatever is read or edited around it, and can be taken back.
@Suite struct EditTests {
    private let desk: ScriptedDesk
    private let database: ClaimDatabase

    init() throws {
        desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles echoes")
        database = try desk.workbench.database()
    }

    private func claim(_ id: Int64) throws -> Claim { try #require(try database.claim(id)).claim }

    private func everything() -> String { desk.answer(to: "list --mode jsonl") }

    @Test func aHandSetPartySurvivesTheRegister() throws {
        _ = desk.answer(to: "edit 4 speaks-for Norden Pact")
        #expect(
            desk.answer(to: "party role \"Mira Holt\" Speaker --of Karsk --from 2031-01-01").contains("Mira"))
        #expect(try claim(4).speaksFor == ["Norden Pact"])
        let reason = try claim(4).reasons.first { $0.field == .speaksFor }
        #expect(reason?.text.contains("anna wrote it") == true)
    }

    /// A label that is renamed is renamed everywhere; one that is only read anew stays where a person put it.
    @Test func aHandSetIssueKeepsUpWithItsName() throws {
        _ = desk.answer(to: "edit 3 issue \"river dams\"")
        _ = desk.answer(to: "issue rename \"river dams\" \"dams and locks\"")
        #expect(try claim(3).issues == ["dams and locks"])
        _ = desk.answer(to: "issue split \"grain corridor\" shipping --phrase \"grain ships\"")
        #expect(try claim(3).issues == ["dams and locks"])
    }

    @Test(arguments: [
        "edit 3 kind assertion", "edit 1-4 issue +\"river dams\"", "edit 4 speaker Oren Tal", "span 3 --start +1w",
        "split 1 --at \"for 90\"", "merge 5 6", "add 2 \"before the spring\" --speaker \"Mira Holt\"",
        "delete 2 --reason \"twice the same\"", "edit 4 proposition \"Velland builds nothing\"",
    ])
    func everyEditCanBeTakenBackAndBroughtBack(_ line: String) throws {
        let before = everything()
        _ = desk.answer(to: line)
        let after = everything()
        #expect(before != after)
        _ = desk.answer(to: "undo")
        #expect(everything() == before)
        _ = desk.answer(to: "redo")
        #expect(everything() == after)
    }

    @Test func wordsAreFoundWhereTheyStandNow() throws {
        _ = desk.answer(to: "span 3 \"had stopped 14 grain\"")
        #expect(desk.answer(to: "list \"14 grain ships\" id:3").contains("no claims"))
        #expect(desk.answer(to: "list \"stopped 14 grain\" id:3").contains("1 claim"))
        _ = desk.answer(to: "undo")
        #expect(desk.answer(to: "list \"14 grain ships\" id:3").contains("1 claim"))
    }

    @Test func aClaimKeepsItsRecordIDWhenItsWordsMove() throws {
        let id = try database.claim(3)?.stableID
        _ = desk.answer(to: "span 3 --start +1w")
        #expect(try database.claim(3)?.stableID == id)
        _ = desk.answer(to: "ingest articles")
        #expect(try database.claims(ofArticle: 1).count == 3)
    }

    @Test func aDeletedClaimStaysAwayAndItsNumberSaysWhy() throws {
        _ = desk.answer(to: "delete 3 --reason \"a caption\"")
        _ = desk.answer(to: "ingest articles")
        #expect(try database.claim(3) == nil)
        #expect(desk.answer(to: "show 3").contains("a caption"))
    }

    /// What the machine suggested goes with the words it stood on; what a person said of two claims stays.
    @Test func linksFollowTheWords() throws {
        let before = try database.links(ofClaim: 2).filter { $0.relation == .repeats }.map { $0.other(than: 2) }
        #expect(Set(before) == [7, 8])
        _ = desk.answer(to: "confirm 2 8")
        _ = desk.answer(to: "span 2 \"accept a closed sea\"")
        let links = try database.links(ofClaim: 2)
        #expect(links.contains { $0.other(than: 2) == 8 && $0.state == .confirmed })
    }

    /// Of a speaker whom the register lacks, office and party stay what the article gave when only the date changes.
    @Test func anotherDateTakesNothingFromAnUnknownSpeaker() throws {
        _ = desk.answer(to: "ingest newcomers")
        let id = try #require(try database.claims(ClaimFilter()).first { $0.claim.speakers == ["Runa Sol"] }?.id)
        let before = try claim(id)
        #expect(before.role != nil && before.speaksFor == ["Velland"])
        _ = desk.answer(to: "edit \(id) said-on 2031-03-05")
        #expect(try claim(id).role == before.role)
        #expect(try claim(id).speaksFor == ["Velland"])
    }

    @Test func mergedClaimsBringWhatWasFoundOut() throws {
        _ = desk.answer(to: "evidence 6 https://locks.example/level --against")
        _ = desk.answer(to: "note 6 asked")
        _ = desk.answer(to: "merge 5 6")
        let merged = try #require(try database.claim(5))
        #expect(merged.notes.map(\.text) == ["asked"])
        #expect(try database.withRecords([merged])[0].record?.evidence.count == 1)
        #expect(try database.claim(6) == nil)
    }
}
