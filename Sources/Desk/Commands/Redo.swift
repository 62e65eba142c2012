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
        let event = try database.redo(by: try workbench.actor() ?? "unknown", at: workbench.now)
        workbench.console.message(TerminalText.escaped(event.summary))
    }
}
