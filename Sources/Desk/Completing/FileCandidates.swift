import Foundation

/// File names that continue a word.
enum FileCandidates {
    /// Folders end in `/` and let the word go on. Hidden files come only when asked for.
    static func candidates(for word: String, in workingDirectory: String) -> [Completion.Candidate] {
        let cut = word.lastIndex(of: "/").map { word.index(after: $0) } ?? word.startIndex
        let (folder, start) = (String(word[..<cut]), word[cut...])
        let place = folder.hasPrefix("/") ? folder : workingDirectory + "/" + folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
        return names.filter { $0.hasPrefix(start) && (start.hasPrefix(".") || !$0.hasPrefix(".")) }.sorted().map {
            name in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: place + "/" + name, isDirectory: &isFolder)
            let shown = name + (isFolder.boolValue ? "/" : "")
            return Completion.Candidate(folder + shown, shown: shown, goesOn: isFolder.boolValue)
        }
    }
}
