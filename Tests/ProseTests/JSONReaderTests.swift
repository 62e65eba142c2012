import Testing

import Prose

@Suite struct JSONReaderTests {
    @Test(arguments: [
        #"{"b": 1, "a": [true, null, "x"], "n": 1e400}"#, #"{"n": -0.50, "big": 12345678901234567890123}"#, "[]", "{}",
        #""\"\\\n\t""#,
    ])
    func valuesComeOutAsTheyWentIn(_ line: String) throws {
        #expect(try JSONReader.value(of: line.utf8).line == line)
    }

    @Test func escapesAreRead() throws {
        #expect(try JSONReader.value(of: #""\u0041\ud83d\ude00\/""#.utf8) == .string("A😀/"))
        // Half a pair takes one code point, so offsets behind it stay right.
        #expect(try JSONReader.value(of: #""a\ud83db""#.utf8) == .string("a\u{FFFD}b"))
        #expect(try JSONReader.value(of: #""\ud83d\u0041""#.utf8) == .string("\u{FFFD}A"))
    }

    @Test func whatActsOnATerminalIsWrittenEscaped() {
        #expect(JSONValue.string("\u{1B}[2J\u{202E}").line == #""\u001b[2J\u202e""#)
    }

    @Test(arguments: [
        "", "nope", "{", "[1,]", #"{"a" 1}"#, "01", "1.", "\"a", "\"a\u{1}\"", "tru", "[1] 2", #""\x""#, #""\u12g4""#,
        "+1",
        String(repeating: "[", count: 100_000),
    ])
    func whatIsNoJSONIsRefused(_ line: String) {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.value(of: line.utf8) }
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: JSONReader.Failure(expected: "valid UTF-8", byte: 4)) {
            try JSONReader.value(of: [0x22, 0xFF, 0x22])
        }
    }
}
