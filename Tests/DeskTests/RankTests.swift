import Testing

@testable import Desk

/// The filter's contract: a line in, the same line out with its ranking.
@Suite struct RankTests {
    private func result(_ line: String, number: Int = 1) -> (line: String, isError: Bool) {
        SentenceLine(bytes: Array(line.utf8), number: number).result()
    }

    @Test func theLineComesBackWithItsRanking() throws {
        let (line, isError) = result(
            #"{"speaker": "Orr", "text": "Karsk lost 40,000 jobs in 2029.", "n": 1.50, "id": 3, "gold": [1, {"x": null}]}"#
        )
        #expect(!isError)
        guard case .object(let members) = try JSONReader.value(of: line.utf8) else {
            Issue.record("no object: \(line)")
            return
        }
        #expect(members.map(\.name) == ["speaker", "text", "n", "id", "gold", "checkworthiness"])
        #expect(members[2].value == .number("1.50"))
        #expect(members[4].value.line == #"[1, {"x": null}]"#)
        let score = try #require(members[5].value.scalarText.flatMap(Double.init))
        #expect((0.9...1).contains(score))
    }

    @Test func anEarlierRankingIsReplaced() throws {
        let (line, _) = result(#"{"checkworthiness": 7, "text": "Thank you."}"#)
        let value = try JSONReader.value(of: line.utf8)
        let score = try #require(value["checkworthiness"]?.scalarText.flatMap(Double.init))
        #expect((0...0.1).contains(score))
        #expect(line.hasPrefix(#"{"text": "Thank you.", "checkworthiness": "#))
    }

    @Test(arguments: [
        ("nope", #"{"line": 7, "id": null, "error": "not JSON: at byte 1, a value was expected."}"#),
        ("[1]", #"{"line": 7, "id": null, "error": "not a JSON object; {\"text\": …} was expected."}"#),
        (#"{"id": "a"}"#, #"{"line": 7, "id": "a", "error": "no \"text\"; every sentence needs one."}"#),
        (#"{"id": 4, "text": null}"#, #"{"line": 7, "id": 4, "error": "\"text\" is not a string."}"#),
    ])
    func aBadLineSaysWhy(_ line: String, _ error: String) {
        let (text, isError) = result(line, number: 7)
        #expect(isError)
        #expect(text == error)
    }

    @Test func sentencesNeedNoIDAndMayBeEmpty() {
        #expect(!result(#"{"text": ""}"#).isError)
        #expect(!result(#"{"text": "\u0000 ？ 🚢"}"#).isError)
    }
}
