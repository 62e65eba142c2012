import GRDB

/// Reads the JSON objects of ``RowCopy``: one level, no spaces, and only the escapes written there.
struct FlatObjectReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ json: String) { bytes = Array(json.utf8) }

    mutating func object() -> [String: DatabaseValue]? {
        var values: [String: DatabaseValue] = [:]
        guard take("{") else { return nil }
        if take("}") { return position == bytes.count ? values : nil }
        repeat {
            guard let column = text(), take(":"), let value = value() else { return nil }
            values[column] = value
        } while take(",")
        return take("}") && position == bytes.count ? values : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value() -> DatabaseValue? {
        if let text = text() { return text.databaseValue }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != UInt8(ascii: "}") {
            position += 1
        }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        if word == "null" { return .null }
        return Int64(word)?.databaseValue ?? Double(word)?.databaseValue
    }

    private mutating func text() -> String? {
        guard take("\"") else { return nil }
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = escape() else { return nil }
                text.append(escaped)
            default: text.append(byte)
            }
        }
        return nil
    }

    /// `\"`, `\\` or a control character as `\u00XX`.
    private mutating func escape() -> UInt8? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        if byte != UInt8(ascii: "u") { return byte }
        guard position + 4 <= bytes.count else { return nil }
        defer { position += 4 }
        return UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    }
}
