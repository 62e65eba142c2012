import Prose
import Testing

@Suite("Tokens")
struct TokenizerTests {
    @Test(
        "are words, numbers and single marks",
        arguments: [
            ("Russia’s terms", ["Russia", "’s", "terms"]),
            ("We don’t, she said.", ["We", "don’t", ",", "she", "said", "."]),
            ("the U.S. and NATO-Russia talks", ["the", "U.S.", "and", "NATO", "-", "Russia", "talks"]),
            ("120,000 troops, 1.5 km", ["120,000", "troops", ",", "1.5", "km"]),
            ("on the 10th of May", ["on", "the", "10th", "of", "May"]),
            ("“Niinistö”", ["“", "Niinistö", "”"]),
        ])
    func cut(text: String, expected: [String]) {
        #expect(Tokenizer().tokens(of: text).map(\.text) == expected)
    }

    @Test(
        "stand where their words stand, in any script",
        arguments: ["Привет, мир", "e\u{301}te\u{301} — 🇫🇮 🧾", "שלום עולם", "a\u{0}b\r\nc", "\u{FEFF}x\u{202E}y"])
    func slices(text: String) {
        let article = ArticleText(text)
        var end = 0
        for token in article.tokens {
            #expect(article.slice(token.span) == token.text)
            #expect(token.span.start >= end)
            end = token.span.end
        }
        #expect(end <= text.utf8.count)
    }
}

@Suite("Code points")
struct CodePointIndexTests {
    @Test("and bytes translate both ways at every scalar", arguments: ["plain", "Niinistö “said” 🧾 x", ""])
    func roundTrip(text: String) {
        let index = CodePointIndex(text)
        var byte = 0
        for (position, scalar) in text.unicodeScalars.enumerated() {
            #expect(index.codePoint(atByte: byte) == position)
            #expect(index.byte(atCodePoint: position) == byte)
            byte += String(scalar).utf8.count
        }
        #expect(index.byte(atCodePoint: text.unicodeScalars.count) == byte)
        #expect(index.byte(atCodePoint: text.unicodeScalars.count + 1) == nil)
    }
}
