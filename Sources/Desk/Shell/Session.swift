import Store

/// A person at the terminal: prompt, commands, answers.
struct Session {
    let workbench: Workbench

    func run() throws {
        guard let editor = workbench.lineEditor() else { throw DeskError.noTerminal }
        workbench.isSession = true
        defer { workbench.isSession = false }
        let runner = CommandRunner(workbench: workbench)
        workbench.console.message(try greeting())
        while true {
            switch editor.read(prompt: "claimdesk>", style: workbench.console.usesColor ? .good : nil) {
            case .line(let line):
                guard line.contains(where: { !$0.isWhitespace }) else { continue }
                editor.remember(line)
                let outcome = Interruption.watched { runner.run(line: line) }
                if outcome == .leave { return }
            case .interrupted: continue
            case .end:
                workbench.console.message("")
                return
            }
        }
    }

    /// `claimdesk: 131 claims in 9 articles, 120 new. Type `next` or `help`.`
    func greeting() throws -> String {
        let size = try workbench.database().size()
        guard size.claims > 0 else {
            return "claimdesk: the desk is empty. Put articles in with `ingest PATH`, or type `help`."
        }
        return "claimdesk: \(Counted.of(size.claims, "claim")) in \(Counted.of(size.articles, "article")), "
            + "\(size.new) new. Type `next` or `help`."
    }
}
