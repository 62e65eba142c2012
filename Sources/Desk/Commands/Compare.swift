import ArgumentParser
import Newsroom
import Records
import Review

struct Compare: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the positions of parties side by side, issue by issue.",
        discussion: """
            Parties by any name the register knows (Moscow, the Kremlin, Russians). A cell shows the side a party took last, \
            the words that show it best, since when and how often it was said (reprints once), how it moved, what the other \
            answered, and how many claims of which status stand behind it. A warning or a threat counts as a side only where \
            nothing else was said. Where all but one are silent, the issue is only named at the end; --all shows it whole. \
            --rollup lets the members of an alliance count for it and tells who is off its line. Withdrawn and corrected \
            claims do not count.

            For example:
              compare NATO Russia
              compare NATO Russia Ukraine --on "arms control"
              compare NATO Russia --rollup --reviewed
              compare Russia France --since 2022-02 outlet:"Harbour Post"
            """)
    static let argumentKind = ArgumentKind.partiesAndFilter
    static let isPaged = true

    @Argument(help: ArgumentHelp("Two or more parties, then filter terms.", valueName: "party"))
    var words: [String]

    @Option(name: .customLong("on"), help: ArgumentHelp("Only this issue.", valueName: "issue"))
    var issue: String?

    @Flag(help: "Let the members of an alliance count for it.")
    var rollup = false

    @Flag(help: "Show issues whole that only one party spoke on.")
    var all = false

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let (named, terms) = FilterArgument.split(words)
        let parties = try Self.parties(named, in: try workbench.newsroom().register)
        let filter = try narrowing.filter(of: terms, at: workbench)
        let work = try workbench.positions()
        let issue = try issue.map { try work.issue(named: DashedWord.unshielded($0)) }
        let comparison = try work.comparison(
            of: parties.map { PartyScope($0, rollsUp: rollup) }, on: issue, filter)
        guard workbench.mode == .box else {
            return try workbench.print(ComparisonTable.table(of: comparison, mode: workbench.mode))
        }
        let shown = comparison.rows.filter { all || issue != nil || $0.spoken > 1 }
        if !shown.isEmpty { try workbench.print(ComparisonTable.sideBySide(shown, comparison.parties)) }
        if comparison.rows.isEmpty {
            let names = parties.map(\.name).joined(separator: " or ")
            workbench.console.message(
                TerminalText.escaped("nothing said by \(names)" + (issue.map { " on \($0)" } ?? "")))
        }
        if !all, issue == nil { try Self.printLoneIssues(comparison, at: workbench) }
    }

    /// What only one party spoke on: the others' silence is told, and not taken for anything else.
    private static func printLoneIssues(_ comparison: PositionComparison, at workbench: Workbench) throws {
        let console = workbench.console
        for (column, party) in comparison.parties.enumerated() {
            let alone = comparison.rows.filter { $0.spoken == 1 && $0.cells[column] != nil }
            if alone.isEmpty { continue }
            let issues = alone.map { row in
                let stance = row.cells[column]?.standing.stance.map { " (\(StandingText.stance($0)))" } ?? ""
                return row.issue + stance
            }
            let text = "only \(party) spoke on: " + issues.joined(separator: ", ")
            try console.print(
                TextWrapper.hanging(TerminalText.escaped(text), columns: console.width, indent: "  "))
        }
    }

    static func parties(_ words: some Sequence<String>, in register: PartyRegister) throws -> [Party] {
        var parties: [Party] = []
        for word in words {
            let party = try register.known(word)
            if parties.contains(where: { $0.name == party.name }) { throw DeskError.sameParty(word, party.name) }
            parties.append(party)
        }
        if parties.count < 2 { throw DeskError.nothingNamed(expected: "two parties to compare") }
        return parties
    }
}
