import Linking
import Testing

@testable import Desk

/// The two filters' contract: a bad line says why, in its place.
@Suite struct LinkTests {
    @Test(arguments: [
        ("[]", #"{"line": 3, "id": null, "error": "not a JSON object; a claim was expected."}"#),
        (#"{"id": "x"}"#, #"{"line": 3, "id": "x", "error": "no \"text\"; every claim needs one."}"#),
        (#"{"text": "x"}"#, #"{"line": 3, "id": null, "error": "no \"id\"; every claim needs one."}"#),
        (#"{"id": 1, "text": 2}"#, #"{"line": 3, "id": 1, "error": "\"text\" is not a string."}"#),
        (
            #"{"id": 1, "text": "x", "said_on": "soon"}"#,
            #"{"line": 3, "id": 1, "error": "\"said_on\" is “soon”; an ISO date such as 2022-01-10 was expected."}"#
        ),
    ])
    func aBadClaimSaysWhy(_ line: String, _ error: String) throws {
        let desk = try ScriptedDesk()
        let reading = try RelationReading(try desk.workbench.newsroom())
        let result = LinkLine(bytes: Array(line.utf8), number: 3).result(reading)
        #expect(result.claims.isEmpty)
        #expect(result.error == error)
    }

    @Test func anArticleGivesItsClaimsNumbersAndAPairItsRelation() throws {
        let desk = try ScriptedDesk()
        let reading = try RelationReading(try desk.workbench.newsroom())
        let article = #"{"id": "n", "claims": [{"text": "the dam was full"}, {"text": "the dam held"}]}"#
        let result = LinkLine(bytes: Array(article.utf8), number: 1).result(reading)
        #expect(result.claims.map(\.id) == ["n.0", "n.1"])
        let pair = #"{"id": 7, "a": "The dam at Orlo was full", "b": "The dam at Orlo was full"}"#
        let line = PairLine(bytes: Array(pair.utf8), number: 1).result(reading)
        #expect(!line.isError)
        #expect(line.line.hasPrefix(#"{"id": 7, "relation": "repeats", "score": "#))
    }

    /// Figures of other days do not contradict each other.
    @Test(arguments: [
        (#""#, "contradicts"), (#", "a_date": "2031-03-04", "b_date": "2031-03-04""#, "contradicts"),
        (#", "a_date": "2031-03", "b_date": "2031-03-04""#, "contradicts"),
        (#", "a_date": "2031-03-04", "b_date": "2031-03-09""#, "none"), (#", "a_date": "2031-03-04""#, "contradicts"),
    ])
    func datesOfAPairCount(_ dates: String, _ relation: String) throws {
        let desk = try ScriptedDesk()
        let reading = try RelationReading(try desk.workbench.newsroom())
        let pair = #"{"id": 7, "a": "The ferry carried 12 men", "b": "The ferry carried 90 men"\#(dates)}"#
        let line = PairLine(bytes: Array(pair.utf8), number: 1).result(reading)
        #expect(line.line.hasPrefix(#"{"id": 7, "relation": "\#(relation)""#), "\(line.line)")
    }
}
