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
        let code = WholeFile.write(text, to: place, mode: mode, .replacing)
        guard code == 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(code))) }
    }
}
