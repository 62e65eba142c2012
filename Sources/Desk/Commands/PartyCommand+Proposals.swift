import ArgumentParser
import Records
import Review

extension PartyCommand {
    struct Proposals: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List people and bodies whom articles quote and the register does not know.",
            discussion: """
                With each stands what the articles say of it, which `party accept` goes by.

                For example:
                  party proposals
                  party proposals --mode csv
                """)
        static let isPaged = true

        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            let register = try workbench.newsroom().register
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
    }
}
