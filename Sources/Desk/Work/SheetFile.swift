import Glibc
import Newsroom

/// A file that appears whole or not at all.
struct SheetFile {
    let path: String
    /// As the user wrote it, for messages.
    let named: String

    /// Writes `text` beside the file first and puts it into place. Throws ``DeskError/fileExists(_:)`` where there is a file
    /// already, unless it may be replaced.
    func write(_ text: String, replacing: Bool) throws(DeskError) {
        if !replacing, access(path, F_OK) == 0 { throw .fileExists(named) }
        switch WholeFile.write(text, to: path, replacing ? .replacing : .asNew) {
        case 0: return
        case EEXIST where !replacing: throw .fileExists(named)
        case let code: throw .cannotWrite(named, reason: String(cString: strerror(code)))
        }
    }
}
