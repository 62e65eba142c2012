import ArgumentParser

struct Delete: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take claims off the desk that nobody should see again.",
        discussion: """
            They are gone from lists and comparisons, and ingesting their article does not bring them back. The log keeps \
            the reason; undo brings them back. What was said and withdrawn is no such claim: `flag` it.

            For example:
              delete 12 --reason "a photo caption, nobody said it"
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("Numbers of claims (12, 3-7 or 3,5).", valueName: "id"))
    var ids: [String]

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var consent: BulkConsent
    @OptionGroup var preview: EditPreview
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let editing = ClaimEditing(workbench: workbench, action: "delete", dryRun: preview.dryRun)
        let numbers = try ClaimNumbers.parse(ids)
        if !preview.dryRun { try consent.check(numbers.count, at: workbench) }
        let outcome = try editing.delete(numbers, because: reason.map { DashedWord.unshielded($0) } ?? "")
        try preview.report(outcome, at: workbench)
    }
}
