import ArgumentParser

struct Quit: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Leave the session (so does Ctrl-D).", aliases: ["exit"])

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws { throw SessionEnd() }
}

/// Thrown to leave a session or a script.
struct SessionEnd: Error {}
