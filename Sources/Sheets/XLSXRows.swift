internal import Prose

/// The rows of one worksheet.
struct XLSXRows {
    private let events: XMLEvents
    private let strings: [String]
    private let startsIn1904: Bool

    init(_ part: ZipArchive.Part, strings: [String], startsIn1904: Bool) throws(SheetReadingError) {
        events = try XMLEvents(part)
        self.strings = strings
        self.startsIn1904 = startsIn1904
    }

    /// A cell while its element is open.
    private struct Cell {
        var place: Int
        var type: String
        var value = ""
        var text = XLSXText()
        var isInValue = false
    }

    func sheet() throws -> ReturnedSheet {
        var rows = HeadedRows()
        var line = 0
        var count = 0
        var cells: [Int: String] = [:]
        var nextPlace = 0
        var cell: Cell?
        while let event = try events.next() {
            switch event {
            case .start("row"):
                count += 1
                guard count <= Self.mostRows else { throw SheetReadingError.tooManyRows(limit: Self.mostRows) }
                line = events.attribute("r").flatMap(Self.line) ?? line + 1
                (cells, nextPlace) = ([:], 0)
            case .end("row"):
                rows.add(cells, line: line)
                if rows.isHopeless { return try rows.sheet() }
            case .start("c"):
                let place = events.attribute("r").flatMap(Self.place) ?? nextPlace
                nextPlace = place + 1
                cell = Cell(place: place, type: events.attribute("t") ?? "n")
            case .end("c"):
                if let done = cell, !rows.hasHeading || rows.column(at: done.place) != nil {
                    let text = text(of: done, in: rows.column(at: done.place))
                    if !text.isEmpty { cells[done.place] = text }
                }
                cell = nil
            case .start("v"): cell?.isInValue = true
            case .end("v"): cell?.isInValue = false
            case .text(let part): if cell?.isInValue == true { cell?.value += part }
            default: break
            }
            cell?.text.take(event)
        }
        return try rows.sheet()
    }

    private func text(of cell: Cell, in column: SheetColumn?) -> String {
        switch cell.type {
        case "s": return Int(cell.value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "inlineStr": return cell.text.value
        case "str": return XLSXText.unescaped(cell.value)
        case "b": return cell.value == "1" ? "TRUE" : "FALSE"
        case "n":
            if column?.content == .date, let day = Double(cell.value), let date = date(day) { return date.description }
            return cell.value
        default: return cell.value  // an error such as #NAME?, which no row is taken with
        }
    }

    /// Spreadsheets count days; the count that starts in 1900 knows a 29 February 1900.
    private func date(_ day: Double) -> CalendarDate? {
        guard day.isFinite, day >= 61, day < 3_000_000 else { return nil }
        let origin =
            startsIn1904 ? CalendarDate(year: 1904, month: 1, day: 1) : CalendarDate(year: 1899, month: 12, day: 30)
        return origin?.adding(days: Int(day))
    }

    /// What a worksheet holds.
    private static let mostRows = 1_048_576

    /// The number of a row, if a worksheet can have such a row.
    private static func line(_ number: String) -> Int? {
        Int(number).flatMap { (1...mostRows).contains($0) ? $0 : nil }
    }

    /// The place from 0 that the letters of `AB12` name.
    private static func place(_ reference: String) -> Int? {
        var place = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte) else { break }
            place = place * 26 + Int(byte - 0x40)
            if place > 16_384 { return nil }
        }
        return place > 0 ? place - 1 : nil
    }
}
