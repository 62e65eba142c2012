internal import Glibc

/// The file a register stands in: read whole, replaced whole.
package struct RegisterTextFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The text as it stands, line ends included; empty for an empty file.
    package func read() throws(NewsroomError) -> String {
        let bytes = try RegularFile(path: path).readAll(limit: 20_000_000)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let offset = PlainText.invalidOffset(bytes)
            throw .invalidUTF8(FilePlace(path), offset: offset, byte: bytes[min(offset, bytes.count - 1)])
        }
        return text
    }

    /// Puts `text` into the file's place by way of a file beside it, so that a reader sees the old text or the new. The
    /// file keeps its permissions; a symbolic link stays, and the file it leads to is replaced.
    package func write(_ text: String) throws(NewsroomError) {
        let target = realpath(path, nil).map { pointer in
            defer { free(pointer) }
            return String(cString: pointer)
        }
        let place = target ?? path
        var status = stat()
        let mode = stat(place, &status) == 0 ? status.st_mode & 0o7777 : 0o644
        let temporary = place + ".\(getpid()).part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure(errno) }
        var code: Int32 = 0
        if !Self.writeAll(text, to: descriptor) || fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 {
            code = errno
        }
        close(descriptor)
        if code == 0, rename(temporary, place) != 0 { code = errno }
        guard code == 0 else {
            unlink(temporary)
            throw failure(code)
        }
    }

    private func failure(_ code: Int32) -> NewsroomError {
        .cannotWrite(path: path, reason: String(cString: strerror(code)))
    }

    private static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
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
