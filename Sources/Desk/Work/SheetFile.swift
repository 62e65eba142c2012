import Glibc

/// A file that appears whole or not at all.
struct SheetFile {
    let path: String
    /// As the user wrote it, for messages.
    let named: String

    /// Writes `text` beside the file first and renames it into place. Throws ``DeskError/fileExists(_:)`` where there is
    /// a file already, unless it may be replaced.
    func write(_ text: String, replacing: Bool) throws(DeskError) {
        if !replacing, access(path, F_OK) == 0 { throw .fileExists(named) }
        let temporary = path + ".\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
        let isWritten = Self.writeAll(text, to: descriptor) && fsync(descriptor) == 0
        let problem = errno
        close(descriptor)
        guard isWritten else {
            unlink(temporary)
            errno = problem
            throw failure()
        }
        // A link fails where a file has come in between; a rename would replace it.
        let isPlaced = replacing ? rename(temporary, path) == 0 : link(temporary, path) == 0
        let reason = errno
        unlink(temporary)
        guard isPlaced else {
            if reason == EEXIST { throw .fileExists(named) }
            errno = reason
            throw failure()
        }
    }

    private func failure() -> DeskError { .cannotWrite(named, reason: String(cString: strerror(errno))) }

    private static func writeAll(_ text: String, to descriptor: CInt) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
                if count < 0, errno == EINTR { continue }
                if count < 0 { return false }
                written += count
            }
            return true
        }
    }
}
