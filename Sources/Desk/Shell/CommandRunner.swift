import ArgumentParser
import Review

/// Reads one command and runs it; whatever goes wrong is reported, and what is left is an exit status.
struct CommandRunner {
    enum Outcome: Equatable {
        case status(Int32)
        /// The command was `quit`.
        case leave
    }

    let workbench: Workbench

    /// Runs a typed line; a blank one and a remark do nothing.
    func run(line: String) -> Outcome {
        do {
            let words = try LineParser.words(of: line)
            if words.isEmpty { return .status(0) }
            let outcome = run(arguments: words)
            // What a review decides is logged decision by decision.
            if outcome != .leave, words[0] != ReviewCommand.word {
                workbench.log?.add(line, failed: outcome != .status(0))
            }
            return outcome
        } catch {
            return report(error)
        }
    }

    /// Runs a command given as words, without the program's name.
    func run(arguments: [String]) -> Outcome {
        let command: any DeskCommand
        do {
            guard let parsed = try Self.parse(arguments) else {
                throw DeskError.nothingNamed(expected: "a command; `help` lists them")
            }
            command = parsed
        } catch {
            return reportParsing(error, arguments: arguments)
        }
        do {
            let pager = type(of: command).isPaged ? Pager(environment: workbench.surroundings.environment) : nil
            try workbench.with(command.global.chosen) {
                try workbench.console.paged(pager) { try command.run(at: workbench) }
            }
            try workbench.console.flush()
            return .status(0)
        } catch {
            return report(error)
        }
    }

    /// `nil` where there is no command, only options of the program.
    static func parse(_ arguments: [String]) throws -> (any DeskCommand)? {
        var command = try DeskRoot.parseAsRoot(DashedWord.shielded(arguments))
        if let command = command as? any DeskCommand { return command }
        // `--help` makes a command of the parser's own, which throws what there is to say.
        if !(command is DeskRoot) { try command.run() }
        return nil
    }

    /// Words a failure; help and the like are no failures.
    private func reportParsing(_ error: any Error, arguments: [String]) -> Outcome {
        if error is DeskError { return report(error) }
        let status = DeskRoot.exitCode(for: error).rawValue
        if status != 0, let word = Self.unknownCommand(in: arguments) {
            let words = DeskRoot.commands.map { $0.word }
            return report(DeskError.unknownCommand(word, nearest: NearestWords.of(word, in: words)))
        }
        let message = DashedWord.unshielding(
            DeskRoot.fullMessage(for: error, columns: workbench.console.width))
        guard status != 0 else {
            do {
                try workbench.console.print(message)
                try workbench.console.flush()
                return .status(0)
            } catch { return report(error) }
        }
        let worded = message.hasPrefix("Error: ") ? "error: " + message.dropFirst(7) : message
        workbench.console.message(
            worded.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.escaped($0) }
                .joined(separator: "\n"))
        return .status(status)
    }

    private func report(_ error: any Error) -> Outcome {
        if error is SessionEnd {
            try? workbench.console.flush()
            return .leave
        }
        if let message = ErrorReport.line(for: error) { workbench.console.message(message) }
        return .status(ErrorReport.status(of: error))
    }

    /// The first word that stands where a command should and is none.
    private static func unknownCommand(in arguments: [String]) -> String? {
        let withValue: Set<String> = ["--store", "--newsroom", "--as", "--mode", "--color"]
        var skipsNext = false
        for word in arguments {
            if skipsNext {
                skipsNext = false
            } else if withValue.contains(word) {
                skipsNext = true
            } else if !word.hasPrefix("-") {
                return DeskRoot.command(named: word) == nil ? word : nil
            }
        }
        return nil
    }
}
