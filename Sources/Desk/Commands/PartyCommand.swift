import ArgumentParser
import Records
import Review

struct PartyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "party",
        abstract: "Show who is in the register, and who speaks without being in it.",
        discussion: """
            “party proposals” lists people and bodies whom articles quote and the register does not know, with what the \
            articles say of them. “party show” takes any name the register knows.

            For example:
              party proposals
              party show Moscow
            """)

    @Argument(help: ArgumentHelp("“proposals”, or “show” and a name.", valueName: "what"))
    var words: [String]

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let register = try workbench.newsroom().register
        if words == ["proposals"] { return try proposals(register, workbench) }
        guard words.first == "show", words.count > 1 else {
            throw DeskError.nothingNamed(expected: "“proposals”, or “show” and a name")
        }
        try show(FilterArgument.text(of: Array(words.dropFirst())), register, workbench)
    }

    private func proposals(_ register: PartyRegister, _ workbench: Workbench) throws {
        let proposals = PartyProposals.from(try workbench.database().claims(ClaimFilter()), register: register)
        if proposals.isEmpty, workbench.mode == .box {
            return workbench.console.message("everybody who is quoted by name is in the register")
        }
        try workbench.print(
            Table(
                [
                    .init("name"), .init("role"), .init("speaks for"), .init("gender"),
                    .init("claims", isNumeric: true), .init("articles", isNumeric: true),
                    .init("first", isNumeric: true), .init("words", narrowest: 24),
                ],
                rows: proposals.map { proposal in
                    Table.Row([
                        proposal.name, proposal.role ?? "", proposal.speaksFor.joined(separator: "; "),
                        proposal.gender?.rawValue ?? "", String(proposal.claims.count), String(proposal.articles),
                        String(proposal.evidence.id), proposal.evidence.words,
                    ])
                }))
    }

    private func show(_ name: String, _ register: PartyRegister, _ workbench: Workbench) throws {
        guard let party = register.lookUp(name) else {
            let names = register.parties.flatMap { [$0.name] + $0.aliases + $0.seats }
            throw DeskError.unknownParty(name, nearest: NearestWords.of(name, in: names))
        }
        let claims = try workbench.database().claims(ClaimFilter()).map(\.claim)
        var rows = [("name", party.name), ("kind", party.kind.rawValue)]
        if let gender = party.gender { rows.append(("gender", gender.rawValue)) }
        if let principal = party.speaksFor { rows.append(("speaks for", principal)) }
        rows += party.roles.map { ("role", "\($0.title), \($0.of)" + Self.period($0.from, $0.to)) }
        rows += party.members.map { ("member", $0.party + Self.period($0.from, $0.to)) }
        for (key, names) in [("alias", party.aliases), ("demonym", party.demonyms), ("seat", party.seats)]
        where !names.isEmpty {
            rows.append((key, names.joined(separator: ", ")))
        }
        rows.append(("claims by", String(claims.count { $0.speakers.contains(party.name) })))
        rows.append(("claims for", String(claims.count { $0.speaksFor.contains(party.name) })))
        try workbench.print(
            Table([.init("what"), .init("value", narrowest: 24)], rows: rows.map { Table.Row([$0.0, $0.1]) }))
    }

    private static func period(_ from: (some CustomStringConvertible)?, _ to: (some CustomStringConvertible)?) -> String
    {
        if from == nil && to == nil { return "" }
        return " (\(from.map { "\($0)" } ?? "?") – \(to.map { "\($0)" } ?? ""))"
    }
}
