import ArgumentParser
import Store

struct Redo: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring back what undo took away, until something new is done.",
        discussion: """
            For example:
              redo
              redo 3
            """)

    @Argument(help: ArgumentHelp("So many changes.", valueName: "n"))
    var count = 1

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        guard count > 0 else { throw DeskError.nothingNamed(expected: "a number of changes from 1 on") }
        let database = try workbench.database(for: "redo")
        let person = try workbench.actor() ?? "unknown"
        for _ in 0..<count {
            let event = try RegisterRewriting(workbench: workbench).run { rewriting in
                try database.redo(by: person, at: workbench.now, rewriting: rewriting)
            }
            workbench.console.message(TerminalText.escaped(event.summary))
        }
    }
}
