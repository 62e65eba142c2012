import ArgumentParser
import Foundation

/// How many cores a command works on. The number changes its speed, never its output.
struct JobsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("How many to work on at once (default: one for each processor core).", valueName: "n"))
    var jobs: Int?

    var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }
}
