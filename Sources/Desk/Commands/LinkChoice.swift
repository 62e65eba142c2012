import ArgumentParser
import Records
import Store

/// Two claims, and what a person says of them.
struct LinkChoice: ParsableArguments {
    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("The number of the other.", valueName: "other"))
    var other: String

    @Option(help: ArgumentHelp("How they stand to each other.", valueName: "relation"))
    var relation: StoredLink.Relation?

    @Option(help: ArgumentHelp("A remark to keep with the link.", valueName: "text"))
    var note: String?

    func decide(confirming: Bool, command: String, at workbench: Workbench) throws {
        let database = try workbench.database(for: command)
        let (a, b) = (try ClaimNumbers.single(id), try ClaimNumbers.single(other))
        if a == b { throw DeskError.linkedToItself(a) }
        let note = note.map { DashedWord.unshielded($0) }
        if let note, note.allSatisfy(\.isWhitespace) { throw DeskError.emptyNote }
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        let event = try database.decide(
            LinkDecision(a, b, relation: relation, isConfirmed: confirming, note: note), by: person, at: workbench.now)
        workbench.console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }
}

extension StoredLink.Relation: ExpressibleByArgument {}
