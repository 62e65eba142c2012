import ArgumentParser
import Review

struct Help: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain the commands, or one of them with examples.",
        discussion: """
            For example:
              help
              help flag
              help issue merge
            """)
    static let argumentKind = ArgumentKind.commands
    static let isPaged = true

    @Argument(help: ArgumentHelp("A command, and one of its own commands.", valueName: "command"))
    var command: [String] = []

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let columns = workbench.console.width
        guard let word = command.first else {
            return try workbench.console.print(DeskRoot.helpMessage(columns: columns))
        }
        guard var type = DeskRoot.command(named: word) else {
            let words = DeskRoot.commands.map { $0.word }
            throw DeskError.unknownCommand(word, nearest: NearestWords.of(word, in: words))
        }
        for word in command.dropFirst() {
            let subcommands = type.subcommands
            guard let next = subcommands.first(where: { $0.word == word }) else {
                throw DeskError.unknownCommand(word, nearest: NearestWords.of(word, in: subcommands.map { $0.word }))
            }
            type = next
        }
        try workbench.console.print(DeskRoot.helpMessage(for: type, columns: columns))
    }
}
