internal import Glibc

/// An open regular file or the standard input, read in pieces.
///
/// Nothing else is opened for reading: a FIFO or device could make the program wait for ever.
final class RegularFile {
    private let descriptor: Int32
    private let path: String
    /// In bytes as the file system gives it; `nil` for the standard input.
    let size: Int?

    /// Opens the file at `path`; `-` is the standard input.
    init(path: String) throws(NewsroomError) {
        self.path = path
        if path == "-" {
            descriptor = 0
            size = nil
            return
        }
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
        // Without O_NONBLOCK the opening of a FIFO would already wait for its writer.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw Self.error(opening: path, code: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw .unreadable(path: path, reason: String(cString: strerror(code)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw status.st_mode & S_IFMT == S_IFDIR ? .isFolder(path: path) : .notARegularFile(path: path)
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit {
        if descriptor != 0 { close(descriptor) }
    }

    /// The next bytes, at most `count`; empty at the end.
    func read(upTo count: Int) throws(NewsroomError) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let got = Glibc.read(descriptor, buffer.baseAddress, count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { code = errno }
                filled = max(0, got)
                return
            }
        }
        if code != 0 { throw .unreadable(path: path, reason: String(cString: strerror(code))) }
        return bytes
    }

    /// Everything that is left after `start`; refuses more than `limit` bytes before holding them.
    func readAll(after start: [UInt8] = [], limit: Int) throws(NewsroomError) -> [UInt8] {
        if let size, size > limit { throw .tooLarge(FilePlace(path), size: size, limit: limit) }
        var bytes = start
        bytes.reserveCapacity(size ?? 65_536)
        while true {
            guard bytes.count <= limit else { throw .tooLarge(FilePlace(path), size: nil, limit: limit) }
            let more = try read(upTo: 1 << 18)
            if more.isEmpty { return bytes }
            bytes += more
        }
    }

    private static func error(opening path: String, code: Int32) -> NewsroomError {
        switch code {
        case ENOENT, ENOTDIR:
            var status = stat()
            let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
            return isLink ? .brokenLink(path: path) : .missing(path: path)
        case ENXIO: return .notARegularFile(path: path)  // a socket
        default: return .unreadable(path: path, reason: String(cString: strerror(code)))
        }
    }
}
