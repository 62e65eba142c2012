import ArgumentParser

struct Repl: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open a session at the terminal.",
        discussion: """
            The same as claimdesk without a command. Tab completes, Ctrl-R searches what was typed before, Ctrl-C gives up \
            a line, Ctrl-D leaves.
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        if workbench.isSession { throw DeskError.alreadyInSession }
        try Session(workbench: workbench).run()
    }
}
