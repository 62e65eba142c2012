import Foundation

/// The program from its arguments to its exit status.
package enum Program {
    /// `arguments` without the program's name.
    package static func run(_ arguments: [String]) -> Int32 {
        let environment = ProcessInfo.processInfo.environment
        let console = Console.standard(environment: environment)
        let options: WorkOptions
        do {
            options = try OptionsFile.read(environment: environment)
        } catch {
            if let message = ErrorReport.line(for: error) { console.message(message) }
            return ErrorReport.status(of: error)
        }
        let workbench = Workbench(
            console: console,
            surroundings: Workbench.Surroundings(
                environment: environment, workingDirectory: FileManager.default.currentDirectoryPath,
                starter: StarterFolder.path(environment: environment)))
        return workbench.with(options) { run(arguments, at: workbench) }
    }

    private static func run(_ arguments: [String], at workbench: Workbench) -> Int32 {
        let runner = CommandRunner(workbench: workbench)
        guard let root = optionsOnly(arguments) else { return status(runner.run(arguments: arguments)) }
        return workbench.with(root.global.chosen) {
            do {
                try workbench.beginLog(root.script.sessionLog)
                let script = Script(runner: runner, keepsGoing: root.script.keepGoing)
                if let commands = root.script.commands {
                    return try script.run(commands: DashedWord.unshielded(commands))
                }
                if let file = root.script.file { return try script.run(file: DashedWord.unshielded(file)) }
                if isatty(STDIN_FILENO) == 0 { return script.runStandardInput() }
                return status(runner.run(arguments: workbench.console.isTerminal ? [Repl.word] : arguments))
            } catch {
                if let message = ErrorReport.line(for: error) { workbench.console.message(message) }
                return ErrorReport.status(of: error)
            }
        }
    }

    private static func status(_ outcome: CommandRunner.Outcome) -> Int32 {
        if case .status(let status) = outcome { status } else { 0 }
    }

    /// The program's own options, where `arguments` name no command.
    private static func optionsOnly(_ arguments: [String]) -> DeskRoot? {
        try? DeskRoot.parseAsRoot(DashedWord.shielded(arguments)) as? DeskRoot
    }
}
