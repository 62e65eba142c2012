import Prose
import Records
import Testing

@testable import Store

/// What goes in comes out as it was.
@Suite struct IngestTests {
    @Test func claimsComeBackWhole() throws {
        let database = try SampleDesk.open()
        let claims = try database.claims(ofArticle: 1)
        #expect(claims.map(\.claim) == SampleDesk.summitExtraction.claims)
        #expect(claims.map(\.words).first == "We are ready to engage in arms control")
        #expect(claims.map(\.status) == [.new, .new, .new])
        #expect(try database.extraction(ofArticle: 1) == SampleDesk.summitExtraction)
        #expect(try database.article(1)?.article == SampleDesk.summit)
        #expect(try database.articles().map(\.claimCount) == [3, 1])
    }

    @Test func theSameArticleTwiceAddsNothing() throws {
        let database = try SampleDesk.open()
        let again = try database.ingest(by: "ben", at: SampleDesk.now) { try $0.add(SampleDesk.summit, Extraction()) }
        #expect(again.result == .alreadyThere(article: 1))
        #expect(again.event == nil)
        #expect(try database.events(limit: 9).map(\.summary) == ["added articles 1–2 with claims 1–4"])
    }

    @Test func aFailureHalfWayLeavesNothing() throws {
        struct OutOfPaper: Error {}
        let database = try ClaimDatabase.inMemory()
        #expect(throws: OutOfPaper.self) {
            try database.ingest(by: "anna", at: SampleDesk.now) { batch in
                _ = try batch.add(SampleDesk.summit, SampleDesk.summitExtraction)
                throw OutOfPaper()
            }
        }
        #expect(try database.dump() == [])
        #expect(try database.events(limit: 1) == [])
    }

    @Test func spansMustLieInTheTextBetweenCharacters() throws {
        let database = try ClaimDatabase.inMemory()
        for span in [TextSpan(0, 4000), TextSpan(1, 3)] {
            let extraction = Extraction(claims: [Claim(attribution: 0, content: [span], mode: .direct)])
            #expect(
                throws: StoreError.badSpan(
                    start: span.start, end: span.end, textLength: SampleDesk.echo.text.utf8.count)
            ) {
                try database.ingest(by: "anna", at: SampleDesk.now) { try $0.add(SampleDesk.echo, extraction) }
            }
        }
    }

    @Test func aRefusedArticleLeavesTheOthersOfItsBatch() throws {
        let database = try ClaimDatabase.inMemory()
        let good = SampleDesk.claim("Not one inch", in: SampleDesk.echo)
        let bad = Claim(attribution: 0, content: [TextSpan(0, 4000)], mode: .direct)
        let nul = Article(title: "a\u{0}b", text: "Nothing.")
        let ingest = try database.ingest(by: "anna", at: SampleDesk.now) { batch in
            #expect(throws: StoreError.self) { try batch.add(SampleDesk.echo, Extraction(claims: [good, bad])) }
            #expect(throws: StoreError.nulCharacter(field: "title")) { try batch.add(nul, Extraction()) }
            return try batch.add(SampleDesk.summit, Extraction())
        }
        #expect(ingest.event?.summary == "added article 1 with no claims")
        #expect(try database.articles().map(\.article) == [SampleDesk.summit])
    }

    @Test func twoActsMayShareTheirWords() throws {
        let database = try ClaimDatabase.inMemory()
        let claim = SampleDesk.claim("Not one inch", in: SampleDesk.echo)
        let outcome = try database.ingest(by: "anna", at: SampleDesk.now) {
            try $0.add(SampleDesk.echo, Extraction(claims: [claim, claim]))
        }
        #expect(outcome.result == .added(article: 1, claims: [1, 2]))
    }

    @Test func severalContentSpansAreJoinedByDots() throws {
        let troops = SampleDesk.claim("Troops", in: SampleDesk.echo).content
        var claim = SampleDesk.claim("Not one inch", in: SampleDesk.echo)
        claim.content += troops
        let database = try ClaimDatabase.inMemory()
        _ = try database.ingest(by: "anna", at: SampleDesk.now) {
            try $0.add(SampleDesk.echo, Extraction(claims: [claim]))
        }
        #expect(try database.claim(1)?.words == "Not one inch … Troops")
    }
}
