import ArgumentParser
import Records

struct Assign: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who is to check claims.",
        discussion: """
            For example:
              assign 12 ada
              assign 3-7 Bo Lind
              assign 12 none
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("Numbers of claims, as one word (12, 3-7 or 3,5).", valueName: "id"))
    var ids: String

    @Argument(help: ArgumentHelp("Who; none for nobody.", valueName: "name"))
    var name: [String]

    @OptionGroup var consent: BulkConsent
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let work = RecordWork(workbench: workbench, action: "assign")
        let claims = try work.claims(ClaimNumbers.parse([ids]))
        let words = name.flatMap { DashedWord.unshielded($0).split(whereSeparator: \.isWhitespace) }
        let person = words.joined(separator: " ")
        if person.isEmpty { throw DeskError.nothingNamed(expected: "a name after the numbers") }
        let text = person.lowercased() == "none" ? "" : person
        try consent.check(claims.count, at: workbench)
        try work.write(claims.map { RecordChange($0.id, fields: [.assignee: text]) })
    }
}
