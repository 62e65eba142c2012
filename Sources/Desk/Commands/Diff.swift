import ArgumentParser
import Prose
import Records
import Review

struct Diff: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what changed in a party's positions between two dates.",
        discussion: """
            Issue by issue: where the party stood at the end of the first date and where at the end of the second; what \
            shifted, what is new, and on what it has gone silent, having said nothing since the first date. What nothing \
            dates is left out.

            For example:
              diff Russia --between 2021-12-31 2022-01-31
              diff NATO --between 2022-01 2022-02 --on "arms control" --rollup
            """)
    static let argumentKind = ArgumentKind.partiesAndFilter

    @Argument(help: ArgumentHelp("A party, then filter terms.", valueName: "party"))
    var words: [String]

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Two dates: days, months or years.", valueName: "date date"))
    var between: [String] = []

    @Option(name: .customLong("on"), help: ArgumentHelp("Only this issue.", valueName: "issue"))
    var issue: String?

    @Flag(help: "Let the members of an alliance count for it.")
    var rollup = false

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let (named, terms) = FilterArgument.split(words)
        let party = try workbench.newsroom().register.known(named.joined(separator: " "))
        let (first, last) = try dates()
        // The dates take what follows them, so that a filter may stand there as well.
        let filter = try narrowing.filter(of: terms + between.dropFirst(2), at: workbench)
        let work = try workbench.positions()
        let issue = try issue.map { try work.issue(named: DashedWord.unshielded($0)) }
        let changes = try work.changes(
            of: PartyScope(party, rollsUp: rollup), from: first, to: last, on: issue, filter)
        let isTable = workbench.mode != .box || !changes.rows.isEmpty
        if isTable { try workbench.print(ChangesTable.table(of: changes, from: first, to: last, mode: workbench.mode)) }
        guard workbench.mode == .box else { return }
        let undated = changes.undated.isEmpty ? "" : "; \(Counted.of(changes.undated.count, "undated claim")) left out"
        let counts = PositionChanges.Change.allCases.compactMap { change -> String? in
            let count = changes.rows.count { $0.change == change }
            return count == 0 ? nil : "\(count) \(change.rawValue)"
        }
        let summary = counts.isEmpty ? "nothing said by \(last)" : counts.joined(separator: ", ")
        workbench.console.message(TerminalText.escaped("\(party.name): \(summary)\(undated)"))
    }

    private func dates() throws -> (CalendarDate, CalendarDate) {
        guard between.count > 1 else { throw DeskError.nothingNamed(expected: "two dates after --between") }
        let dates = try between.prefix(2).map { word in
            let word = DashedWord.unshielded(word)
            guard let date = CalendarDate(iso: word) else { throw DeskError.notADate(word, option: "--between") }
            return date
        }
        if dates[1].lastDay < dates[0].lastDay { throw DeskError.periodReversed(from: dates[0], to: dates[1]) }
        return (dates[0], dates[1])
    }
}
