import Records
import Testing

@testable import Store

/// Flags and notes, and the line each leaves.
@Suite struct ReviewTrailTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    @Test func aFlagMovesItsAxisOnly() throws {
        let event = try database.flag([2], status: .checking, verdict: .keep, note: nil, by: "Anna", at: SampleDesk.now)
        #expect(event?.summary == "claim 2: new → checking")
        let verdict = try database.flag(
            [2], status: nil, verdict: .set("false"), note: nil, by: "Ben", at: SampleDesk.now)
        #expect(verdict?.summary == "claim 2: verdict none → false")
        let claim = try #require(try database.claim(2))
        #expect(claim.status == .checking)
        #expect(claim.verdict == "false")
        // A verdict alone does not take the claim over.
        #expect(claim.reviewer == "Anna")
    }

    @Test func manyClaimsMoveTogetherAndTheLineSaysFromWhere() throws {
        _ = try database.flag([1], status: .checking, verdict: .keep, note: nil, by: "Anna", at: SampleDesk.now)
        let event = try database.flag(
            [1, 2, 3], status: .ready, verdict: .set("confirmed"), note: "see file", by: "Anna", at: SampleDesk.now)
        #expect(
            event?.summary == """
                claim 1: checking → ready; verdict none → confirmed; note “see file”; \
                claims 2–3: new → ready; verdict none → confirmed; note “see file”
                """)
        #expect(try database.claim(3)?.notes == [.init(author: "Anna", at: SampleDesk.now, text: "see file")])
    }

    @Test func nothingNewIsNoEvent() throws {
        #expect(try database.flag([1], status: .new, verdict: .clear, note: " ", by: "Anna", at: SampleDesk.now) == nil)
        #expect(try database.events(limit: 9).count == 1)
    }

    @Test func oneUnknownClaimStopsAll() throws {
        let before = try database.dump()
        #expect(throws: StoreError.noSuchClaim(99)) {
            try database.flag([1, 99], status: .checking, verdict: .keep, note: nil, by: "Anna", at: SampleDesk.now)
        }
        #expect(throws: StoreError.noSuchClaim(99)) {
            try database.addNote("call back", to: [1, 99], by: "Anna", at: SampleDesk.now)
        }
        #expect(try database.dump() == before)
        #expect(try database.events(limit: 9).count == 1)
    }

    @Test func aLongNoteIsCutInTheLineOnly() throws {
        let note = String(repeating: "called the\nministry ", count: 10)
        let event = try #require(try database.addNote(note, to: [1], by: "Anna", at: SampleDesk.now))
        #expect(event.summary.hasPrefix("claim 1: note “called the ministry called"))
        #expect(event.summary.hasSuffix("…”"))
        #expect(try database.claim(1)?.notes.first?.text == note)
    }

    @Test func aNoteWithoutWordsIsNone() throws {
        let before = try database.dump()
        for (text, claims) in [(" \n", [1]), ("", [1]), ("words", [])] as [(String, [Int64])] {
            #expect(try database.addNote(text, to: claims, by: "Anna", at: SampleDesk.now) == nil)
        }
        #expect(try database.dump() == before)
    }

    @Test func theTrailCannotBeRewritten() throws {
        for sql in ["DELETE FROM event", "UPDATE event SET actor = 'nobody'"] {
            #expect(throws: StoreError.failed(path: ":memory:", reason: "the audit trail is append-only")) {
                try database.write { db in try db.execute(sql: sql) }
            }
        }
    }
}
