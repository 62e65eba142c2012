import ArgumentParser
import Store

struct Undo: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back the last change, and the one before it, as often as you like.",
        discussion: """
            For example:
              undo
              undo --list
            """)

    @Flag(name: .customLong("list"), help: "Only say what would be taken back.")
    var onlyList = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let console = workbench.console
        if onlyList {
            guard let event = try workbench.database().eventToUndo() else { return console.message("nothing to undo") }
            console.message("undo would take back:")
            return try EventLine.print(event, console: console)
        }
        let database = try workbench.database(for: "undo")
        let person = try workbench.actor() ?? "unknown"
        let event = try RegisterRewriting(workbench: workbench).run { rewriting in
            try database.undo(by: person, at: workbench.now, rewriting: rewriting)
        }
        console.message(TerminalText.escaped(event.summary))
    }
}
