import Newsroom

/// Runs commands one after the other, up to the first that fails.
struct Script {
    /// A command and its place: a line of a file, else the number of the command.
    struct Command {
        var text: String
        var place: String
    }

    let runner: CommandRunner
    /// Whether to go on after a failure.
    var keepsGoing = false

    /// The exit status of the first command that failed, 0 where none did.
    func run(_ next: () -> Command?) -> Int32 {
        var first: Int32 = 0
        while let command = next() {
            switch runner.run(line: command.text) {
            case .status(0): continue
            case .leave: return first
            case .status(let status):
                if first == 0 { first = status }
                if keepsGoing {
                    runner.workbench.console.message("failed at \(command.place), going on")
                } else {
                    runner.workbench.console.message("stopped at \(command.place)")
                    return status
                }
            }
        }
        return first
    }

    /// The lines of standard input.
    func runStandardInput() -> Int32 {
        var lines = StandardInputLines()
        return run {
            lines.next().map { Command(text: String(decoding: $0.bytes, as: UTF8.self), place: "line \($0.number)") }
        }
    }

    /// The lines of a file. Throws ``NewsroomError`` where it cannot be read.
    func run(file path: String) throws -> Int32 {
        let text = try RegisterTextFile(path: path).read()
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().makeIterator()
        return run {
            lines.next().map {
                Command(text: String($0.element), place: "\(TerminalText.escaped(path)):\($0.offset + 1)")
            }
        }
    }

    /// Commands parted by semicolons. Throws ``DeskError`` where a quotation mark is never closed.
    func run(commands text: String) throws -> Int32 {
        var commands = try LineParser.commands(of: text).enumerated().makeIterator()
        return run {
            commands.next().map { Command(text: $0.element, place: "command \($0.offset + 1)") }
        }
    }
}
