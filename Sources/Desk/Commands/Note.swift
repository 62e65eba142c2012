import ArgumentParser
import Store

struct Note: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a remark on claims.",
        discussion: """
            For example:
              note 12 "asked the ministry on Monday"
              note 3-5 same statement, three outlets
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("Numbers of claims, as one word (12, 3-7 or 3,5).", valueName: "id"))
    var ids: String

    @Argument(help: ArgumentHelp("The remark.", valueName: "text"))
    var text: [String]

    @OptionGroup var consent: BulkConsent
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database(for: "note")
        let numbers = try ClaimNumbers.parse([ids])
        let remark = text.map { DashedWord.unshielded($0) }.joined(separator: " ")
        if remark.allSatisfy(\.isWhitespace) { throw DeskError.emptyNote }
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        try consent.check(numbers.count, at: workbench)
        guard let event = try database.addNote(remark, to: numbers, by: person, at: workbench.now) else {
            throw DeskError.emptyNote
        }
        workbench.console.message(TerminalText.escaped(event.summary))
    }
}
