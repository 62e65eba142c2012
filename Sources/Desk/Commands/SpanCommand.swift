import ArgumentParser

struct SpanCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "span",
        abstract: "Move the words that a claim stands on.",
        discussion: """
            By words from its edges, + to the right and - to the left, or to exact words of its paragraph or one beside it; \
            " … " joins parts. What follows from the words is read anew. The claim keeps its number and record ID.

            For example:
              span 12 --start +2w --end -1w
              span 12 "Karsk had stopped 14 grain ships"
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The words it shall stand on.", valueName: "words"))
    var words: [String] = []

    @Option(help: ArgumentHelp("Words that its start moves by.", valueName: "words"))
    var start: String?

    @Option(help: ArgumentHelp("Words that its end moves by.", valueName: "words"))
    var end: String?

    @Option(help: ArgumentHelp("Which of several places of the words, from 1.", valueName: "n"))
    var place: Int?

    @OptionGroup var preview: EditPreview
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let editing = ClaimEditing(workbench: workbench, action: "span", dryRun: preview.dryRun)
        let number = try ClaimNumbers.single(id)
        let words = words.map { DashedWord.unshielded($0) }.joined(separator: " ")
        let isShift = start != nil || end != nil
        if words.allSatisfy(\.isWhitespace) != isShift {
            throw isShift
                ? DeskError.nothingNamed(expected: "either words or --start and --end, not both") : EditError.noShift
        }
        let outcome =
            isShift
            ? try editing.move(
                number,
                by: WordShift(start: start.map(WordShift.words) ?? 0, end: end.map(WordShift.words) ?? 0))
            : try editing.move(number, to: words, place: place)
        try preview.report(outcome, cards: true, at: workbench)
    }
}
