import Foundation

/// The commands of a session in a file, so that they can be run again. What failed stands there as a remark.
final class SessionLog {
    private let file: FileHandle

    /// Adds to the file at `path`, which is made readable by its owner only. Throws ``DeskError/cannotWrite(_:reason:)``.
    init(path: String, by person: String?, at now: String) throws {
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            _ = files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw DeskError.cannotWrite(path, reason: String(cString: strerror(errno)))
        }
        self.file = file
        try file.seekToEnd()
        write("# \(now)" + (person.map { ", \($0)" } ?? ""))
    }

    func add(_ line: String, failed: Bool) { write(failed ? "# failed: " + line : line) }

    private func write(_ line: String) {
        // One line of the log is one command, whatever was pasted.
        let line = line.replacing("\n", with: " ").replacing("\r", with: " ")
        try? file.write(contentsOf: Data((line + "\n").utf8))
    }
}
