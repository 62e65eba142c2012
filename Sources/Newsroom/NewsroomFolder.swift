internal import Foundation

/// The folder a newsroom keeps its registers, lexicons, articles and store in.
package struct NewsroomFolder: Sendable, Hashable {
    package let path: String

    /// The newsroom at `path`, which must exist and hold a `desk.yaml`.
    package init(path: String) throws(NewsroomError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path: path) }
        guard isFolder.boolValue, Self.isNewsroom(path) else { throw .notANewsroom(path: path) }
        self.path = path
    }

    package var articlesPath: String { path + "/articles" }
    package var storePath: String { path + "/desk.sqlite" }

    /// Reads the registers, issues, lexicons and settings. Errors name the file and line.
    package func load() throws(NewsroomError) -> Newsroom {
        for name in ["parties.yaml", "issues.yaml"] where !FileManager.default.fileExists(atPath: "\(path)/\(name)") {
            throw .incompleteNewsroom(missing: "\(path)/\(name)")
        }
        let filters = path + "/filters.yaml"
        return Newsroom(
            register: try RegisterFile(path: path + "/parties.yaml").read(),
            issues: try IssueFile(path: path + "/issues.yaml").read(),
            lexicons: try LexiconFolder(path: path + "/lexicons").read(),
            settings: try SettingsFile(path: path + "/desk.yaml").read(),
            filters: FileManager.default.fileExists(atPath: filters) ? try FilterFile(path: filters).read() : [])
    }

    /// The newsroom to work in: `explicit` (`--newsroom`), else `CLAIMDESK_NEWSROOM`, else `claims` in the working
    /// directory, else `claimdesk` in the user's data folder, which is made from `starter` on first use.
    ///
    /// The first two must be newsrooms. `starter` is a folder of shipped registers; its store is not copied.
    package static func locate(
        explicit: String?, environment: [String: String], workingDirectory: String, starter: String?
    ) throws(NewsroomError) -> NewsroomFolder {
        func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(workingDirectory)/\(path)" }
        if let explicit { return try NewsroomFolder(path: absolute(explicit)) }
        if let named = environment["CLAIMDESK_NEWSROOM"], !named.isEmpty {
            return try NewsroomFolder(path: absolute(named))
        }
        let local = workingDirectory + "/claims"
        if isNewsroom(local) { return try NewsroomFolder(path: local) }
        guard let home = userFolder(environment) else { throw .noNewsroom(searched: [local]) }
        if !isNewsroom(home) {
            guard let starter, isNewsroom(starter) else { throw .noNewsroom(searched: [local, home]) }
            try make(home, from: starter)
        }
        return try NewsroomFolder(path: home)
    }

    private static func isNewsroom(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/desk.yaml")
    }

    /// As the XDG base directory specification has it: a relative `XDG_DATA_HOME` does not count.
    private static func userFolder(_ environment: [String: String]) -> String? {
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/claimdesk" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/share/claimdesk"
    }

    /// Copies `starter` beside `path` first, so that a copy cut short is never taken for a newsroom.
    private static func make(_ path: String, from starter: String) throws(NewsroomError) {
        let files = FileManager.default
        let unfinished = path + ".unfinished-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            if files.fileExists(atPath: path), try !files.contentsOfDirectory(atPath: path).isEmpty {
                throw NewsroomError.notANewsroom(path: path)
            }
            try files.createDirectory(atPath: unfinished, withIntermediateDirectories: true)
            defer { try? files.removeItem(atPath: unfinished) }
            for name in try files.contentsOfDirectory(atPath: starter) where !name.hasPrefix("desk.sqlite") {
                try files.copyItem(atPath: "\(starter)/\(name)", toPath: "\(unfinished)/\(name)")
            }
            if files.fileExists(atPath: path) { try files.removeItem(atPath: path) }
            try files.moveItem(atPath: unfinished, toPath: path)
        } catch let error as NewsroomError {
            throw error
        } catch {
            throw .cannotMakeNewsroom(path: path, starter: starter, reason: error.localizedDescription)
        }
    }
}
