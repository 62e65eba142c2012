import Testing

@testable import Desk

/// What leaves the program for a terminal: nothing that acts, everything at its width.
@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("plain text", "plain text"),
        ("\u{1B}[2J", "\\u{1B}[2J"),
        ("a\u{9B}31m", "a\\u{9B}31m"),
        ("safe\u{202E}gpj", "safe\\u{202E}gpj"),
        ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
        ("zero\u{200B}width", "zero\\u{200B}width"),
        ("bell\u{7}del\u{7F}nul\u{0}", "bell\\u{7}del\\u{7F}nul\\u{0}"),
        ("two\r\nlines\tand a tab", "two lines and a tab"),
        ("Владимир, قطر, 中文, é", "Владимир, قطر, 中文, é"),
    ])
    func whatActsIsSpelledOut(_ text: String, _ shown: String) {
        #expect(TerminalText.escaped(text) == shown)
    }

    @Test(arguments: [
        ("abc", 3), ("中文", 4), ("e\u{301}", 1), ("한국", 4), ("Ж", 1), ("قطر", 3), ("…", 1), ("😀", 2), ("❤\u{FE0F}", 2),
    ])
    func widthIsInColumns(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func longTextIsCutAtAColumn() {
        #expect(DisplayWidth.truncated("abcdef", to: 4) == "abc…")
        #expect(DisplayWidth.truncated("中文字", to: 4) == "中…")
        #expect(DisplayWidth.padded("中", to: 4) == "中  ")
        #expect(DisplayWidth.padded("7", to: 3, right: true) == "  7")
    }

    @Test func textIsWrappedBetweenWords() {
        #expect(TextWrapper.lines(of: "one two three", columns: 7) == ["one two", "three"])
        #expect(TextWrapper.lines(of: "abcdefghij", columns: 4) == ["abcd", "efgh", "ij"])
        #expect(TextWrapper.lines(of: "", columns: 4) == [""])
        #expect(TextWrapper.lines(of: "中文 字", columns: 4) == ["中文", "字"])
    }

    @Test func coloursAskTheEnvironment() {
        #expect(ColorChoice.auto.isOn(terminal: true, environment: [:]))
        #expect(!ColorChoice.auto.isOn(terminal: false, environment: [:]))
        #expect(!ColorChoice.auto.isOn(terminal: true, environment: ["NO_COLOR": "1"]))
        #expect(ColorChoice.auto.isOn(terminal: true, environment: ["NO_COLOR": ""]))
        #expect(!ColorChoice.auto.isOn(terminal: true, environment: ["TERM": "dumb"]))
        #expect(ColorChoice.always.isOn(terminal: false, environment: ["NO_COLOR": "1"]))
    }

    @Test func aClaimIsColouredInItsParagraph() throws {
        let desk = try ScriptedDesk(usesColor: true)
        _ = desk.answer(to: "ingest articles")
        #expect(
            desk.answer(to: "show 4").contains(
                "that \u{1B}[1;33mVelland would build no new dam before the spring\u{1B}[0m."))
        #expect(!desk.answer(to: "show 4 --color never").contains("\u{1B}"))
    }
}
