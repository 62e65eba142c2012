import ArgumentParser
import Records
import Review
import Store

struct Said: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "List all that a party said about something, by date.",
        discussion: """
            What it is about is an issue, by its name in the register or on the claims, or else words that must all be there \
            in the claims. Everything is listed: plain statements, and claims taken back too, which are marked.

            For example:
              said Russia about "security guarantees"
              said NATO about arms control --since 2022-01 --reviewed
              said Kremlin about "no plans" outlet:"Harbour Post"
            """)
    static let argumentKind = ArgumentKind.partyAboutIssue

    @Argument(
        help: ArgumentHelp("A party, `about`, an issue or words, then filter terms.", valueName: "party about what"))
    var words: [String]

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        guard let about = words.firstIndex(where: { $0.lowercased() == "about" }), about > 0 else {
            throw DeskError.nothingNamed(expected: "a party, the word `about`, and what it is about")
        }
        let (what, terms) = FilterArgument.split(words[(about + 1)...])
        let subject = what.joined(separator: " ")
        if subject.isEmpty { throw DeskError.nothingNamed(expected: "an issue or words after `about`") }
        let party = try workbench.newsroom().register.known(
            words[..<about].map { DashedWord.unshielded($0) }.joined(separator: " "))
        let filter = try narrowing.filter(of: terms, at: workbench)
        let database = try workbench.database()
        let issue = try workbench.positions().knownIssue(named: subject)
        let claims =
            if let issue {
                try database.claims(ids: try database.claimNumbers(of: [party.name], on: issue, filter))
            } else {
                try database.claims(of: party.name, saying: FilterArgument.text(of: what), filter)
            }
        let isTable = workbench.mode != .box || !claims.isEmpty
        if isTable {
            try workbench.print(
                Self.table(of: claims.inOrderSaid(), isBrief: workbench.mode == .box))
        }
        guard workbench.mode == .box else { return }
        let subjectShown = issue.map { "on the issue \($0)" } ?? "with the words “\(subject)”"
        let count = claims.isEmpty ? "no claims" : Counted.of(claims.count, "claim")
        workbench.console.message(TerminalText.escaped("\(count) of \(party.name) \(subjectShown)"))
    }

    private static func table(of claims: [ReviewedClaim], isBrief: Bool) -> Table {
        let rows = claims.map { reviewed in
            let claim = reviewed.claim
            let isGone = reviewed.status == .withdrawn || reviewed.status == .corrected
            let mark = isBrief && isGone ? "(\(reviewed.status.rawValue)) " : ""
            let cells = [
                reviewed.effectiveDate?.description ?? "", claim.mode.rawValue, claim.kind.rawValue,
                mark + reviewed.words, reviewed.outlet ?? "", String(reviewed.id),
            ]
            let more = [
                claim.stance?.rawValue ?? "", claim.speakers.joined(separator: "; "), reviewed.status.rawValue,
                claim.issues.joined(separator: "; "),
            ]
            return Table.Row(isBrief ? cells : cells + more, object: PositionJSON.object(of: reviewed))
        }
        let columns: [Table.Column] = [
            .init("date"), .init("mode"), .init("kind"), .init("words", narrowest: 32), .init("outlet"),
            .init("id", isNumeric: true),
        ]
        let more: [Table.Column] = [.init("stance"), .init("speaker"), .init("status"), .init("issue")]
        return Table(isBrief ? columns : columns + more, rows: rows)
    }
}
