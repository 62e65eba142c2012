import Foundation
import Synchronization

@testable import Desk

/// A desk over a sample newsroom whose answers are kept, and whose clock gains a minute at every look.
final class ScriptedDesk {
    let newsroom: SampleNewsroom
    let workbench: Workbench
    private let output: Output
    private let runner: CommandRunner

    /// What was printed, messages and data in the order they came.
    private final class Output { var text = "" }

    /// Over a newsroom of its own, or over one that another desk worked at before.
    init(width: Int = 100, usesColor: Bool = false, newsroom given: SampleNewsroom? = nil) throws {
        newsroom = try given ?? SampleNewsroom()
        let output = Output()
        self.output = output
        let console = Console(isTerminal: usesColor, messagesAreOnTerminal: false, usesColor: usesColor, width: width) {
            text, _ in
            output.text += text
            return nil
        }
        let minutes = Mutex(0)
        let clock = Clock {
            let minute = minutes.withLock { minutes in
                minutes += 1
                return minutes
            }
            return "2031-03-08T09:" + (minute < 10 ? "0" : "") + "\(minute):00Z"
        }
        workbench = Workbench(
            console: console,
            surroundings: Workbench.Surroundings(
                environment: [
                    "USER": "anna", "CLAIMDESK_NEWSROOM": newsroom.path, "XDG_STATE_HOME": newsroom.path + "/state",
                ], workingDirectory: newsroom.path,
                starter: nil, clock: clock))
        runner = CommandRunner(workbench: workbench)
    }

    /// Runs a typed line and gives what it printed, with the folder's name and the time taken made the same everywhere.
    func answer(to line: String) -> String {
        output.text = ""
        let outcome = runner.run(line: line)
        var answer = output.text.replacing(newsroom.path + "/", with: "").replacing(newsroom.path, with: ".")
        answer = answer.replacing(/\(\d+\.\d s\)/, with: "(0.0 s)")
        if case .status(let status) = outcome, status != 0 { answer += "(exit status \(status))\n" }
        return answer
    }
}
