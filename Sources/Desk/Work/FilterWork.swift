import Foundation
import Newsroom
import Store

/// A change of the filters that a desk keeps.
struct FilterWork {
    private static let file = "filters.yaml"
    private static let empty = "# Filters of this desk: `list @name` stands for `list` with the filter.\nfilters: []\n"

    private let workbench: Workbench
    private let database: ClaimDatabase
    private let before: String
    private var text: RegisterText

    init(workbench: Workbench) throws {
        self.workbench = workbench
        database = try workbench.database(for: "filter")
        let path = try workbench.folder().path + "/" + Self.file
        let file = RegisterTextFile(path: path)
        if !FileManager.default.fileExists(atPath: path) { try file.write(Self.empty) }
        before = try file.read()
        text = try RegisterText(before, path: path, list: "filters")
    }

    /// A name as it is kept: `@morning` is `morning`.
    static func plain(_ name: String) -> String { name.hasPrefix("@") ? String(name.dropFirst()) : name }

    mutating func set(_ name: String, to filter: String) throws {
        if text.names.contains(where: { $0.lowercased() == name.lowercased() }) {
            try text.set("filter", of: name, to: .text(filter))
        } else {
            try text.append(name: name, [("filter", .text(filter))])
        }
    }

    mutating func drop(_ name: String) throws { try text.delete(name) }

    func finish(_ summary: String) throws {
        guard text.text != before else { return workbench.console.message("nothing to change") }
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        let edit = RegisterEdit(file: Self.file, before: before, after: text.text)
        let event = try RegisterRewriting(workbench: workbench).run { rewriting in
            try database.editRegister(
                edit, action: "filter", summary: summary, by: person, at: workbench.now, rewriting: rewriting)
        }
        workbench.console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }
}
