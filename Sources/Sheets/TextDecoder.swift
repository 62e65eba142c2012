/// Reads text of unknown encoding: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252, which Latin-1
/// texts of spreadsheets really are.
enum TextDecoder {
    static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isLittle: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isLittle: false) }
        // A heading is plain Latin: every second byte of it is zero in UTF-16.
        let start = bytes.prefix(64)
        if start.count >= 8 {
            let pairs = start.count / 2
            let zeros = (0..<pairs).map { (start[2 * $0] == 0, start[2 * $0 + 1] == 0) }
            if zeros.count(where: { $0.1 && !$0.0 }) * 10 > pairs * 9 { return utf16(bytes[...], isLittle: true) }
            if zeros.count(where: { $0.0 && !$0.1 }) * 10 > pairs * 9 { return utf16(bytes[...], isLittle: false) }
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        for byte in bytes {
            text.unicodeScalars.append(
                (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return text
    }

    /// `text` as it was before a program took its UTF-8 for Windows-1252, which shows as “â€“” for a dash.
    static func repaired(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if let place = windows1252.firstIndex(of: scalar) {
                bytes.append(UInt8(0x80 + place))
            } else {
                guard scalar.value < 0x100 else { return text }
                bytes.append(UInt8(scalar.value))
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    /// Whether `text` is `original` after a trip through an encoding that lacks some of its characters.
    static func isReduced(_ text: String, from original: String) -> Bool {
        guard text.contains("?") else { return false }
        let (reduced, whole) = (Array(text.unicodeScalars), Array(original.unicodeScalars))
        return reduced.count == whole.count
            && zip(reduced, whole).allSatisfy { $0 == $1 || ($0 == "?" && $1.value > 0x7F) }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
        let bytes = Array(bytes)
        let units = (0..<bytes.count / 2).map { i in
            let (first, second) = (UInt16(bytes[2 * i]), UInt16(bytes[2 * i + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// 0x80 to 0x9F; the five that mean nothing stay controls.
    private static let windows1252: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
