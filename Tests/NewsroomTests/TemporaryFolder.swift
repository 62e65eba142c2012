import Foundation

/// A folder that goes away with the test that made it.
final class TemporaryFolder {
    let path = NSTemporaryDirectory() + "claimdesk-" + UUID().uuidString

    /// Makes the folder with these files, by path inside it.
    init(_ files: KeyValuePairs<String, String> = [:]) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in files { try write(Array(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = URL(fileURLWithPath: self / name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    static func / (folder: TemporaryFolder, name: String) -> String { "\(folder.path)/\(name)" }
}
