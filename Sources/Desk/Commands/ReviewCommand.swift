import ArgumentParser
import Records

struct ReviewCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Go through the queue, one key a decision.",
        discussion: """
            Shows one claim after the other, what is best checked first at the top, with its thread and the links that wait \
            for a decision. Keys move it to a status, give a verdict, confirm or reject a link, edit, add evidence, undo; ? \
            shows them all. What was passed over is remembered: the next review of the same filter goes on behind it.

            With --keys the keys are taken from the text instead of the keyboard, names such as space or left among them; \
            braces hold what is typed where a line is asked for.

            For example:
              review
              review party:Russia status:new
              review --anew
              review --keys "c n : {flag 3 false} q"
            """)
    static let argumentKind = ArgumentKind.filter

    @Argument(help: FilterArgument.help)
    var filter: [String] = []

    @Flag(help: "Begin at the top again, with what was passed over.")
    var anew = false

    @Option(help: ArgumentHelp("Press these keys.", valueName: "keys"))
    var keys: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let filter = try FilterArgument.filter(of: filter, at: workbench)
        let database = try workbench.database()
        var progress = ReviewProgress(
            environment: workbench.surroundings.environment, store: workbench.absolute(database.path),
            filter: FilterArgument.text(of: self.filter))
        if anew { progress.forget() }
        try ReviewLoop(filter, progress: progress, keys: try source(at: workbench), at: workbench).run()
    }

    private func source(at workbench: Workbench) throws -> any KeySource {
        if let keys {
            let console = workbench.console
            return try ScriptedKeys(DashedWord.unshielded(keys)) { console.message("> " + TerminalText.escaped($0)) }
        }
        guard let keyboard = workbench.keys() else { throw DeskError.noKeyboard }
        return keyboard
    }
}
