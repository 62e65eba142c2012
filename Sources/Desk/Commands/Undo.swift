import ArgumentParser
import Store

struct Undo: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take back the last change, and the one before it, as often as you like.",
        discussion: """
            Each step is told as it is taken; `redo` brings it back.

            For example:
              undo
              undo 3
              undo 5 --list
            """)

    @Argument(help: ArgumentHelp("So many changes.", valueName: "n"))
    var count = 1

    @Flag(name: .customLong("list"), help: "Only say what would be taken back.")
    var onlyList = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        guard count > 0 else { throw DeskError.nothingNamed(expected: "a number of changes from 1 on") }
        let console = workbench.console
        if onlyList {
            let events = try workbench.database().eventsToUndo(count)
            if events.isEmpty { return console.message("nothing to undo") }
            console.message("undo would take back:")
            for event in events { try EventLine.print(event, console: console) }
            return
        }
        let database = try workbench.database(for: "undo")
        let person = try workbench.actor() ?? "unknown"
        for _ in 0..<count {
            let event = try RegisterRewriting(workbench: workbench).run { rewriting in
                try database.undo(by: person, at: workbench.now, rewriting: rewriting)
            }
            console.message(TerminalText.escaped(event.summary))
        }
    }
}
