import Prose
import Records
import Testing

@testable import Store

/// Links between claims: what the linker suggests, what people say of it, and how either is taken back.
@Suite struct LinkTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    private func repeats(_ a: Int64, _ b: Int64, _ score: Double = 0.9) -> StoredLink {
        StoredLink(a: a, b: b, relation: .repeats, score: score, reason: "both say so", state: .sure)
    }

    private func relink(_ links: StoredLink...) throws -> String? {
        try database.relink(by: "anna", at: SampleDesk.now) { try $0.add(links) }?.summary
    }

    private func decide(
        _ a: Int64, _ b: Int64, _ relation: StoredLink.Relation? = nil, confirm: Bool, note: String? = nil
    ) throws -> String? {
        try database.decide(
            LinkDecision(a, b, relation: relation, isConfirmed: confirm, note: note), by: "ben", at: SampleDesk.now)?
            .summary
    }

    private func undo() throws { _ = try database.undo(by: "anna", at: SampleDesk.now) }

    @Test func suggestionsTakeThePlaceOfFormerOnes() throws {
        #expect(try relink(repeats(1, 2), repeats(2, 3)) == "links: 2 new, 0 changed, 0 gone, 0 as before; 0 decided")
        #expect(
            try relink(repeats(1, 2), repeats(3, 4)) == "links: 1 new, 0 changed, 1 gone, 1 as before; 0 decided")
        #expect(try relink(repeats(1, 2, 0.7), repeats(3, 4))?.contains("1 changed, 0 gone, 1 as before") == true)
        #expect(try relink(repeats(1, 2, 0.7), repeats(3, 4)) == nil)
        #expect(try database.links(ofClaim: 1).map(\.score) == [0.7])
    }

    @Test func whatPeopleDecidedStays() throws {
        _ = try relink(repeats(1, 2), repeats(2, 3))
        #expect(try decide(1, 2, confirm: false, note: "other talks") != nil)
        #expect(try decide(3, 2, confirm: true) == "claim 2 repeats claim 3: sure → confirmed")
        _ = try relink(repeats(1, 2), StoredLink(a: 2, b: 1, relation: .supports, score: 1, reason: ""))
        let links = try database.links(ofClaim: 2)
        #expect(links.map(\.state) == [.confirmed, .rejected])
        #expect(links.map(\.by) == ["ben", "ben"])
        #expect(links.last?.note == "other talks")
    }

    @Test func aDecisionIsTakenBackLikeAnyOtherChange() throws {
        _ = try relink(repeats(1, 2))
        let before = try database.dump()
        _ = try decide(1, 2, confirm: false)
        #expect(try around(1) == [])
        try undo()
        #expect(try database.dump() == before)
        _ = try decide(4, 1, .answers, confirm: true)
        #expect(try database.events(ofClaim: 4).map(\.action) == ["ingest", "confirm"])
        try undo()
        #expect(try database.dump() == before)
        #expect(try database.events(ofClaim: 4).map(\.action) == ["ingest", "undo"])
        try undo()
        #expect(try database.links(ofClaim: 1).isEmpty)
        try database.checkIntegrity()
    }

    @Test func decidingTheSameTwiceChangesNothing() throws {
        #expect(try decide(1, 2, confirm: true) == "claim 1 repeats claim 2: confirmed")
        #expect(try decide(2, 1, confirm: true) == nil)
        #expect(try decide(2, 1, confirm: false) == "claim 1 repeats claim 2: confirmed → rejected")
        #expect(throws: StoreError.noSuchClaim(99)) { try decide(1, 99, confirm: true) }
    }

    /// Over several steps, by what is sure or confirmed; rejected links between those so joined come along.
    @Test func whatAThreadIsMadeFrom() throws {
        _ = try relink(
            repeats(1, 2), repeats(2, 4), repeats(1, 4),
            StoredLink(a: 3, b: 4, relation: .repeats, score: 0.6, reason: "", state: .suggested),
            StoredLink(a: 3, b: 1, relation: .answers, score: 0.9, reason: "", state: .sure))
        _ = try decide(1, 4, confirm: false)
        #expect(try around(4) == ["1-2 sure", "2-4 sure", "1-4 rejected"])
        #expect(try around(3) == [])
        _ = try decide(3, 4, confirm: true)
        #expect(try around(3) == ["1-2 sure", "2-4 sure", "1-4 rejected", "3-4 confirmed"])
    }

    private func around(_ claim: Int64) throws -> [String] {
        try database.links(aroundClaim: claim).map { "\($0.a)-\($0.b) \($0.state.rawValue)" }
    }

    /// The links of an ingest go with it, and come back with it.
    @Test func linksOfAnIngestAreUndoneWithIt() throws {
        let before = try database.dump()
        let article = Article(
            outlet: "Wire", published: CalendarDate(iso: "2022-02-02"), text: "“Not one inch,” it said once more.")
        let extraction = Extraction(claims: [SampleDesk.claim("Not one inch", in: article, on: ["enlargement"])])
        _ = try database.ingest(by: "anna", at: SampleDesk.now) { batch in
            _ = try batch.add(article, extraction)
            #expect(try batch.links.claims(after: 0, limit: 100).map(\.id) == [1, 2, 3, 4, 5])
            #expect(batch.claims == [5])
            try batch.add([repeats(4, 5)])
        }
        #expect(try around(5) == ["4-5 sure"])
        let after = try database.dump()
        try undo()
        #expect(try database.dump() == before)
        _ = try database.redo(by: "anna", at: SampleDesk.now)
        #expect(try database.dump() == after)
        try database.checkIntegrity()
    }

    /// Embeddings are kept for the model that made them, and go with their claim.
    @Test func embeddingsGoWithTheirClaim() throws {
        let numbers: [Int8] = [-128, 0, 127]
        func keep(_ embeddings: [Int64: [Int8]], _ model: String) throws {
            _ = try database.relink(by: "anna", at: SampleDesk.now) { try $0.links.keep(embeddings, model: model) }
        }
        func kept(_ claims: [Int64], _ model: String) throws -> [Int64: [Int8]] {
            try database.reading { try $0.embeddings(of: claims, model: model) }
        }
        try keep([1: numbers, 4: [5]], "m1")
        #expect(try kept([1, 2, 4], "m1") == [1: numbers, 4: [5]])
        #expect(try kept([1], "m2").isEmpty)
        try keep([1: [7]], "m2")
        #expect(try kept([1, 4], "m1") == [4: [5]])
        try undo()
        #expect(try kept([1, 4], "m1").isEmpty)
        try database.checkIntegrity()
    }
}
