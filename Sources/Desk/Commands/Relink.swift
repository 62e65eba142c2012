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
        let event = try Interruption.watched {
            let claims = try database.claims(ClaimFilter()).sorted { $0.id < $1.id }
            let model = linking.model
            let known = try database.embeddings(of: claims.map(\.id), model: model)
            let result = try linking.links(between: claims, known: known, console: workbench.console)
            return try database.relink(
                result.links, keeping: (result.embeddings, model), by: person, at: workbench.now)
        }
        workbench.console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }
}
