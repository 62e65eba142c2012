import Foundation

/// The program from its arguments to its exit status.
package enum Program {
    /// `arguments` without the program's name.
    package static func run(_ arguments: [String]) -> Int32 {
        let environment = ProcessInfo.processInfo.environment
        let workbench = Workbench(
            console: .standard(environment: environment),
            surroundings: Workbench.Surroundings(
                environment: environment, workingDirectory: FileManager.default.currentDirectoryPath,
                starter: StarterFolder.path(environment: environment)))
        let runner = CommandRunner(workbench: workbench)
        guard let options = optionsOnly(arguments) else {
            return if case .status(let status) = runner.run(arguments: arguments) { status } else { 0 }
        }
        return workbench.with(options) {
            if isatty(STDIN_FILENO) == 0 { return Script(runner: runner).run() }
            if workbench.console.isTerminal {
                return if case .status(let status) = runner.run(arguments: [Repl.word]) { status } else { 0 }
            }
            return if case .status(let status) = runner.run(arguments: arguments) { status } else { 0 }
        }
    }

    /// The global options, where `arguments` name no command.
    private static func optionsOnly(_ arguments: [String]) -> WorkOptions? {
        (try? DeskRoot.parseAsRoot(DashedWord.shielded(arguments)) as? DeskRoot)?.global.chosen
    }
}
