import ArgumentParser

struct PartyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "party",
        abstract: "See and edit the register of parties, and who speaks without being in it.",
        discussion: """
            Every change edits parties.yaml, keeping its comments and layout, and reads speakers, roles and whom they speak \
            for anew in the claims concerned: one step, which undo takes back. What somebody set by hand stays. Undo \
            refuses where parties.yaml was changed by hand since. --dry-run lists what would change, claim by claim.

            For example:
              party proposals
              party show Moscow
              party accept "Ada Lind" --role spokeswoman --of Sweden --dry-run
              party role "Ada Lind" spokeswoman --until 2022-03-01
            """,
        subcommands: [
            Proposals.self, Show.self, Accept.self, Add.self, Alias.self, Role.self, Drop.self,
        ])

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        throw DeskError.nothingNamed(expected: "“proposals”, “show” and a name, or what to do; `help party` lists it")
    }

    /// `--dry-run` of the commands that change parties.
    struct Preview: ParsableArguments {
        @Flag(help: "Only list what would change.")
        var dryRun = false
    }
}
