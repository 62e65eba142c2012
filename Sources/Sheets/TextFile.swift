internal import Glibc

/// A new file that is written in pieces. Nothing that is there already is written to, also not through a link.
final class TextFile {
    private let descriptor: Int32
    private var pending: [UInt8] = []
    private var isOpen = true

    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure() }
        pending.reserveCapacity(2 * Self.chunk)
    }

    deinit { if isOpen { Glibc.close(descriptor) } }

    func put(_ text: String) throws {
        pending += text.utf8
        if pending.count >= Self.chunk { try flush() }
    }

    /// Hands everything to the disk; the file takes nothing more.
    func close() throws {
        try flush()
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure() }
        isOpen = false
        guard Glibc.close(descriptor) == 0 else { throw Self.failure() }
    }

    private static let chunk = 1 << 18

    private func flush() throws {
        var written = 0
        while written < pending.count {
            let count = pending.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.failure() }
            written += count
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func failure() -> SheetWritingError { .cannotWrite(reason: String(cString: strerror(errno))) }
}
