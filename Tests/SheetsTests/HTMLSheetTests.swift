import Foundation
import Prose
import Records
import Testing

@testable import Sheets

/// The page runs its own script and nothing else.
@Suite struct HTMLSheetTests {
    private func page(_ desk: SampleDesk) throws -> String { try HTMLSheet().text(of: desk.sheet(filter: "</style>")) }

    @Test func thePolicyNamesTheScriptAndTheStyle() throws {
        let page = try page(.reviewed)
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)?.1)
        #expect(policy.hasPrefix("default-src 'none'; "))
        for (tag, directive) in [("script", "script-src"), ("style", "style-src")] {
            let start = try #require(page.firstRange(of: "<\(tag)>")).upperBound
            let end = try #require(page[start...].firstRange(of: "</\(tag)>")).lowerBound
            let digits = Array(StableID.sha256(Array(page[start..<end].utf8)))
            let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! }
            #expect(policy.contains("\(directive) 'sha256-\(Data(bytes).base64EncodedString())'"))
        }
    }

    @Test func nothingOfAnArticleBecomesMarkup() throws {
        let page = try page(.hostileReviewed)
        #expect(page.ranges(of: "<script").count == 1)
        #expect(page.ranges(of: "</style>").count == 1)
        #expect(page.ranges(of: "<img").isEmpty)
        for scheme in ["javascript:", "data:"] { #expect(!page.contains("href=\"\(scheme)")) }
        // Attributes end where the page ends them: no value holds a quotation mark, also none with an accent on it.
        for value in page.matches(of: /(?:data-verdict|data-status|href|id)="([^"]*)"/) {
            #expect(!value.1.unicodeScalars.contains("<") && !value.1.unicodeScalars.contains("\""))
        }
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(!page.contains(/<[a-zA-Z][^>]*\ssrc=/) && !page.contains("url("), "nothing is loaded")
    }

    @Test func theLibrarysEscapingHolesAreClosed() {
        #expect(
            HTMLText().escapeText("\"\u{301}<\u{338}&\u{20DD}'\u{302}>")
                == "&quot;\u{301}&lt;\u{338}&amp;\u{20DD}&#39;\u{302}&gt;")
    }

    @Test func theClaimIsMarkedInItsParagraph() throws {
        let page = try page(.reviewed)
        #expect(page.contains("“<mark>The plan is dead,</mark>” Tomas Rell told reporters"))
        #expect(page.contains("<a href=\"https://council.example/minutes?a=1&amp;b=2\""))
    }

    @Test func positionsAreDrawnWhereThereAreSome() throws {
        var desk = SampleDesk.reviewed
        #expect(try !page(desk).contains("<figure>"))
        for (index, day) in ["2031-03-01", "2031-03-11", "2031-03-21"].enumerated() {
            desk.claims[index].claim.issues = ["grain <corridor>"]
            desk.claims[index].claim.stance = .conditional
            desk.claims[index].claim.saidOn = .date(CalendarDate(iso: day)!)
        }
        let page = try page(desk)
        #expect(page.contains("<figcaption>grain &lt;corridor&gt;</figcaption>"))
        #expect(
            page.contains(
                "<circle class=\"conditional\" cx=\"178\" cy=\"16\" r=\"6\"><title>Karsk, 2031-03-01: conditional (claim 11)</title>"
            ))
        #expect(page.ranges(of: "<circle class=\"conditional\" cx=\"4").count == 1, "the middle of three days")
    }
}
