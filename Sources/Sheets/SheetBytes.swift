internal import Glibc

/// The bytes of a file that came back. Nothing but a regular file is read: a pipe could make the program wait for ever.
enum SheetBytes {
    /// More than any sheet of a desk that fits in a spreadsheet.
    static let limit = 512 << 20

    /// All of the file, or `only` so many bytes of it.
    static func read(path: String, limit: Int, only: Int = .max) throws(SheetReadingError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile }
        guard Int(status.st_size) <= limit else { throw .tooLarge(limit: limit) }
        let count = min(Int(status.st_size), only)
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + filled, count - filled) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
            if got == 0 { break }
            filled += got
        }
        guard filled > 0 else { throw .empty }
        return Array(bytes.prefix(filled))
    }
}
