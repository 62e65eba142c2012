import ArgumentParser
import Records
import Store

struct Log: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show who changed what and when, newest first.",
        discussion: """
            For example:
              log
              log --limit 100 --mode csv
            """)
    static let isPaged = true

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 20

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let events = try workbench.database().events(limit: limit)
        if events.isEmpty, workbench.mode == .box { return workbench.console.message("nothing was done yet") }
        let rows = events.map { event in
            Table.Row([
                String(event.id), event.at, event.actor, event.action, event.summary,
                event.undoes.map { String($0) } ?? "", event.undoneBy.map { String($0) } ?? "",
            ])
        }
        try workbench.print(
            Table(
                [
                    .init("id", isNumeric: true), .init("at"), .init("who"), .init("action"),
                    .init("what", narrowest: 32),
                    .init("undoes", isNumeric: true), .init("undone by", isNumeric: true),
                ], rows: rows))
    }
}
