internal import CSheetWriter
internal import Glibc
internal import Prose

/// One worksheet of a workbook being written, row after row.
final class XLSXWorksheet {
    struct Column {
        var heading: String
        /// In characters.
        var width: Double
        /// Whether people are to fill it in, which its heading shows.
        var isEditable = false
        var isHidden = false
        init(_ heading: String, width: Double, isEditable: Bool = false, isHidden: Bool = false) {
            self.heading = heading
            self.width = width
            self.isEditable = isEditable
            self.isHidden = isHidden
        }
    }

    enum Cell {
        /// An empty text leaves the cell empty.
        case text(String)
        case number(Double)
        /// A whole day becomes a date; other texts stay texts.
        case date(String)
    }

    /// In a cell.
    private static let mostCharacters = 32_767

    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    private let styles: XLSXWorkbook.Styles
    private let columnCount: Int
    private var rowCount: UInt32 = 1

    init(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, columns: [Column], styles: XLSXWorkbook.Styles) throws {
        self.worksheet = worksheet
        self.styles = styles
        columnCount = columns.count
        for (place, column) in columns.enumerated() {
            let place = UInt16(place)
            var options = lxw_row_col_options()
            options.hidden = column.isHidden ? 1 : 0
            try XLSXWorkbook.check(
                worksheet_set_column_opt(worksheet, place, place, column.width, styles.cell, &options))
            let style = column.isEditable ? styles.editableHeading : styles.heading
            try XLSXWorkbook.check(worksheet_write_string(worksheet, 0, place, column.heading, style))
        }
    }

    func add(_ cells: [Cell]) throws {
        for (place, cell) in cells.enumerated() { try write(cell, at: UInt16(place)) }
        rowCount += 1
    }

    private func write(_ cell: Cell, at column: UInt16) throws {
        switch cell {
        case .text(let text):
            if text.isEmpty { return }
            let escaped = XLSXText.escaped(text)
            // Too long only where somebody filled a text with such escapes; the library would refuse the whole sheet.
            let fitting = escaped.unicodeScalars.count > Self.mostCharacters ? text : escaped
            try XLSXWorkbook.check(worksheet_write_string(worksheet, rowCount, column, fitting, styles.cell))
        case .number(let number):
            try XLSXWorkbook.check(worksheet_write_number(worksheet, rowCount, column, number, styles.cell))
        case .date(let text):
            guard let date = CalendarDate(iso: text), let month = date.month, let day = date.day, date.year >= 1901,
                text == date.description
            else { return try write(.text(FormulaGuard.guarded(text)), at: column) }
            var moment = lxw_datetime()
            moment.year = Int32(date.year)
            moment.month = Int32(month)
            moment.day = Int32(day)
            try XLSXWorkbook.check(worksheet_write_datetime(worksheet, rowCount, column, &moment, styles.date))
        }
    }

    /// Offers `words` in a list in every cell of a column; `strictly` refuses others.
    func offerChoices(in column: Int?, _ words: [String], strictly: Bool = true) {
        // Excel takes no longer list, and parts it at commas.
        let isTooLong = words.joined(separator: ",").utf16.count > 255
        guard let column, rowCount > 1, !isTooLong, !words.contains(where: { $0.contains(",") }) else { return }
        var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { list.forEach { free($0) } }
        list.append(nil)
        list.withUnsafeMutableBufferPointer { list in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = list.baseAddress
            validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
            if !strictly { validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue) }
            let place = UInt16(column)
            _ = worksheet_data_validation_range(worksheet, 1, place, rowCount - 1, place, &validation)
        }
    }

    /// Keeps the heading and the first two columns in view, and offers to filter by every column.
    func finish() {
        worksheet_freeze_panes(worksheet, 1, 2)
        if rowCount > 1 { worksheet_autofilter(worksheet, 0, 0, rowCount - 1, UInt16(columnCount - 1)) }
    }
}
