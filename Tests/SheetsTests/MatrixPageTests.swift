import Records
import Review
import Testing

@testable import Sheets

/// Parties by issues on a page.
@Suite struct MatrixPageTests {
    private let html: String

    init() throws {
        func claim(_ id: Int64, _ party: String, _ stance: Stance, _ issue: String, url: String? = nil) -> ReviewedClaim
        {
            ReviewedClaim(
                id: id, stableID: StableID(rawValue: "claim-\(id)"), articleID: 1, articleTitle: "Ships & <dams>",
                url: url,
                claim: Claim(
                    attribution: 0, content: [], mode: .indirect, speaksFor: [party], kind: .demand, stance: stance,
                    issues: [issue], saidOn: SaidOn("2031-03-04")), words: "the <ships> of \(party) must pass")
        }
        let comparison = PositionComparison(
            of: [PartyScope(named: "Karsk"), PartyScope(named: "Velland")],
            in: [
                claim(1, "Karsk", .for, "grain & ships", url: "https://wire.example/1"),
                claim(2, "Velland", .against, "grain & ships", url: "javascript:alert(1)"),
                claim(3, "Karsk", .for, "dams"),
            ], reading: PositionReading(Lexicons(), issues: IssueRegister()))
        html = try MatrixPage(comparison.rows, parties: comparison.parties, madeAt: "2031-03-08T09:00:00Z").html()
    }

    @Test func everyCellLeadsToItsWords() {
        let targets = html.matches(of: /href="#([^"]+)" aria-label="[^"]+"/).map { String($0.1) }
        #expect(targets == ["c0-0", "c0-1", "c1-0"])
        #expect(targets.allSatisfy { html.contains("<li id=\"\($0)\"") })
        #expect(html.contains("▲ for · 1") && html.contains("▼ against · 1"))
    }

    @Test func silenceIsADash() { #expect(html.contains(">–</text>")) }

    @Test func whatAnArticleSaysStaysText() {
        #expect(!html.contains("<ships>") && !html.contains("<dams>") && !html.contains("<script"))
        #expect(!html.contains("javascript:"))
        #expect(html.contains("href=\"https://wire.example/1\""))
    }
}
