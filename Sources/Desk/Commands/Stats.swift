import ArgumentParser
import Records
import Store

struct Stats: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the desk in numbers.",
        discussion: """
            For example:
              stats
            """)
    static let isPaged = true

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let statistics = try workbench.database().statistics()
        guard workbench.mode == .box || workbench.mode == .line else {
            return try workbench.print(Self.table(of: statistics))
        }
        let console = workbench.console
        try Overview.lines(of: statistics, width: console.width).forEach { name, text in
            try console.print(console.styled(DisplayWidth.padded(name, to: 11), .quiet) + "  " + text)
        }
    }

    private static func table(of statistics: DeskStatistics) -> Table {
        var rows = [
            Table.Row(["articles", "", String(statistics.articles)]),
            Table.Row(["claims", "", String(statistics.claims)]),
        ]
        rows += statistics.byStatus.map { Table.Row(["status", $0.status.rawValue, String($0.count)]) }
        let groups = [
            ("verdict", statistics.byVerdict), ("kind", statistics.byKind), ("speaks for", statistics.bySpeaksFor),
            ("issue", statistics.byIssue), ("outlet", statistics.outlets),
        ]
        for (name, counts) in groups { rows += counts.map { Table.Row([name, $0.name, String($0.count)]) } }
        return Table([.init("what"), .init("name"), .init("count", isNumeric: true)], rows: rows)
    }
}
