internal import CHTMLParser

/// Decides in which charset the bytes of a page are written: byte order mark, else its own `<meta>`, else UTF-8 where
/// the bytes are valid, else windows-1252.
enum HTMLCharset {
    /// What to hand the parser: the bytes, made valid where they claim to be UTF-8, and the charset's name.
    static func choose(for bytes: [UInt8]) -> (bytes: [UInt8], charset: String) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (valid(Array(bytes.dropFirst(3))), "UTF-8") }
        if bytes.starts(with: [0xFF, 0xFE]) { return (bytes, "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return (bytes, "UTF-16BE") }
        let isValid = PlainText.invalidOffset(bytes) == bytes.count
        if isValid { return (bytes, "UTF-8") }
        guard let declared = declared(in: bytes), declared != "utf-8", declared != "utf8" else {
            return declared(in: bytes) == nil ? (bytes, "windows-1252") : (valid(bytes), "UTF-8")
        }
        // What the web calls Latin-1 is windows-1252.
        let name = ["iso-8859-1", "latin1", "us-ascii", "ascii"].contains(declared) ? "windows-1252" : declared
        return (bytes, isKnown(name) ? name : "windows-1252")
    }

    /// Whether the bytes hold NUL as a matter of course.
    static func isWide(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    private static func declared(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        guard let mark = head.firstRange(of: "charset=") else { return nil }
        let name = head[mark.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        return name.isEmpty ? nil : String(name)
    }

    private static func isKnown(_ name: String) -> Bool {
        guard let handler = xmlFindCharEncodingHandler(name) else { return false }
        xmlCharEncCloseFunc(handler)
        return true
    }

    private static func valid(_ bytes: [UInt8]) -> [UInt8] { Array(String(decoding: bytes, as: UTF8.self).utf8) }
}
