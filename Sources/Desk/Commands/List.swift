import ArgumentParser
import Records

struct List: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "List claims, all or those a filter lets through.",
        discussion: """
            For example:
              list party:NATO status:new
              list kind:demand,offer since:2021-12 "security guarantees"
              list -status:signed-off speaker:Lavrov --mode csv
            """)
    static let argumentKind = ArgumentKind.filter
    static let isPaged = true

    @Argument(help: FilterArgument.help)
    var filter: [String] = []

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit: Int?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        let wanted = try FilterArgument.filter(of: filter, at: workbench)
        let claims = try database.claims(wanted, limit: limit.map { max(0, $0) })
        let hasTable = workbench.mode != .box || !claims.isEmpty
        if hasTable {
            try workbench.print(
                ClaimTable(database: database).table(of: claims, mode: workbench.mode, width: workbench.console.width))
        }
        guard workbench.mode == .box else { return }
        let total = claims.count == limit ? try database.count(wanted) : claims.count
        let shown =
            total > claims.count ? "\(claims.count) of \(Counted.of(total, "claim"))" : Counted.of(total, "claim")
        workbench.console.message(
            claims.isEmpty
                ? "no claims" + (wanted.isEmpty ? " yet: put articles in with `ingest PATH`" : " like that") : shown)
    }
}
