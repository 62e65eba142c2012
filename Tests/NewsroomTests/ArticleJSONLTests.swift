import Prose
import Records
import Testing

@testable import Newsroom

struct ArticleJSONLTests {
    private func read(_ text: String, sizeLimit: Int = 20_000_000) throws -> [(
        ArticleOrigin, Result<Article, NewsroomError>
    )] {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(text.utf8), to: "a.jsonl")
        var read: [(ArticleOrigin, Result<Article, NewsroomError>)] = []
        try ArticleReader(sizeLimit: sizeLimit).read(path) { origin, article in
            var origin = origin
            origin.path = "a.jsonl"
            read.append((origin, article))
        }
        return read
    }

    @Test func readsEveryField() throws {
        let read = try read(
            """
            {"id": 7, "title": "Port", "outlet": "KNA", "date": "2022-01-07", "url": "u", "byline": "Jo Orr",\
             "text": " Karsk\\r\\ndid it.\\n", "unknown": [1]}
            """)
        #expect(read.map(\.0) == [ArticleOrigin(path: "a.jsonl", line: 1, id: "7")])
        let expected = Article(
            title: "Port", outlet: "KNA", byline: "Jo Orr", published: CalendarDate(year: 2022, month: 1, day: 7),
            url: "u", text: " Karsk\r\ndid it.\n")  // kept byte for byte: others hold offsets into it
        #expect(try read[0].1.get() == expected)
    }

    @Test func aBadLineDoesNotStopTheRest() throws {
        let read = try read("{\"text\": \"One.\"}\n\n{\n{\"text\": \"Two.\"}\r\n{\"text\": \"Three.\"}")
        #expect(read.map(\.0.line) == [1, 3, 4, 5])
        #expect(read.map { try? $0.1.get().text } == ["One.", nil, "Two.", "Three."])
    }

    @Test(arguments: [
        ("[1]", NewsroomError.badJSON(FilePlace("l", line: 4), problem: "a list instead of an object")),
        ("null", .badJSON(FilePlace("l", line: 4), problem: "null instead of an object")),
        ("{}", .missingField(FilePlace("l", line: 4), field: "text")),
        (#"{"text": null}"#, .missingField(FilePlace("l", line: 4), field: "text")),
        (#"{"text": " \n"}"#, .noStory(FilePlace("l", line: 4))),
        (#"{"text": 5}"#, .badField(FilePlace("l", line: 4), field: "text", found: "a number", expected: "a string")),
        (
            #"{"text": "x", "title": ["y"]}"#,
            .badField(FilePlace("l", line: 4), field: "title", found: "a list", expected: "a string")
        ),
        (
            #"{"text": "x", "id": true}"#,
            .badField(FilePlace("l", line: 4), field: "id", found: "true or false", expected: "a string or number")
        ),
        (#"{"text": "x", "date": "soon"}"#, .badArticleDate(FilePlace("l", line: 4), found: "soon")),
        (#"{"text": "x\u0000"}"#, .containsNUL(FilePlace("l", line: 4), offset: 1)),
    ])
    func namesTheLineOfAMistake(line: String, error: NewsroomError) {
        #expect(throws: error) {
            try ArticleReader().article(fromJSONLine: Array(line.utf8), at: FilePlace("l", line: 4))
        }
    }

    @Test(arguments: ["{", "{\"text\": \"x\"", "{\"text\": \"x\"} y", "text", #"{"text": "\ud800"}"#])
    func refusesWhatIsNoJSON(line: String) {
        let error = #expect(throws: NewsroomError.self) {
            try ArticleReader().article(fromJSONLine: Array(line.utf8), at: FilePlace("l", line: 4))
        }
        guard case .badJSON(FilePlace("l", line: 4), _) = error else {
            Issue.record("\(error as Any)")
            return
        }
    }

    @Test func refusesLinesOverTheLimitUnread() throws {
        let long = "{\"text\": \"" + String(repeating: "x", count: 600_000) + "\"}"
        let read = try read("{\"text\": \"One.\"}\n\(long)\n{\"text\": \"Two.\"}\n\(long)", sizeLimit: 300_000)
        let expected = NewsroomError.tooLarge(FilePlace("x", line: 2), size: nil, limit: 300_000)
        #expect(read.map(\.0.line) == [1, 2, 3, 4])
        #expect(read.map { try? $0.1.get().text } == ["One.", nil, "Two.", nil])
        guard case .failure(.tooLarge(let place, size: nil, limit: 300_000)) = read[1].1 else {
            Issue.record("\(read[1].1) instead of \(expected)")
            return
        }
        #expect(place.line == 2)
    }

    @Test func whatTheCallerThrowsStopsTheReading() throws {
        struct Stop: Error {}
        let folder = try TemporaryFolder(["a.jsonl": "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"])
        var count = 0
        #expect(throws: Stop.self) {
            try ArticleReader().read(folder / "a.jsonl") { _, _ in
                count += 1
                throw Stop()
            }
        }
        #expect(count == 1)
    }
}
