import Testing

@testable import Desk

@Suite struct LineParserTests {
    @Test(arguments: [
        ("list party:NATO", ["list", "party:NATO"]),
        (#"list issue:"arms control" x"#, ["list", "issue:arms control", "x"]),
        (#"note 'two words' don't"#, ["note", "two words", "don't"]),
        (#"note 3 say\ \"so\""#, ["note", "3", #"say "so""#]),
        (#"note 3 """#, ["note", "3", ""]),
        ("flag 3 new # a remark", ["flag", "3", "new"]),
        ("note 3 no#remark", ["note", "3", "no#remark"]),
        ("  \t ", []),
        ("search Москва 中文", ["search", "Москва", "中文"]),
    ])
    func splitsAsAShellDoes(_ line: String, _ words: [String]) throws {
        #expect(try LineParser.words(of: line) == words)
    }

    @Test(arguments: ["plain", "two words", #"a "quoted" one"#, "", #"back\slash"#, "#5", "Tal's"])
    func quotingIsReadBack(_ text: String) throws {
        #expect(try LineParser.words(of: "note " + LineParser.quoted(text)) == ["note", text])
    }

    @Test func theWordAtTheCursorMayBeEmptyOrOpen() {
        #expect(LineParser.partialWords(of: "list ").map(\.text) == ["list", ""])
        #expect(LineParser.partialWords(of: "list sta").map(\.text) == ["list", "sta"])
        #expect(LineParser.partialWords(of: #"compare "United St"#).last?.openQuote == "\"")
        #expect(LineParser.partialWords(of: "").map(\.text) == [""])
    }
}
