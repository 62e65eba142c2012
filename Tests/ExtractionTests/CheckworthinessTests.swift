import Foundation
import Prose
import Testing

@testable import Extraction

/// The ranking by how much a check is worth.
@Suite struct CheckworthinessTests {
    /// What the training code computed for sentences of our own; `training/checkworthiness_fixture.py` writes it.
    private struct Scored: Decodable {
        var text: String
        var score: Double
    }

    @Test func programAndTrainingCodeAgree() throws {
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/checkworthiness.json")
        let cases = try JSONDecoder().decode([Scored].self, from: Data(contentsOf: fixture))
        #expect(cases.count > 15)
        for scored in cases {
            let score = CheckworthinessModel.embedded.score(scored.text)
            #expect(abs(score - scored.score) < 1e-4, "\(scored.text): \(score), not \(scored.score)")
        }
    }

    @Test func tokensAreFoldedBytes() {
        func words(_ text: String) -> [String] {
            let sentence = SentenceWords(text.utf8)
            return sentence.words.map { word in
                switch word.kind {
                case .year: "year"
                case .number: "number"
                case .word: sentence.text(of: word)
                }
            }
        }
        #expect(words("They’ve paid £4.1m — in 2029…") == ["They've", "paid", "$", "number", "m", "in", "year"])
        #expect(words("1799, 1800 and 2100.") == ["number", "year", "and", "number"])
        #expect(words("’tis o'clock' 50%?") == ["tis", "o'clock", "number", "%", "?"])
        #expect(words("") == [])
    }

    @Test func factsWithFiguresRankBeforeWishesAndCourtesies() {
        let ranked = [
            "Karsk lost 40,000 jobs in 2029, more than any other state.",
            "Norden signed the treaty after the meeting in Brev.",
            "I think we should be proud of our fleet.",
            "Thank you very much.",
        ]
        let scores = ranked.map(CheckworthinessModel.embedded.score)
        #expect(scores == scores.sorted(by: >))
        #expect(scores.allSatisfy { (0...1).contains($0) })
    }

    @Test func everyClaimIsRankedAndSaysWhy() throws {
        let claims = MadeUpWorld.extract(
            """
            Mira Vale said that Karsk had lost 40,000 jobs in 2029. Anton Orr demanded that Norden end the blockade.
            """
        ).claims
        #expect(claims.count == 2)
        let (fact, stand) = (try #require(claims.first), try #require(claims.last))
        #expect(try #require(fact.checkworthiness) > #require(stand.checkworthiness))
        let reasons = claims.map { claim in claim.reasons.filter { $0.field == .checkworthiness }.map(\.text) }
        #expect(reasons[0].first?.hasPrefix("for a check: ") == true)
        #expect(reasons[0].first?.contains("a number") == true)
        #expect(reasons[1].first?.hasSuffix("held down as hard to check") == true)
    }
}
