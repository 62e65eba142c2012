import ArgumentParser
import Records

struct RecordCommand: DeskCommand {
    /// What it writes down. Who checks a claim is said with `assign`.
    enum Field: String, CaseIterable, ExpressibleByArgument {
        case rationale, response, correction

        var recorded: ReviewRecord.Field {
            switch self {
            case .rationale: .rationale
            case .response: .response
            case .correction: .correction
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Write down why a verdict holds, what response was sought, or what a text should say.",
        discussion: """
            rationale: why the verdict is what it is. response: whom the desk asked, when, and what came of it. \
            correction: what the text should say instead.

            For example:
              record 12 rationale "the minutes name another date"
              record 12 response asked the ministry on 3 May, no answer
              record 12 correction --clear
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("Numbers of claims, as one word (12, 3-7 or 3,5).", valueName: "id"))
    var ids: String

    @Argument(help: ArgumentHelp("What to write down.", valueName: "field"))
    var field: Field

    @Argument(help: ArgumentHelp("The words, in the place of earlier ones.", valueName: "text"))
    var text: [String] = []

    @Flag(help: "Take away what is there.")
    var clear = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let work = RecordWork(workbench: workbench, action: "record")
        let claims = try work.claims(ClaimNumbers.parse([ids]))
        let words = text.map { DashedWord.unshielded($0) }.joined(separator: " ")
        let isEmpty = words.allSatisfy(\.isWhitespace)
        if isEmpty != clear { throw DeskError.emptyText(field.rawValue) }
        let kept = isEmpty ? "" : words.trimmingPrefix(while: \.isWhitespace)
        try work.write(claims.map { RecordChange($0.id, fields: [field.recorded: String(kept)]) })
    }
}
