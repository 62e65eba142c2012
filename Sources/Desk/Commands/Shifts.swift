import ArgumentParser
import Records
import Review

struct Shifts: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how a party's positions changed, issue by issue, oldest first.",
        discussion: """
            Each position stands against what the party said before of the same matter: first, repeats, refines, hardens, \
            softens or reverses. A shift is possible only, until somebody confirms it: `confirm LATER EARLIER --relation \
            revises`. `reject` with the same words says that the two have nothing to do with each other, and `undo` takes \
            either back.

            For example:
              shifts Russia
              shifts NATO --on "arms control" --mode json
            """)
    static let argumentKind = ArgumentKind.partiesAndFilter
    static let isPaged = true

    @Argument(help: ArgumentHelp("A party, by any of its names.", valueName: "party"))
    var party: String

    @Option(name: .customLong("on"), help: ArgumentHelp("Only this issue.", valueName: "issue"))
    var issue: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let newsroom = try workbench.newsroom()
        let party = try newsroom.register.known(DashedWord.unshielded(party)).name
        let database = try workbench.database()
        let issue = try issue.map { try workbench.positions().issue(named: DashedWord.unshielded($0)) }
        let claims = try database.positions(among: try database.claimNumbers(of: [party], on: issue))
        let histories = PositionHistory.all(of: party, on: issue, in: claims)
        let reader = ShiftReader(ShiftLanguage(newsroom.lexicons))
        let console = workbench.console
        let shifts = try histories.map { history in
            let links = try database.links(between: history.positions.map(\.claim.id))
            return (history, reader.shifts(in: history, links: links))
        }
        guard workbench.mode == .box else { return try workbench.print(ShiftTable.table(of: shifts.flatMap(\.1))) }
        if histories.isEmpty { console.message("no position of \(party)" + (issue.map { " on \($0)" } ?? "")) }
        for (place, (history, found)) in shifts.enumerated() {
            if place > 0 { try console.print() }
            try ShiftTable.print(history, found, on: console)
        }
    }
}
