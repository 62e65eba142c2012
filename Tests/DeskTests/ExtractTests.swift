import Prose
import Testing

@testable import Desk

/// The filter's contract: a line in, a line out, offsets in code points.
@Suite struct ExtractTests {
    private func result(_ line: String, number: Int = 1) throws -> (line: String, isError: Bool) {
        let desk = try ScriptedDesk()
        let pipeline = try desk.workbench.pipeline(EngineChoice.parse([]))
        return ArticleLine(bytes: Array(line.utf8), number: number).result(pipeline)
    }

    @Test func everyFieldIsThereAndUnknownOnesStay() throws {
        let line =
            #"{"id": "a", "text": "Zoë — Oren Tal said the dam was full.", "date": "2031-03-07", "gold": [1, {"x": 2}]}"#
        let (text, isError) = try result(line)
        #expect(!isError)
        let value = try JSONReader.value(of: text.utf8)
        #expect(value["id"] == .string("a"))
        #expect(value["gold"]?.line == #"[1, {"x": 2}]"#)
        #expect(value["text"] == nil)
        guard case .array(let claims) = value["claims"], case .object(let members) = claims.first else {
            Issue.record("no claim in \(text)")
            return
        }
        #expect(
            members.map(\.name) == [
                "attribution", "content", "cue", "source", "text", "mode", "speaker", "role", "speaks_for", "kind",
                "stance",
                "addressee", "issue", "said_on", "checkable", "checkworthiness", "nested_in", "relayed_by",
                "proposition",
                "confidence",
            ])
        // Code points: ë and — count one each.
        #expect(claims.first?["content"]?.line == "[[20, 36]]")
        #expect(claims.first?["text"] == .string("the dam was full"))
        #expect(claims.first?["relayed_by"] == .null)
    }

    @Test(arguments: [
        ("nope", #"{"line": 7, "id": null, "error": "not JSON: at byte 1, a value was expected."}"#),
        ("[]", #"{"line": 7, "id": null, "error": "not a JSON object; {\"id\": …, \"text\": …} was expected."}"#),
        (#"{"id": 5}"#, #"{"line": 7, "id": 5, "error": "no \"text\"; every article needs one."}"#),
        (#"{"text": "x"}"#, #"{"line": 7, "id": null, "error": "no \"id\"; every article needs one."}"#),
        (#"{"id": "a", "text": 3}"#, #"{"line": 7, "id": "a", "error": "\"text\" is not a string."}"#),
        (
            #"{"id": "a", "text": "x", "date": "7 Jan"}"#,
            #"{"line": 7, "id": "a", "error": "\"date\" is “7 Jan”; an ISO date such as 2022-01-10 was expected."}"#
        ),
    ])
    func aBadLineSaysWhy(_ line: String, _ error: String) throws {
        let (text, isError) = try result(line, number: 7)
        #expect(isError)
        #expect(text == error)
    }

    @Test func workersKeepTheOrder() {
        let numbers = Array(0..<500)
        #expect(ParallelMap.map(numbers, workers: 4) { $0 * 2 } == numbers.map { $0 * 2 })
        #expect(ParallelMap.map([Int](), workers: 4) { $0 }.isEmpty)
    }
}
