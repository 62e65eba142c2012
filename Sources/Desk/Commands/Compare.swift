import ArgumentParser
import Newsroom
import Records
import Review

struct Compare: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put the positions of parties side by side, issue by issue.",
        discussion: """
            Parties by any name the register knows (Moscow, the Kremlin, Russians). A filter narrows the claims.

            For example:
              compare NATO Russia
              compare NATO Russia Ukraine --on "arms control"
              compare Russia France since:2022-02
            """)
    static let argumentKind = ArgumentKind.partiesAndFilter
    static let isPaged = true

    @Argument(help: ArgumentHelp("Two or more parties, then filter terms.", valueName: "party"))
    var words: [String]

    @Option(name: .customLong("on"), help: ArgumentHelp("Only this issue.", valueName: "issue"))
    var issue: String?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let newsroom = try workbench.newsroom()
        let isTerm = { (word: String) in
            word.contains(":") || word.hasPrefix("-") || DashedWord.unshielded(word) != word
        }
        let named = Array(words.prefix { !isTerm($0) })
        let parties = try Self.parties(named, in: newsroom.register)
        let filter = try FilterArgument.filter(
            of: Array(words.dropFirst(named.count)), at: workbench)
        let issue = try issue.map { try Self.issue(DashedWord.unshielded($0), in: newsroom.issues) }
        let claims = try workbench.database().claims(filter)
        let comparison = PositionComparison(of: parties, on: issue, in: claims)
        if comparison.rows.isEmpty, workbench.mode == .box {
            return workbench.console.message(
                "no position of " + parties.joined(separator: " or ") + (issue.map { " on \($0)" } ?? ""))
        }
        try workbench.print(ComparisonTable.table(of: comparison, parties: parties, mode: workbench.mode))
    }

    static func parties(_ words: some Sequence<String>, in register: PartyRegister) throws -> [String] {
        var parties: [String] = []
        for word in words {
            let party = try party(word, in: register)
            if parties.contains(party.name) { throw DeskError.sameParty(word, party.name) }
            parties.append(party.name)
        }
        if parties.count < 2 { throw DeskError.nothingNamed(expected: "two parties to compare") }
        return parties
    }

    /// The party of this name, by any that the register knows.
    static func party(_ name: String, in register: PartyRegister) throws -> Party {
        if let party = register.lookUp(name) { return party }
        let names = register.parties.flatMap { [$0.name] + $0.aliases + $0.seats }
        throw DeskError.unknownParty(name, nearest: NearestWords.of(name, in: names))
    }

    static func issue(_ name: String, in register: IssueRegister) throws -> String {
        if let issue = register.issue(named: name) { return issue.name }
        throw DeskError.unknownIssue(name, nearest: NearestWords.of(name, in: register.issues.map(\.name)))
    }
}
