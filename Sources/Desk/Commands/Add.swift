import ArgumentParser

struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a claim on the desk that reading missed.",
        discussion: """
            It stands on exact words of an article; " … " joins parts. What no option says is read from there.

            For example:
              add 3 "the ferries had stopped"
              add 3 "no ship had paid" --speaker "Oren Tal" --kind denial
            """)

    @Argument(help: ArgumentHelp("The number of an article.", valueName: "article"))
    var article: String

    @Argument(help: ArgumentHelp("Its words.", valueName: "words"))
    var words: [String]

    @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
    var speaker: String?

    @Option(help: ArgumentHelp("In what office.", valueName: "title"))
    var role: String?

    @Option(help: ArgumentHelp("Whose position the words count as.", valueName: "party"))
    var speaksFor: String?

    @Option(help: ArgumentHelp("What act it is.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("For, against, conditional or unclear.", valueName: "stance"))
    var stance: String?

    @Option(help: ArgumentHelp("What it is about.", valueName: "issue"))
    var issue: String?

    @Option(help: ArgumentHelp("Whom it addresses.", valueName: "party"))
    var addressee: String?

    @Option(help: ArgumentHelp("When it was said.", valueName: "date"))
    var saidOn: String?

    @Option(help: ArgumentHelp("Which of several places of the words, from 1.", valueName: "n"))
    var place: Int?

    @OptionGroup var preview: EditPreview
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let editing = ClaimEditing(workbench: workbench, action: "add", dryRun: preview.dryRun)
        let number = try ClaimNumbers.single(article)
        let newsroom = try workbench.newsroom()
        let given: [(EditField, String?)] = [
            (.speaker, speaker), (.role, role), (.speaksFor, speaksFor), (.kind, kind), (.stance, stance),
            (.issue, issue), (.addressee, addressee), (.saidOn, saidOn),
        ]
        let edits = try given.compactMap { field, value in
            try value.map { try FieldEdit(field, [$0], newsroom: newsroom) }
        }
        let words = words.map { DashedWord.unshielded($0) }.joined(separator: " ")
        try preview.report(editing.add(words, ofArticle: number, place: place, edits), cards: true, at: workbench)
    }
}
