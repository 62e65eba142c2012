import ArgumentParser
import Records
import Review

struct Next: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what is best checked next, and why.",
        discussion: """
            The queue holds what nobody has finished: what is worth most comes first.

            For example:
              next
              next --limit 10
              next party:Russia kind:denial
            """)
    static let argumentKind = ArgumentKind.filter
    static let isPaged = true

    @Argument(help: FilterArgument.help)
    var filter: [String] = []

    @Option(help: ArgumentHelp("So many claims; more than one are listed.", valueName: "n"))
    var limit = 1

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        let wanted = try FilterArgument.filter(of: filter, at: workbench)
        let queue = try workbench.queue()
        let order = try queue.order(wanted)
        let first = try queue.first(limit, of: order)
        guard workbench.mode == .box, limit <= 1 else {
            return try workbench.print(
                Self.table(
                    of: first, mode: workbench.mode,
                    objects: ClaimTable(database: database).objects(of: first.map(\.claim))))
        }
        guard let top = first.first else { return workbench.console.message("nothing left to check") }
        let card = ClaimCard(console: workbench.console, database: database)
        try card.printHead(of: top.claim)
        try card.printFields(of: top.claim, reasons: false)
        try card.printField("why now", top.reasons.joined(separator: "; "))
        let id = top.claim.id
        workbench.console.message("\(order.count) to go. Flag it with `flag \(id) checking`, or `show \(id)` for more.")
    }

    static func table(of queue: [QueuedClaim], mode: OutputMode, objects: @autoclosure () throws -> [JSONValue])
        rethrows -> Table
    {
        let columns: [Table.Column] = [
            .init("id", isNumeric: true), .init("status"), .init("speaker", narrowest: 18),
            .init("claim", narrowest: 32),
            .init("why now", narrowest: 24),
        ]
        let isJSON = mode == .json || mode == .jsonl
        let objects = isJSON ? try objects() : []
        let rows = queue.enumerated().map { index, queued in
            let claim = queued.claim
            var object: JSONValue?
            if isJSON, case .object(let members) = objects[index] {
                object = .object(
                    members + [
                        .init("score", queued.score.map(JSONValue.fraction) ?? .null),
                        .init("reasons", .array(queued.reasons.map { .string($0) })),
                    ])
            }
            return Table.Row(
                [
                    String(claim.id), claim.status.rawValue, ClaimTable.who(claim.claim), claim.words,
                    queued.reasons.joined(separator: "; "),
                ], object: object)
        }
        return Table(columns, rows: rows)
    }
}
