/// Reads separated values as programs write them: RFC 4180, also with semicolons, tabs or bars, any line ends, and the
/// line `sep=;` that some put first.
struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1
    private var rowCount = 0

    static func sheet(_ bytes: [UInt8]) throws -> ReturnedSheet {
        var text = Array(TextDecoder.text(bytes).utf8)
        if text.starts(with: "sep=".utf8), let end = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
            text.removeFirst(end)
        }
        // A quotation mark may look open with the wrong separator, so a reading that fails is no candidate.
        let candidates = separators.map { separator in
            var rows = HeadedRows()
            var reader = CSVReader(text, separator)
            while !rows.hasHeading, !rows.isHopeless, let row = try? reader.row() {
                rows.add(row.cells, line: row.line)
            }
            return (separator, rows.hasHeading)
        }
        let separator = candidates.first { $0.1 }?.0 ?? separators[0]
        var rows = HeadedRows()
        var reader = CSVReader(text, separator)
        while let row = try reader.row() { rows.add(row.cells, line: row.line) }
        return try rows.sheet()
    }

    private static let separators = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

    private init(_ bytes: [UInt8], _ separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next row, cells by place, and its number as a spreadsheet shows it; `nil` at the end.
    private mutating func row() throws(SheetReadingError) -> (cells: [Int: String], line: Int)? {
        guard position < bytes.count else { return nil }
        rowCount += 1
        var cells: [Int: String] = [:]
        var place = 0
        while true {
            let cell = try field()
            if !cell.isEmpty { cells[place] = cell }
            place += 1
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        endLine()
        return (cells, rowCount)
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        if bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        line += 1
    }

    private func isAtEnd() -> Bool {
        position >= bytes.count || bytes[position] == separator || bytes[position] == 0x0A || bytes[position] == 0x0D
    }

    private mutating func field() throws(SheetReadingError) -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while !isAtEnd() { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        let opened = line
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 0x0A || (byte == 0x0D && (position >= bytes.count || bytes[position] != 0x0A)) { line += 1 }
            guard byte == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                text.append(byte)
                position += 1
                continue
            }
            // What stands behind a closing mark belongs to the field in no standard; keeping it loses nothing.
            while !isAtEnd() {
                text.append(bytes[position])
                position += 1
            }
            return String(decoding: text, as: UTF8.self)
        }
        throw .openQuote(line: opened)
    }
}
