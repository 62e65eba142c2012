import ArgumentParser

/// Where commands come from, where no command is given.
struct ScriptOptions: ParsableArguments {
    @Option(
        name: .short,
        help: ArgumentHelp("Run these commands, parted by semicolons.", valueName: "commands"))
    var commands: String?

    @Option(
        name: .short, help: ArgumentHelp("Run the commands in this file, one a line.", valueName: "file"),
        completion: .file())
    var file: String?

    @Flag(help: "Go on after a command that fails; the exit status is the first failure's.")
    var keepGoing = false

    @Option(
        help: ArgumentHelp("Add every command to this file, so that it can be run again with -f.", valueName: "file"),
        completion: .file())
    var sessionLog: String?

    init() {}
}
