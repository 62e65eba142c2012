import Foundation

/// The project's own files, read as text.
enum SourceTree {
    struct File: CustomStringConvertible {
        /// From the root of the project, with `/` between folders.
        let path: String
        let text: String

        var name: String { String(path.split(separator: "/").last ?? "") }
        /// The name without its ending.
        var stem: String { String(name.prefix { $0 != "." }) }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var description: String { path }

        /// The file with its place in it, for messages; `index` counts lines from 0.
        func line(_ index: Int) -> String { "\(path):\(index + 1)" }
    }

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The text of one file, or `nil` where there is none.
    static func text(_ path: String) -> String? {
        (try? Data(contentsOf: root.appendingPathComponent(path))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The files below `folder` with one of `endings`, sorted by path. Hidden and built files don't count.
    static func files(in folder: String, endings: Set<String> = ["swift"]) -> [File] {
        let skipped: Set<String> = [".git", ".build", ".swiftpm", ".ci"]
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        else { return [] }
        var files: [File] = []
        for name in names.sorted() where !skipped.contains(name) && !name.hasPrefix(".build-") {
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            let url = root.appendingPathComponent(path)
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                files += self.files(in: path, endings: endings)
            } else if endings.contains(url.pathExtension), let text = text(path) {
                files.append(File(path: path, text: text))
            }
        }
        return files
    }
}
