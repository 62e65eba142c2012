import Records
import Testing

@testable import Store

/// Search takes words, never a query language.
@Suite struct SearchTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    /// `claim 1 “We are ready to engage in [arms] [control]”`
    private func found(_ text: String, limit: Int = 9) throws -> [String] {
        try database.search(text, limit: limit).map { hit in
            let snippet = hit.snippet.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
            return switch hit.kind {
            case .claim(let id): "claim \(id): \(snippet)"
            case .article(let id): "article \(id): \(snippet)"
            }
        }
    }

    @Test func claimsFirstThenArticles() throws {
        let hits = try found("control arms")
        #expect(hits.count == 2)
        #expect(hits.first == "claim 1: We are ready to engage in [arms] [control]")
        #expect(
            hits.last?.hasPrefix("article 1: BRUSSELS – “We are ready to engage in [arms] [control],” Jens") == true)
        #expect(hits.last?.hasSuffix("…") == true)
    }

    @Test func accentsAndSpeakersAreFound() throws {
        let byName = try found("elodie")
        #expect(byName.first == "claim 3: planning any deployment")
        let byPhrase = try found("“no deployment”")
        #expect(byPhrase.first == "claim 3: France plans [no deployment]")
    }

    @Test(arguments: ["", "  ", "\"", "“”", "***", "AND", "words:", "NEAR(a b)", "a\" OR \"b", "(", "-inch", "\u{0}"])
    func oddTextFindsNothingAndBreaksNothing(text: String) throws {
        #expect(try found(text).allSatisfy { text == "-inch" && $0.contains("[inch]") })
    }

    @Test func theLimitHolds() throws {
        #expect(try found("the OR arms", limit: 0) == [])
        #expect(try found("guarantees", limit: 1).count == 1)
        #expect(
            try database.search("guarantees", limit: 9).map(\.title) == [
                "Alliance offers talks", "Guarantees “non-negotiable”", "Alliance offers talks",
            ])
    }
}
