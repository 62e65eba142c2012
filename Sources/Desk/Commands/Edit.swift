import ArgumentParser
import Records

struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Correct what was read of claims: speaker, kind, issue, date and more.",
        discussion: """
            The fields are \(EditField.allCases.map(\.rawValue).joined(separator: ", ")). Names mean what the registers have \
            under them; several are joined by "; ", and + and - before names say what comes and what goes. What follows \
            from a field is read anew: the stance from the kind, the role and whom the words count for from the speaker. \
            What a person wrote stays, whatever the registers say later.

            For example:
              edit 12 speaker Oren Tal
              edit 3-5 issue +"grain corridor" -"river dams"
              edit 12 said-on 2031-03
              edit 12 stance --clear
            """)
    static let argumentKind = ArgumentKind.claimAndField

    @Argument(help: ArgumentHelp("Numbers of claims, as one word (12, 3-7 or 3,5).", valueName: "id"))
    var ids: String

    @Argument(help: ArgumentHelp("What to correct.", valueName: "field"))
    var field: String

    @Argument(help: ArgumentHelp("What it shall be.", valueName: "value"))
    var value: [String] = []

    @Flag(help: "Leave the field empty.")
    var clear = false

    @OptionGroup var preview: EditPreview
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let editing = ClaimEditing(workbench: workbench, action: "edit", dryRun: preview.dryRun)
        let numbers = try ClaimNumbers.parse([ids])
        let field = try EditField(typed: DashedWord.unshielded(field))
        let edit = try FieldEdit(field, value, clear: clear, newsroom: workbench.newsroom())
        try preview.report(editing.edit(numbers, edit), at: workbench)
    }
}
