package import Records

/// What a sheet that came back says, of the columns that are read again.
package struct ReturnedSheet: Hashable, Sendable {
    /// The cells of one claim.
    package struct Row: Hashable, Sendable {
        /// Counted from 1 as a spreadsheet shows it; for JSON lines the line.
        package var line: Int
        /// By column; a missing column has no cell, an empty cell an empty text.
        package var cells: [SheetColumn: String]

        package init(line: Int, cells: [SheetColumn: String]) {
            self.line = line
            self.cells = cells
        }

        /// The claim that is meant.
        package var stableID: StableID? { RecordName.stableID(cells[.record] ?? "") }
    }

    package var rows: [Row]
    /// Headings that mean nothing here.
    package var ignored: [String]

    package init(rows: [Row], ignored: [String] = []) {
        self.rows = rows
        self.ignored = ignored
    }

    /// Reads the file at `path`: an Excel workbook, JSON lines, or separated values in any common encoding, told apart by
    /// how they begin.
    package static func read(path: String) throws -> ReturnedSheet {
        let start = try SheetBytes.read(path: path, limit: SheetBytes.limit, only: 8)
        if start.starts(with: [0x50, 0x4B]) { return try XLSXReader(path: path).sheet() }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw SheetReadingError.oldWorkbook }
        let bytes = try SheetBytes.read(path: path, limit: SheetBytes.limit)
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let isJSON = text.first { $0 > 0x20 } == UInt8(ascii: "{")
        return isJSON ? try JSONLReader.sheet(text) : try CSVReader.sheet(bytes)
    }

    /// Columns that are read on the way back.
    static let read: Set<SheetColumn> = Set(SheetColumn.editable + [.record, .textHash, .revision])
}
