import ArgumentParser

/// The program `claimdesk` and all its commands.
struct DeskRoot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claimdesk",
        abstract: "Find who is reported to have said what, check it, compare it.",
        discussion: """
            Without a command it opens a session at a terminal, and otherwise runs commands from standard input, one a line. \
            Options that shall always hold stand in ~/.config/claimdesk/options, one a line.
            """,
        version: "claimdesk 0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Articles", subcommands: [Ingest.self, Read.self, Extract.self, Rank.self]),
            CommandGroup(
                name: "Looking",
                subcommands: [
                    List.self, Show.self, Search.self, PartyCommand.self, Stats.self,
                ]),
            CommandGroup(
                name: "Positions",
                subcommands: [
                    Compare.self, Shifts.self, TimelineCommand.self,
                    Matrix.self, Diff.self, Said.self, WhoSaid.self,
                ]),
            CommandGroup(
                name: "Linking",
                subcommands: [
                    Links.self, ThreadCommand.self, Confirm.self, Reject.self, Relink.self, Match.self, Link.self,
                    Relate.self,
                ]),
            CommandGroup(
                name: "Checking",
                subcommands: [
                    Next.self, ReviewCommand.self, Why.self, FlagClaims.self, Note.self, Assign.self,
                    EvidenceCommand.self, RecordCommand.self,
                ]),
            CommandGroup(
                name: "Correcting",
                subcommands: [Edit.self, SpanCommand.self, Split.self, Merge.self, Add.self, Delete.self]),
            CommandGroup(name: "What claims are about", subcommands: [IssueCommand.self]),
            CommandGroup(name: "Passing on", subcommands: [Export.self, Import.self]),
            CommandGroup(name: "Filters", subcommands: [FilterCommand.self]),
            CommandGroup(name: "What was done", subcommands: [Log.self, Undo.self, Redo.self]),
            CommandGroup(name: "Finding your way", subcommands: [Help.self, Tour.self, Repl.self, Quit.self]),
        ])

    /// Every command, in the order of the help.
    static let commands: [any DeskCommand.Type] = configuration.subcommands.compactMap { $0 as? any DeskCommand.Type }

    /// The command of this name; `exit` is another word for `quit`.
    static func command(named word: String) -> (any DeskCommand.Type)? {
        commands.first { $0.word == word || $0.configuration.aliases.contains(word) }
    }

    @OptionGroup(title: "Scripts") var script: ScriptOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions
}
