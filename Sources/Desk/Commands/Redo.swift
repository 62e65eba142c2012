import ArgumentParser
import Store

struct Redo: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring back what undo took away, until something new is done.",
        discussion: """
            For example:
              redo
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database(for: "redo")
        let person = try workbench.actor() ?? "unknown"
        let event = try RegisterRewriting(workbench: workbench).run { rewriting in
            try database.redo(by: person, at: workbench.now, rewriting: rewriting)
        }
        workbench.console.message(TerminalText.escaped(event.summary))
    }
}
