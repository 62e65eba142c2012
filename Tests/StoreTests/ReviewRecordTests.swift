import Prose
import Records
import Testing

@testable import Store

/// What people found out about a claim, kept with its trail.
@Suite struct ReviewRecordTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    private func change(_ change: RecordChange, by person: String = "anna") throws -> AuditEvent? {
        try database.change([change], action: "record", by: person, at: SampleDesk.now)
    }

    private func record(_ id: Int64) throws -> ReviewRecord {
        let claim = try #require(try database.claim(id))
        return try #require(try database.withRecords([claim]).first?.record)
    }

    private func flag(_ status: ReviewStatus, by person: String, at now: String = SampleDesk.now) throws {
        _ = try database.flag([1], status: status, verdict: .keep, note: nil, by: person, at: now)
    }

    private let minutes = Evidence(
        title: "Council minutes", url: "https://council.example/minutes", rank: .primary, side: .against,
        locator: "p. 4", quote: "no talks were held", accessed: CalendarDate(iso: "2022-01-09"))

    @Test func isReadWhenAskedFor() throws {
        #expect(try database.claim(1)?.record == nil)
        #expect(try record(1) == ReviewRecord())
    }

    @Test func aClaimThatSomebodyChangedMeanwhileIsLeftAlone() throws {
        let seen = try database.withRecords([try #require(try database.claim(1))])
        func take(_ change: RecordChange) throws -> AuditEvent? {
            try database.change([change], seen: seen, action: "import", by: "ben", at: SampleDesk.now)
        }
        for change in [
            RecordChange(1, fields: [.response: "none"]), RecordChange(1, verdict: .set("false")),
            RecordChange(1, status: .checking), RecordChange(1, evidence: [minutes]),
        ] {
            _ = try self.change(change)
            #expect(throws: StoreError.changedMeanwhile(1)) { try take(RecordChange(1, fields: [.correction: "two"])) }
            #expect(try take(RecordChange(1, note: "a remark")) != nil)
            _ = try database.undo(by: "anna", at: SampleDesk.now)
            _ = try database.undo(by: "anna", at: SampleDesk.now)
        }
        #expect(try take(RecordChange(1, fields: [.correction: "two"])) != nil)
    }

    @Test func textsAreSetAndTakenAway() throws {
        let event = try change(
            RecordChange(1, fields: [.rationale: "the minutes say otherwise", .assignee: "Ada Bly"]))
        #expect(event?.summary == "claim 1: rationale “the minutes say otherwise”; assigned to Ada Bly")
        #expect(try record(1) == ReviewRecord(rationale: "the minutes say otherwise", assignee: "Ada Bly"))
        #expect(try change(RecordChange(1, fields: [.assignee: ""]))?.summary == "claim 1: assigned to nobody")
        #expect(try record(1).assignee == nil)
        #expect(try change(RecordChange(1, fields: [.assignee: "", .response: ""])) == nil)
    }

    @Test func evidenceKeepsItsOrderAndItsRows() throws {
        let treaty = Evidence(title: "Treaty of Tolm")
        _ = try change(RecordChange(1, evidence: [minutes, treaty]))
        #expect(try record(1).evidence == [minutes, treaty])
        var read = minutes
        read.side = .supports
        let event = try change(RecordChange(1, evidence: [read, treaty]))
        #expect(event?.summary == "claim 1: evidence 1 “Council minutes”")
        #expect(try change(RecordChange(1, evidence: [read, treaty])) == nil)
        #expect(
            try change(RecordChange(1, evidence: [treaty]))?.summary
                == "claim 1: evidence 1 “Treaty of Tolm”; evidence “Treaty of Tolm” taken away")
        #expect(try record(1).evidence == [treaty])
    }

    @Test func theSignatureFollowsTheStatus() throws {
        try flag(.checking, by: "anna")
        #expect(try record(1).checker == nil)
        try flag(.ready, by: "anna")
        try flag(.signedOff, by: "ben", at: "2022-02-03T08:00:00Z")
        #expect(
            try record(1)
                == ReviewRecord(checker: "anna", secondReader: "ben", signedOff: CalendarDate(iso: "2022-02-03")))
        try flag(.corrected, by: "carla")
        #expect(try record(1).secondReader == "ben", "what was corrected was signed off")
        try flag(.checking, by: "carla")
        #expect(try record(1) == ReviewRecord(checker: "anna"))
        for _ in 0..<3 { _ = try database.undo(by: "d", at: SampleDesk.now) }
        #expect(try record(1) == ReviewRecord(checker: "anna"))
    }

    @Test func allIsTakenBackAndBroughtBack() throws {
        let start = try database.dump()
        _ = try database.change(
            [
                RecordChange(1, status: .checking, verdict: .set("false"), fields: [.rationale: "why"], note: "n"),
                RecordChange(2, fields: [.correction: "say “some”"], evidence: [minutes]),
            ], action: "import", source: "sheet.csv", by: "anna", at: SampleDesk.now)
        let end = try database.dump()
        #expect(
            try database.undo(by: "ben", at: SampleDesk.now).summary
                == "took back event 2: sheet.csv: claim 1: new → checking; verdict none → false; rationale “why”; "
                + "note “n”; claim 2: correction “say “some””; evidence 1 “Council minutes”")
        #expect(try database.dump() == start)
        _ = try database.redo(by: "ben", at: SampleDesk.now)
        #expect(try database.dump() == end)
        try database.checkIntegrity()
    }

    @Test func aFailedChangeLeavesNothing() throws {
        let start = try database.dump()
        #expect(throws: StoreError.noSuchClaim(99)) {
            try database.change(
                [RecordChange(1, note: "kept?"), RecordChange(99, note: "x")], action: "import", by: "a",
                at: SampleDesk.now)
        }
        #expect(throws: StoreError.nulCharacter(field: "rationale")) {
            try change(RecordChange(1, fields: [.rationale: "a\u{0}b"]))
        }
        #expect(throws: StoreError.nulCharacter(field: "evidence")) {
            try change(RecordChange(1, evidence: [Evidence(title: "a\u{0}b")]))
        }
        #expect(try database.dump() == start)
        #expect(try database.events(limit: 9).count == 1)
    }

    @Test func theHistoryOfAClaimHasItsRecord() throws {
        _ = try change(RecordChange(1, fields: [.rationale: "why"]))
        _ = try change(RecordChange(2, evidence: [minutes]))
        _ = try change(RecordChange(1, evidence: [minutes]))
        #expect(try database.events(ofClaim: 1).map(\.id) == [1, 2, 4])
        _ = try database.undo(by: "ben", at: SampleDesk.now)
        #expect(try database.events(ofClaim: 1).map(\.id) == [1, 2, 4, 5])
    }

    @Test func aLongListOfChangesIsSummedUp() throws {
        let article = Article(text: (0..<20).map { "Claim \($0)." }.joined(separator: " "))
        let claims = (0..<20).map { SampleDesk.claim("Claim \($0)", in: article) }
        _ = try database.ingest(by: "a", at: SampleDesk.now) { try $0.add(article, Extraction(claims: claims)) }
        let event = try database.change(
            (5..<25).map { RecordChange($0, note: "note \($0)") }, action: "import", by: "a", at: SampleDesk.now)
        #expect(event?.summary == "claims 5–24 changed")
    }

    @Test func claimsAreFoundByWhoChecksThem() throws {
        _ = try change(RecordChange(2, fields: [.assignee: "Ada Bly"]))
        #expect(try database.ids(.init(.field(.assignee, ["ada  bly"]))) == [2])
        #expect(try database.ids(.init(.field(.assignee, ["none"]))) == [1, 3, 4])
        #expect(try database.ids(.init(.field(.assignee, ["Ada Bly"]), isNegated: true)) == [1, 3, 4])
    }

    @Test func claimsAreFoundByTheirStableIDs() throws {
        let ids = try database.claims(ClaimFilter()).map(\.stableID)
        #expect(try database.claims(stableIDs: [ids[3], ids[0], StableID(rawValue: "none\"")]).map(\.id) == [1, 4])
    }
}
