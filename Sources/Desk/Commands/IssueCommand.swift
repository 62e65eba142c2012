import ArgumentParser

struct IssueCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "See and edit what claims are about: the register of issues and what is suggested for it.",
        discussion: """
            Every change edits issues.yaml, keeping its comments and layout, and the claims on the desk: one step, which \
            undo takes back. Undo refuses where issues.yaml was changed by hand since. --dry-run only says what would change.

            For example:
              issue list
              issue accept "grain deal" --name "grain exports" --phrase "wheat shipments"
              issue merge "sea lanes" shipping --into "strait passage"
            """,
        subcommands: [List.self, Accept.self, Rename.self, Merge.self, Split.self, Drop.self],
        defaultSubcommand: List.self)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws { try List.parse([]).run(at: workbench) }

    /// `--dry-run` of the commands that change issues.
    struct Preview: ParsableArguments {
        @Flag(help: "Only say what would change.")
        var dryRun = false
    }
}
