/// The text of a string item: its runs joined, without the reading aids of East Asian texts.
struct XLSXText {
    private var text = ""
    private var isInText = false
    private var isInReadingAid = false

    mutating func take(_ event: XMLEvents.Event) {
        switch event {
        case .start("t"): isInText = true
        case .end("t"): isInText = false
        case .start("rPh"): isInReadingAid = true
        case .end("rPh"): isInReadingAid = false
        case .text(let part): if isInText, !isInReadingAid { text += part }
        default: break
        }
    }

    /// With `_x000D_` and the like as the characters they stand for.
    var value: String { Self.unescaped(text) }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if let scalar = scalar(at: i, in: bytes) {
                result += Array(String(scalar).utf8)
                i += 7
            } else {
                result.append(bytes[i])
                i += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `text` so that it comes back as it is: what looks like `_x000D_` in it gets its first character written that way.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for i in bytes.indices {
            if scalar(at: i, in: bytes) != nil { result += "_x005F".utf8 }
            result.append(bytes[i])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The character that `_xHHHH_` at this place stands for.
    private static func scalar(at i: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
        guard i + 7 <= bytes.count, bytes[i] == 0x5F, bytes[i + 1] == 0x78, bytes[i + 6] == 0x5F,
            bytes[i + 2..<i + 6].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
        else { return nil }
        return UInt32(String(decoding: bytes[i + 2..<i + 6], as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    }
}
