import ArgumentParser
import Records
import Review
import Sheets

struct Matrix: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show where parties stand on issues now, as a table of stances.",
        discussion: """
            Issues by parties; without names the five parties most spoken for. A cell has the side taken last and how many claims stand \
            behind it; – is silence. Issues that most parties spoke on come first. --html writes a page whose cells lead to \
            the words.

            For example:
              matrix NATO Russia "United States"
              matrix --issue "arms control" --issue "security guarantees"
              matrix Russia Ukraine --since 2022-01 --html ./stances.html
            """)
    static let argumentKind = ArgumentKind.partiesAndFilter
    static let isPaged = true

    private static let mostParties = 5

    @Argument(help: ArgumentHelp("Parties, then filter terms.", valueName: "party"))
    var words: [String] = []

    @Option(name: .customLong("issue"), help: ArgumentHelp("Only this issue; may be given again.", valueName: "issue"))
    var issues: [String] = []

    @Option(help: ArgumentHelp("Write a page to this file.", valueName: "file"), completion: .file())
    var html: String?

    @Flag(help: "Replace the file.")
    var force = false

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let (named, terms) = FilterArgument.split(words)
        let register = try workbench.newsroom().register
        let work = try workbench.positions()
        let names =
            named.isEmpty
            ? try workbench.database().mostSpokenFor(Self.mostParties) : try named.map { try register.known($0).name }
        let filter = try narrowing.filter(of: terms, at: workbench)
        let scopes = names.map { PartyScope(named: $0) }
        let wanted = try issues.map { try work.issue(named: DashedWord.unshielded($0)) }
        let rows =
            wanted.isEmpty
            ? try work.comparison(of: scopes, filter).rows
            : try wanted.flatMap { try work.comparison(of: scopes, on: $0, filter).rows }
        if let html {
            let page = MatrixPage(rows, parties: names, madeAt: workbench.now)
            let path = DashedWord.unshielded(html)
            try OutputFile(path: workbench.absolute(path), named: path).write(try page.html(), replacing: force)
            return workbench.console.message(
                "wrote \(Counted.of(page.cellCount, "stance")) to \(TerminalText.escaped(path))")
        }
        if rows.isEmpty, workbench.mode == .box { return workbench.console.message("nobody of them took a position") }
        try workbench.print(Self.table(of: rows, names))
    }

    private static func table(of rows: [PositionComparison.Row], _ parties: [String]) -> Table {
        let lines = rows.map { row in
            let cells = row.cells.map { cell -> String in
                guard let cell else { return StandingText.silence }
                let stance = cell.standing.stance.map { StandingText.stance($0) } ?? "no side"
                return "\(stance) (\(cell.claims.count))"
            }
            let members = zip(parties, row.cells).map { party, cell in
                JSONValue.Member(
                    party,
                    cell.map { cell in
                        .object([
                            .init("stance", .string(cell.standing.stance?.rawValue)),
                            .init("date", .string(cell.standing.date?.description)),
                            .init("claims", .integer(cell.claims.count)),
                            .init("quotation", .integer(cell.standing.quotation.id)),
                        ])
                    } ?? .null)
            }
            return Table.Row(
                [row.issue] + cells,
                object: .object([.init("issue", .string(row.issue)), .init("parties", .object(members))]))
        }
        return Table([.init("issue", narrowest: 20)] + parties.map { .init($0) }, rows: lines)
    }
}
