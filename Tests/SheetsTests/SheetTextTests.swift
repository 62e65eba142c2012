import Testing

@testable import Sheets

@Suite struct SheetTextTests {
    @Test func controlsAreShownByNumber() {
        #expect(SheetText.clean("a\u{1B}[31m\u{202E}b\r\nc\rd\te") == "a⟨U+001B⟩[31m⟨U+202E⟩b\nc\nd\te")
    }

    @Test func whatCannotBeSeenIsShownByNumber() {
        #expect(SheetText.clean("a\u{200B}b\u{FEFF}c\u{2028}d\u{FFFE}") == "a⟨U+200B⟩b⟨U+FEFF⟩c⟨U+2028⟩d⟨U+FFFE⟩")
        #expect(SheetText.clean("a\tb\nc\u{301}") == "a\tb\nc\u{301}")
    }

    @Test func codePointsAreReplacedWhateverStandsOnThem() {
        #expect(SheetText.replacing(["\"": "\"\""], in: "\"\u{301}a\u{600}\"") == "\"\"\u{301}a\u{600}\"\"")
    }

    /// What is cut or shown by number once stays so: the marks of a revision depend on it.
    @Test(arguments: [
        "plain", String(repeating: "é", count: 40_000), String(repeating: "\u{1}", count: 20_000),
        String(repeating: "a", count: 32_000), String(repeating: "👩‍👩‍👧", count: 9_000), "a\u{0}b",
    ])
    func cleaningTwiceIsCleaningOnce(text: String) {
        let once = SheetText.clean(text)
        #expect(SheetText.clean(once) == once)
        #expect(once.utf16.count <= SheetText.mostCharacters + 1)
    }

    @Test func aTextThatJustFitsIsWhole() {
        let text = String(repeating: "a", count: SheetText.mostCharacters)
        #expect(SheetText.clean(text) == text)
        #expect(SheetText.clean(text + "b") == text + "…")
    }

    @Test func whatOtherProgramsChangeIsTheSameToAReader() {
        #expect(SheetText.comparable("  Cafe\u{301} \r\n\r\nnoir\n ") == "Caf\u{E9}\n\nnoir")
    }
}
