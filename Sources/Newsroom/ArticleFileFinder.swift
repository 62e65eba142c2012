internal import Foundation

/// Finds the article files in folders.
enum ArticleFileFinder {
    /// Folders among `paths` replaced by the article files below them, sorted by path; other paths as they are.
    ///
    /// Hidden files and folders are passed over, and links to folders are not followed, so no loop has no end.
    static func files(in paths: [String]) throws(NewsroomError) -> [String] {
        var found: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
            else {
                found.append(path)
                continue
            }
            found += try files(below: path)
        }
        return found
    }

    private static func files(below folder: String) throws(NewsroomError) -> [String] {
        var found: [String] = []
        var folders = [folder]
        while let folder = folders.popLast() {
            let names: [String]
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: folder)
            } catch {
                throw .unreadable(path: folder, reason: error.localizedDescription)
            }
            for name in names where !name.hasPrefix(".") {
                let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
                let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
                if type == .typeDirectory {
                    folders.append(path)
                } else if endings.contains(where: name.lowercased().hasSuffix) {
                    found.append(path)
                }
            }
        }
        // By bytes: the order is the same in every locale.
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static let endings = [".txt", ".md", ".jsonl", ".html", ".htm"]
}
