import ArgumentParser
import Linking
import Records
import Review
import Store

struct ThreadCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "thread",
        abstract: "Show all appearances of a statement, the first one first.",
        discussion: """
            Claims belong together by `repeats` links that are sure or confirmed. Later ones show how their words differ \
            from the first's: [-gone-] and {+new+}. “Quotation drift” marks words given as the speaker's own that are \
            others than those of the first to quote them. A reprint of another article's text is marked, and counts once.

            For example:
              thread 12
              thread 12 --mode json
            """)
    static let argumentKind = ArgumentKind.claim
    static let isPaged = true

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        let number = try ClaimNumbers.single(id)
        _ = try database.existingClaim(number)
        let thread = try StatementThread(of: number, in: database)
        try workbench.print(workbench.mode == .box ? ThreadTable.brief(thread) : ThreadTable.full(thread))
        if workbench.mode == .box, let summary = thread.summary { workbench.console.message(summary) }
    }
}
