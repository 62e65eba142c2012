internal import CSheetWriter

/// A workbook being written by libxlsxwriter, in the mode that keeps one row in memory.
final class XLSXWorkbook {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    let styles: Styles

    /// How cells look.
    struct Styles {
        var heading: UnsafeMutablePointer<lxw_format>
        var editableHeading: UnsafeMutablePointer<lxw_format>
        var cell: UnsafeMutablePointer<lxw_format>
        var date: UnsafeMutablePointer<lxw_format>
    }

    init(path: String) throws {
        var options = lxw_workbook_options()
        options.constant_memory = UInt8(LXW_TRUE.rawValue)
        guard let workbook = workbook_new_opt(path, &options) else {
            throw SheetWritingError.cannotWrite(reason: "out of memory")
        }
        self.workbook = workbook
        func style(_ change: (UnsafeMutablePointer<lxw_format>) -> Void) -> UnsafeMutablePointer<lxw_format> {
            let format = workbook_add_format(workbook)!
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_text_wrap(format)
            change(format)
            return format
        }
        styles = Styles(
            heading: style { format in
                format_set_bold(format)
                format_set_bg_color(format, 0xE8E8E8)
            },
            editableHeading: style { format in
                format_set_bold(format)
                format_set_bg_color(format, 0xFFE58A)
            },
            cell: style { _ in }, date: style { format_set_num_format($0, "yyyy-mm-dd") })
    }

    deinit { discard() }

    /// Adds a worksheet with its heading. Rows of several worksheets may be added in turn.
    func addWorksheet(_ name: String, columns: [XLSXWorksheet.Column]) throws -> XLSXWorksheet {
        guard let worksheet = workbook_add_worksheet(workbook, name) else {
            throw SheetWritingError.cannotWrite(reason: "no worksheet \(name)")
        }
        return try XLSXWorksheet(worksheet, columns: columns, styles: styles)
    }

    /// Puts the file together.
    func close() throws {
        guard let workbook else { return }
        self.workbook = nil
        try Self.check(workbook_close(workbook))
    }

    /// Gives the workbook up; no file is made.
    func discard() {
        if let workbook { lxw_workbook_free(workbook) }
        workbook = nil
    }

    static func check(_ code: lxw_error) throws {
        guard code == LXW_NO_ERROR else {
            throw SheetWritingError.cannotWrite(reason: String(cString: lxw_strerror(code)))
        }
    }
}
