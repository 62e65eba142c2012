import Testing

@testable import Desk

@Suite struct TableRendererTests {
    private func printed(_ table: Table, _ mode: OutputMode, width: Int = 40) throws -> String {
        final class Output { var text = "" }
        let output = Output()
        let console = Console(isTerminal: false, messagesAreOnTerminal: false, usesColor: false, width: width) {
            text, _ in
            output.text += text
            return nil
        }
        try TableRenderer(mode: mode, console: console).print(table)
        try console.flush()
        return output.text
    }

    private let table = Table(
        [.init("id", isNumeric: true), .init("text", narrowest: 10)],
        rows: [Table.Row(["1", "中文 words that go on and on and on"]), Table.Row(["23", ""])])

    @Test func boxesAreAlignedByDisplayWidth() throws {
        #expect(
            try printed(table, .box, width: 32) == """
                ┌────┬─────────────────────────┐
                │ id │ text                    │
                ├────┼─────────────────────────┤
                │  1 │ 中文 words that go on   │
                │    │ and on and on           │
                │ 23 │                         │
                └────┴─────────────────────────┘

                """)
    }

    @Test func whatIsTooWideGoesDownThePage() throws {
        #expect(try printed(table, .box, width: 14) == "  id  1\ntext  中文 words that go on and on and on\n\n  id  23\n")
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("=1+1", "'=1+1"),
        ("@cmd", "'@cmd"), ("-5", "'-5"), ("line\nbreak", "line break"),
    ])
    func csvIsQuotedAndRunsNoFormula(_ cell: String, _ field: String) throws {
        #expect(try printed(Table([.init("c")], rows: [Table.Row([cell])]), .csv) == "c\n\(field)\n")
    }

    @Test func jsonIsOneArrayWithARowALine() throws {
        #expect(
            try printed(table, .json)
                == "[{\"id\": 1, \"text\": \"中文 words that go on and on and on\"},\n {\"id\": 23, \"text\": null}]\n")
        #expect(try printed(Table([.init("c")]), .json) == "[]\n")
    }

    @Test(arguments: [
        (OutputMode.html, "<tr><td>&quot;\u{301}&lt;\u{338}b&#39;s&gt;</td></tr>"),
        (.markdown, "| \"\u{301}&lt;\u{338}b's&gt; |"),
        (.csv, "\"\"\"\u{301}<\u{338}b's>\""),
    ])
    func marksOnCharactersHideNothing(_ mode: OutputMode, _ row: String) throws {
        let shown = try printed(Table([.init("c")], rows: [Table.Row(["\"\u{301}<\u{338}b's>"])]), mode)
        #expect(shown.unicodeScalars.split(separator: "\n").contains { $0.elementsEqual(row.unicodeScalars) })
    }

    @Test func markdownCellsCannotBreakOut() throws {
        let table = Table([.init("c")], rows: [Table.Row(["a|b <script> *x*"])])
        #expect(try printed(table, .markdown) == "| c |\n| --- |\n| a\\|b &lt;script&gt; \\*x\\* |\n")
    }
}
