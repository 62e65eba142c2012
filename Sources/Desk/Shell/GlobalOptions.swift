import ArgumentParser

/// Options that every command takes, in the shell and in a session alike.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The desk's database (default: desk.sqlite in the newsroom).", valueName: "file"),
        completion: .file())
    var store: String?

    @Option(
        help: ArgumentHelp(
            "The folder with registers, lexicons and settings (default: $CLAIMDESK_NEWSROOM, ./claims, or your own).",
            valueName: "folder"), completion: .directory)
    var newsroom: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who is at work (default: the reviewer in desk.yaml, else $USER).", valueName: "name"))
    var actor: String?

    @Flag(help: "Change nothing.")
    var readOnly = false

    @Option(help: "How data is printed.")
    var mode: OutputMode?

    @Option(help: "When to use colours.")
    var color: ColorChoice?

    init() {}

    var chosen: WorkOptions {
        var options = WorkOptions()
        options.store = store.map { DashedWord.unshielded($0) }
        options.newsroom = newsroom.map { DashedWord.unshielded($0) }
        options.actor = actor.map { DashedWord.unshielded($0) }
        options.readOnly = readOnly
        options.mode = mode
        options.color = color
        return options
    }
}
