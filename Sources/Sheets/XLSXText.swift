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
        guard text.contains("_x") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if i + 7 <= bytes.count, bytes[i] == 0x5F, bytes[i + 1] == 0x78, bytes[i + 6] == 0x5F,
                bytes[i + 2..<i + 6].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt32(String(decoding: bytes[i + 2..<i + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result += Array(String(scalar).utf8)
                i += 7
            } else {
                result.append(bytes[i])
                i += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
