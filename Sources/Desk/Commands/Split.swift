import ArgumentParser

struct Split: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make two claims of one.",
        discussion: """
            The second claim gets the words that are named, or with --at all from there on; it is new, and read for itself. \
            Review, notes and evidence stay with the first.

            For example:
              split 12 "the ferries had stopped"
              split 12 --at "but no"
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The words of its second part.", valueName: "words"))
    var words: [String] = []

    @Option(
        help: ArgumentHelp("The first words of its second part, which takes in all that follows.", valueName: "words"))
    var at: String?

    @OptionGroup var preview: EditPreview
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let editing = ClaimEditing(workbench: workbench, action: "split", dryRun: preview.dryRun)
        let number = try ClaimNumbers.single(id)
        let words = (at.map { [$0] } ?? self.words).map { DashedWord.unshielded($0) }.joined(separator: " ")
        if words.allSatisfy(\.isWhitespace) || at != nil && !self.words.isEmpty {
            throw DeskError.nothingNamed(expected: "either the words of the second part or --at with where it starts")
        }
        try preview.report(editing.split(number, at: words, toEnd: at != nil), cards: true, at: workbench)
    }
}
