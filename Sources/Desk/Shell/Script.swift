/// Runs the commands on standard input, one a line, up to the first that fails.
struct Script {
    let runner: CommandRunner

    /// The exit status of the last command run.
    func run() -> Int32 {
        var lines = StandardInputLines()
        while let line = lines.next() {
            switch runner.run(line: String(decoding: line.bytes, as: UTF8.self)) {
            case .status(0): continue
            case .leave: return 0
            case .status(let status):
                runner.workbench.console.message("stopped at line \(line.number)")
                return status
            }
        }
        return 0
    }
}
