import Foundation
import Prose
import Records
import Testing

@testable import Extraction

/// What the training code computed for claims of our own; `training/acts_parity.py` writes it.
@Suite struct ActNetworkTests {
    private struct Case: Decodable {
        struct Claim: Decodable {
            struct Answer: Decodable {
                var kind: ClaimKind
                var confidence: Double
                var checkable: Double
            }
            var content: [[Int]]
            var cue: [[Int]]
            var source: [[Int]]
            var guess: ClaimKind
            var answer: Answer
        }
        var text: String
        var claims: [Claim]
    }

    private static func cases() throws -> [Case] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try JSONDecoder().decode(
            [Case].self, from: Data(contentsOf: folder.appendingPathComponent("Fixtures/acts.json")))
    }

    /// Rounding to int8 moves the numbers a little.
    @Test func answersAreThoseOfTheTrainingCode() throws {
        for known in try Self.cases() {
            func spans(_ pairs: [[Int]]) -> [TextSpan] { pairs.map { TextSpan($0[0], $0[1]) } }
            let questions = known.claims.map { claim in
                ActNetwork.Question(
                    content: spans(claim.content), cue: spans(claim.cue), source: spans(claim.source),
                    guess: claim.guess)
            }
            let answers = ActNetwork.embedded.answers(to: questions, in: known.text)
            for (claim, answer) in zip(known.claims, answers) {
                let answer = try #require(answer)
                #expect(answer.kind == claim.answer.kind)
                #expect(abs(answer.confidence - claim.answer.confidence) < 0.08)
                #expect(abs(answer.checkableOdds - claim.answer.checkable) < 0.4)
            }
        }
    }

    @Test func aClaimWithoutWordsHasNoAnswer() {
        let nothing = ActNetwork.Question(content: [TextSpan(0, 0)], cue: [], source: [], guess: .assertion)
        #expect(ActNetwork.embedded.answers(to: [nothing], in: "Karsk said no.")[0] == nil)
        #expect(ActNetwork.embedded.answers(to: [], in: "").isEmpty)
    }

    /// A text is read in windows, of which only those with claims count: what is far away changes nothing.
    @Test func farAwayParagraphsDoNotMatter() throws {
        let story = "Karsk warned that it would close the strait if Norden sent ships."
        let filler = String(repeating: "The harbour was quiet in the morning, and boats came and went. ", count: 60)
        let start = story.utf8.count - "it would close the strait if Norden sent ships.".utf8.count
        let question = ActNetwork.Question(
            content: [TextSpan(start, story.utf8.count - 1)], cue: [TextSpan(6, 12)], source: [TextSpan(0, 5)],
            guess: .threat)
        let alone = try #require(ActNetwork.embedded.answers(to: [question], in: story + "\n\n" + filler)[0])
        let again = try #require(ActNetwork.embedded.answers(to: [question], in: story + "\n\n" + filler + filler)[0])
        #expect(alone.kind == again.kind)
        #expect(alone.confidence == again.confidence)
    }
}
