import ArgumentParser
import Records
import Review
import Store

struct Why: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain where a claim stands in the queue.",
        discussion: """
            Each line adds to the claim's score or takes from it; the claim with the highest score is handed out first.

            For example:
              why 12
              why 12 --mode json
            """)
    static let argumentKind = ArgumentKind.claim
    static let isPaged = true

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        let number = try ClaimNumbers.single(id)
        let claim = try database.existingClaim(number)
        let queue = try workbench.queue()
        guard let place = queue.place(of: number), let score = try queue.queued(claim).score else {
            return workbench.console.message(
                "claim \(number) is \(claim.status.rawValue) and waits for nobody: it is not in the queue")
        }
        let rows = try queue.queued(claim).signals.map {
            Table.Row([JSONValue.fraction($0.points).scalarText ?? "", $0.reason])
        }
        try workbench.print(Table([.init("points", isNumeric: true), .init("because", narrowest: 32)], rows: rows))
        if workbench.mode == .box {
            workbench.console.message(
                "claim \(number) is number \(place.place) of \(place.count) in the queue, with "
                    + "\(JSONValue.fraction(score).scalarText ?? "") points")
        }
    }
}
