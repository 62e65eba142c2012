internal import CLanguageGuess

/// The language a text is most likely written in, by CLD2.
struct LanguageGuess: Hashable, Sendable {
    /// ISO 639-1 where the language has such a code.
    var code: String
    /// In English: "Russian".
    var name: String

    /// `nil` where the text is too short to tell (under 20 words, or 300 bytes of a script that parts no words), or
    /// mixed, or in no language CLD2 is sure of.
    init?(of text: String) {
        guard Self.isLongEnough(text) else { return nil }
        var sample = Self.sample(of: text)
        let guess = sample.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { language_guess_of($0.baseAddress, $0.count) }
        }
        guard guess.is_reliable, guess.percent >= 50, let code = guess.code, let name = guess.name else { return nil }
        let written = String(cString: code)
        guard written != "un" else { return nil }
        self.code = Self.modern[written] ?? String(written.prefix { $0 != "-" })
        self.name = String(cString: name).split(separator: "_").map { $0.prefix(1) + $0.dropFirst().lowercased() }
            .joined(separator: " ")
    }

    private static func isLongEnough(_ text: String) -> Bool {
        var words = 0
        var isInWord = false
        var bytes = 0
        for scalar in text.unicodeScalars {
            bytes += UTF8.width(scalar)
            let isLetter = scalar.properties.isAlphabetic
            if isLetter && !isInWord { words += 1 }
            isInWord = isLetter
            if words >= 20 || bytes >= 300 { return true }
        }
        return false
    }

    /// The first 64 KiB, cut between two scalars: enough to tell, whatever the text's length.
    private static func sample(of text: String) -> Substring {
        let utf8 = text.utf8
        guard var limit = utf8.index(utf8.startIndex, offsetBy: 65_536, limitedBy: utf8.endIndex) else {
            return text[...]
        }
        while limit > utf8.startIndex, limit < utf8.endIndex, utf8[limit] & 0xC0 == 0x80 {
            utf8.formIndex(before: &limit)
        }
        return text[..<limit]
    }

    /// CLD2 still writes some codes that ISO 639-1 has withdrawn.
    private static let modern = ["iw": "he", "jw": "jv", "in": "id", "mo": "ro"]
}
