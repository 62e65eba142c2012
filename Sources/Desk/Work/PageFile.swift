import Glibc
import Newsroom

/// A page that appears whole or not at all.
struct PageFile {
    let path: String
    /// As the user wrote it, for messages.
    let named: String

    /// Throws ``DeskError/fileExists(_:)`` where there is a file already, unless it may be replaced.
    func write(_ text: String, replacing: Bool) throws {
        let code = WholeFile.write(text, to: path, mode: 0o644, replacing ? .replacing : .asNew)
        switch code {
        case 0: return
        case EEXIST where !replacing: throw DeskError.fileExists(named)
        default: throw DeskError.cannotWrite(named, reason: String(cString: strerror(code)))
        }
    }
}
