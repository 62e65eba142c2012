import Prose
import Records
import Store
import Testing

@testable import Desk

/// Linking on a desk too large to be compared whole; here that is one of more than three claims.
@Suite struct LargeDeskTests {
    private let desk: ScriptedDesk
    private let database: ClaimDatabase
    private let linking: ClaimLinking

    init() throws {
        desk = try ScriptedDesk()
        database = try desk.workbench.database()
        linking = try ClaimLinking(newsroom: try desk.workbench.newsroom(), workers: 2, smallDesk: 3)
        try ingest([
            "The harbour at Tolm closes to grain ships on Monday", "The bridge over the Ammer was repaired",
            "Swimming in the lake is banned because of algae", "The railway to Orlo needs new sleepers",
        ])
    }

    /// One article whose claims have these words.
    private func ingest(_ words: [String]) throws {
        var text = ""
        let claims = words.map { words in
            let start = text.utf8.count
            text += words + ". "
            return Claim(
                attribution: 0, content: [TextSpan(start, start + words.utf8.count)], mode: .indirect,
                speakers: ["Ilse Varga"])
        }
        let article = Article(outlet: "Wire", published: CalendarDate(iso: "2031-03-04"), text: text)
        _ = try database.ingest(by: "anna", at: "2031-03-08T09:00:00Z") { batch in
            _ = try batch.add(article, Extraction(claims: claims))
            try linking.link(batch) { _ in }
        }
    }

    private func relink() throws -> String? {
        try database.relink(by: "anna", at: "2031-03-08T09:00:00Z") { batch in try linking.relink(batch) { _ in } }?
            .summary
    }

    private func links(_ claim: Int64) throws -> [String] {
        try database.links(ofClaim: claim).map { "\($0.a) \($0.relation.rawValue) \($0.b)" }
    }

    /// The first ingest made the index in the store, the next looks up in it and adds to it.
    @Test func aNewClaimMeetsTheOldOneThatSaysTheSame() throws {
        #expect(try links(1).isEmpty && links(4).isEmpty)
        try ingest(["Grain prices doubled within a year", "Tolm's harbour closes to grain ships on Monday"])
        #expect(try links(6) == ["1 repeats 6"])
        try ingest(["On Monday the harbour at Tolm closes to ships with grain", "Grain prices doubled in a year"])
        #expect(try Set(links(7)) == ["1 repeats 7", "6 repeats 7"])
        #expect(try links(8) == ["5 repeats 8"])
    }

    @Test func comparingEverythingAnewFindsTheSame() throws {
        try ingest(["Tolm's harbour closes to grain ships on Monday"])
        let before = try links(5)
        _ = try relink()
        #expect(try links(5) == before)
        #expect(try relink() == nil)
        // The index made anew serves the next ingest.
        try ingest(["The harbour at Tolm closes to grain ships this Monday"])
        #expect(try Set(links(6)) == ["1 repeats 6", "5 repeats 6"])
    }

    /// What was taken back is no candidate any more, though the index still has it.
    @Test func claimsThatAreGoneAreNoCandidates() throws {
        try ingest(["Tolm's harbour closes to grain ships on Monday"])
        _ = try database.undo(by: "anna", at: "2031-03-08T09:00:00Z")
        try ingest(["The harbour at Tolm closes to grain ships this Monday"])
        #expect(try database.links(ofClaim: 1).count == 1)
    }
}
