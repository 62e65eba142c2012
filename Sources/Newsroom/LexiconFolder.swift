internal import Foundation
internal import Records

/// Reads `lexicons/`: every `*.txt` in it is one list. `speech-verbs.txt` must be there.
struct LexiconFolder {
    let path: String

    func read() throws(NewsroomError) -> Lexicons {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .incompleteNewsroom(missing: path)
        }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        guard names.contains("speech-verbs.txt") else {
            throw .incompleteNewsroom(missing: path + "/speech-verbs.txt")
        }
        var lexicons = Lexicons()
        for name in names.sorted() where name.hasSuffix(".txt") && !name.hasPrefix(".") {
            let file = LexiconFile(path: path + "/" + name)
            switch name {
            case "speech-verbs.txt": lexicons.speechVerbs = try file.cues()
            case "speech-nouns.txt": lexicons.speechNouns = try file.cues()
            default: lexicons.lists[String(name.dropLast(4))] = try file.entries()
            }
        }
        return lexicons
    }
}
