import ArgumentParser

/// A command of the desk: one definition for the shell, for a session and for scripts.
protocol DeskCommand: ParsableCommand {
    var global: GlobalOptions { get }
    /// What Tab offers for the words after the command's name.
    static var argumentKind: ArgumentKind { get }
    /// Whether what it prints is only for reading, so that a pager may show it.
    static var isPaged: Bool { get }
    func run(at workbench: Workbench) throws
}

extension DeskCommand {
    static var argumentKind: ArgumentKind { .nothing }
    static var isPaged: Bool { false }
    /// The word people type.
    static var word: String { configuration.commandName ?? _commandName }
    /// The commands that follow its word.
    static var subcommands: [any DeskCommand.Type] {
        configuration.subcommands.compactMap { $0 as? any DeskCommand.Type }
    }
}

/// What the arguments of a command are.
enum ArgumentKind {
    case nothing, files, filter, commands
    /// Party names first, then filter terms.
    case partiesAndFilter
    /// Numbers of claims.
    case claim
    /// A party, the word `about`, an issue, filter terms.
    case partyAboutIssue
    /// A claim's number, then a status or verdict.
    case claimAndFlag
    /// A claim's number, then a field and what it may hold.
    case claimAndField
    case parties, issues
    /// Names that speak and are not in the register.
    case proposals
}
