import Glibc
import Newsroom
import Sheets

/// A file that appears whole or not at all.
struct OutputFile {
    let path: String
    /// As the user wrote it, for messages.
    let named: String

    /// Writes `sheet` beside the file first and puts it into place. Throws ``DeskError/fileExists(_:)`` where there is a
    /// file already, unless it may be replaced.
    func write(_ sheet: ReviewSheet, as writer: any SheetWriter, replacing: Bool) throws {
        if !replacing, access(path, F_OK) == 0 { throw DeskError.fileExists(named) }
        let code: Int32
        do {
            code = try WholeFile.write(to: path, replacing ? .replacing : .asNew) { try writer.write(sheet, to: $0) }
        } catch SheetWritingError.cannotWrite(let reason) {
            throw DeskError.cannotWrite(named, reason: reason)
        } catch SheetWritingError.tooManyRows(let limit) {
            throw DeskError.cannotWrite(
                named, reason: "a worksheet holds no more than \(limit) claims; narrow the filter")
        }
        try check(code, replacing)
    }

    /// As ``write(_:as:replacing:)``, for a page.
    func write(_ text: String, replacing: Bool) throws {
        try check(WholeFile.write(text, to: path, mode: 0o644, replacing ? .replacing : .asNew), replacing)
    }

    /// `code` is an `errno`, 0 where all went well.
    private func check(_ code: Int32, _ replacing: Bool) throws {
        switch code {
        case 0: return
        case EEXIST where !replacing: throw DeskError.fileExists(named)
        default: throw DeskError.cannotWrite(named, reason: String(cString: strerror(code)))
        }
    }
}
