/// Makes text of bytes, refusing what is none.
enum PlainText {
    /// The text of `bytes`: valid UTF-8 without NUL and not mostly control characters.
    ///
    /// A byte order mark is dropped, and line ends become LF: offsets into an article refer to its stored text.
    static func read(_ bytes: [UInt8], at place: FilePlace) throws(NewsroomError) -> String {
        try check(bytes, at: place)
        return try decode(bytes, at: place)
    }

    /// Refuses bytes that hold nothing, or are the start of a well-known other sort of file, or hold many controls.
    static func check(_ bytes: [UInt8], at place: FilePlace) throws(NewsroomError) {
        if let kind = signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind {
            throw .binary(place, kind: kind)
        }
        if let offset = bytes.firstIndex(of: 0) { throw .containsNUL(place, offset: offset) }
        let controls = bytes.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B }
        if controls > 2, controls * 50 > bytes.count { throw .binary(place, kind: nil) }
        let isBlank = bytes.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        if isBlank || bytes == byteOrderMark { throw .empty(place) }
    }

    private static func decode(_ bytes: [UInt8], at place: FilePlace) throws(NewsroomError) -> String {
        let body = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
        guard let text = String(validating: body.contains(0x0D) ? lineFeeds(body)[...] : body, as: UTF8.self) else {
            let offset = invalidOffset(bytes)
            throw .invalidUTF8(place, offset: offset, byte: bytes[min(offset, bytes.count - 1)])
        }
        if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) { throw .empty(place) }
        return text
    }

    /// CR LF and lone CR made LF.
    private static func lineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                result.append(0x0A)
            } else if !(byte == 0x0A && previous == 0x0D) {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }

    /// Where the first ill-formed sequence starts.
    static func invalidOffset(_ bytes: [UInt8]) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error, .emptyInput: return offset
            }
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let signatures: [(bytes: [UInt8], kind: String)] = [
        (Array("%PDF-".utf8), "PDF"), ([0x50, 0x4B, 0x03, 0x04], "ZIP or Office document"), ([0x1F, 0x8B], "gzip"),
        ([0xD0, 0xCF, 0x11, 0xE0], "old Office document"), (Array("{\\rtf".utf8), "RTF"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("SQLite format 3\0".utf8), "SQLite"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
    ]
}
