/// A review sheet as comma-separated values: RFC 4180, UTF-8, one row a claim.
package struct CSVSheet: TextSheetWriter {
    private let byteOrderMark: Bool

    /// With a `byteOrderMark` some spreadsheets see that the file is UTF-8.
    package init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }

    /// A heading, then a row for each claim; what a spreadsheet would run is neutralised.
    package func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws {
        let columns = sheet.columns
        if byteOrderMark { try put("\u{FEFF}") }
        try put(Self.row(columns.map(\.rawValue)))
        try sheet.forEachSection { section in
            let cells = SheetCells(section)
            for entry in section.entries {
                try put(Self.row(columns.map { FormulaGuard.guarded(cells.text($0, of: entry)) }))
            }
        }
    }

    private static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ text: String) -> String {
        let needsQuotes =
            text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 }
            || text.utf8.first == 0x20 || text.utf8.last == 0x20
        return needsQuotes ? "\"" + SheetText.replacing(["\"": "\"\""], in: text) + "\"" : text
    }
}
