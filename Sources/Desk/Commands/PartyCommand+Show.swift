import ArgumentParser
import Records
import Review

extension PartyCommand {
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what the register says of somebody, by any name it knows.",
            discussion: """
                For example:
                  party show Moscow
                """)
        static let argumentKind = ArgumentKind.parties
        static let isPaged = true

        @Argument(help: ArgumentHelp("A name, an alias, a seat of government or a surname.", valueName: "name"))
        var name: [String]

        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            let party = try workbench.newsroom().register.known(name.joined(separator: " "))
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

        private static func period(_ from: (some CustomStringConvertible)?, _ to: (some CustomStringConvertible)?)
            -> String
        {
            if from == nil && to == nil { return "" }
            return " (\(from.map { "\($0)" } ?? "?") – \(to.map { "\($0)" } ?? ""))"
        }
    }
}
