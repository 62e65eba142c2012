internal import Glibc

/// A file that is written whole or not at all: the text goes into a file beside it, which is then put into its place.
package enum WholeFile {
    /// How the new file takes its place.
    package enum Placing: Sendable {
        /// In place of a file that is there.
        case replacing
        /// Only where no file has come in between.
        case asNew
    }

    /// Writes `text` to `path` and gives 0, or the `errno` of what failed; nothing of the new file is left then. The file has
    /// the permissions `mode`, or those of any new file.
    package static func write(_ text: String, to path: String, mode: UInt32? = nil, _ placing: Placing) -> Int32 {
        let temporary = freshPart(for: path)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode ?? 0o644)
        guard descriptor >= 0 else { return errno }
        defer { unlink(temporary) }
        let isWritten =
            writeAll(text, to: descriptor) && mode.map { fchmod(descriptor, $0) == 0 } ?? true && fsync(descriptor) == 0
        let problem = errno
        close(descriptor)
        return isWritten ? place(temporary, at: path, placing) : problem
    }

    /// Lets `body` make a new file at the path it is given, which it hands to the disk, and puts that into place; gives 0 or the `errno` of the placing.
    /// Nothing of the new file is left when `body` throws.
    package static func write(
        to path: String, _ placing: Placing, _ body: (_ temporary: String) throws -> Void
    ) throws -> Int32 {
        let temporary = freshPart(for: path)
        defer { unlink(temporary) }
        try body(temporary)
        return place(temporary, at: path, placing)
    }

    /// Where the new file is written. What a killed run left there goes; of a link that somebody put there only the link.
    private static func freshPart(for path: String) -> String {
        let part = path + ".\(getpid()).part"
        unlink(part)
        return part
    }

    private static func place(_ temporary: String, at path: String, _ placing: Placing) -> Int32 {
        // A link fails where a file has come in between; a rename would replace it.
        let isPlaced = placing == .replacing ? rename(temporary, path) == 0 : link(temporary, path) == 0
        return isPlaced ? 0 : errno
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
