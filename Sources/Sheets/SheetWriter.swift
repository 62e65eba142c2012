/// Writes review sheets in one format.
///
/// The same sheet gives the same cells, whatever the clock or the locale. Everything in a sheet that came from an
/// article, a register or a person is hostile until the writer has escaped it.
package protocol SheetWriter: Sendable {
    /// Writes the whole sheet as a new file at `path`, where there must be none, and hands it to the disk.
    func write(_ sheet: ReviewSheet, to path: String) throws
}

/// A writer whose sheets are text.
package protocol TextSheetWriter: SheetWriter {
    /// Hands the sheet over piece by piece; the last one ends in a line break.
    func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws
}

extension TextSheetWriter {
    /// Writes the text piece by piece.
    package func write(_ sheet: ReviewSheet, to path: String) throws {
        let file = try TextFile(path: path)
        try write(sheet, put: file.put)
        try file.close()
    }

    /// The whole sheet.
    package func text(of sheet: ReviewSheet) throws -> String {
        var text = ""
        try write(sheet) { text += $0 }
        return text
    }
}

/// Why a sheet could not be written.
package enum SheetWritingError: Error, Equatable, Sendable {
    /// The operating system's reason.
    case cannotWrite(reason: String)
    /// More rows than a worksheet holds.
    case tooManyRows(limit: Int)
}
