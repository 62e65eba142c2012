import ArgumentParser
import Review

struct Help: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain the commands, or one of them with examples.",
        discussion: """
            For example:
              help
              help flag
            """)
    static let argumentKind = ArgumentKind.commands

    @Argument(help: ArgumentHelp("A command.", valueName: "command"))
    var command: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let columns = workbench.console.width
        guard let command else {
            return try workbench.console.print(DeskRoot.helpMessage(columns: columns))
        }
        guard let type = DeskRoot.command(named: command) else {
            let words = DeskRoot.commands.map { $0.word }
            throw DeskError.unknownCommand(command, nearest: NearestWords.of(command, in: words))
        }
        try workbench.console.print(DeskRoot.helpMessage(for: type, columns: columns))
    }
}
