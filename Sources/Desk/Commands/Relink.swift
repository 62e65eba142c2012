import ArgumentParser
import Records
import Store

struct Relink: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look for links between all claims on the desk anew.",
        discussion: """
            `ingest` links what it adds; this compares everything with everything. What people confirmed or rejected \
            stays, and a rejected pair is not suggested again.

            For example:
              relink
            """)

    @OptionGroup var work: JobsOption
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database(for: "relink")
        let person = try workbench.actor() ?? "unknown"
        let linking = try ClaimLinking(newsroom: try workbench.newsroom(), workers: work.workers)
        // A claim is read, looked up and compared.
        var progress = ProgressBar(
            "steps", total: 3 * (try database.count(ClaimFilter())), console: workbench.console)
        let event = try Interruption.watched {
            try database.relink(by: person, at: workbench.now) { batch in
                try linking.relink(batch) { count in
                    try Interruption.check()
                    progress.advance(by: count)
                }
            }
        }
        progress.clear()
        workbench.console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }
}
