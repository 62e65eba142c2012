import ArgumentParser

struct Merge: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make one claim of several of an article.",
        discussion: """
            The first one stays and gets the words, links, notes and evidence of the others.

            For example:
              merge 12 13
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("Numbers of claims, the one that stays first.", valueName: "id"))
    var ids: [String]

    @OptionGroup var preview: EditPreview
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let editing = ClaimEditing(workbench: workbench, action: "merge", dryRun: preview.dryRun)
        try preview.report(editing.merge(ClaimNumbers.parse(ids)), cards: true, at: workbench)
    }
}
