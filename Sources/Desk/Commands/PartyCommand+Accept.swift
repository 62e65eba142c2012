import ArgumentParser
import Records
import Review

extension PartyCommand {
    struct Accept: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take somebody into the register whom articles quote.",
            discussion: """
                What is not given comes from the articles: title, whom the words were said for, gender. They do not say \
                since when, so --from stays out unless given. With --name it goes in under that name, and the name of the \
                articles becomes an alias.

                For example:
                  party accept "Ada Lind" --dry-run
                  party accept "Ada Lind" --role spokeswoman --of Sweden --from 2021-11
                  party accept "Grain Board" --kind organisation
                """)
        static let argumentKind = ArgumentKind.proposals

        @Argument(help: ArgumentHelp("Who speaks, as `party proposals` has it.", valueName: "name"))
        var proposed: String

        @Option(help: ArgumentHelp("The name in the register (default: as proposed).", valueName: "name"))
        var name: String?

        @OptionGroup var fields: PartyFields
        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try PartyWork(for: "party accept", at: workbench)
            let proposal = try work.proposal(proposed)
            guard let kind = fields.kind ?? (proposal.role ?? fields.role).map({ _ in Party.Kind.person }) else {
                throw DeskError.nothingNamed(
                    expected: "--kind, as the articles do not say what “\(proposal.name)” is: \(PartyFields.kinds)")
            }
            var fields = fields
            fields.of = fields.of ?? (kind == .person || kind == .office ? proposal.speaksFor.first : nil)
            if kind == .person {
                fields.gender = fields.gender ?? proposal.gender
                fields.role = fields.role ?? proposal.role
                if fields.role == nil, let principal = fields.of {
                    // Without a role the register could not say so, and the claims would lose it.
                    throw DeskError.nothingNamed(
                        expected:
                            "--role, as the articles let “\(proposal.name)” speak for \(principal) and give no title")
                }
                if fields.of == nil, self.fields.role == nil { fields.role = nil }
            }
            let name = name ?? proposal.name
            if !proposal.isNamed(name) { fields.aliases.insert(proposal.name, at: 0) }
            try work.add(try fields.party(named: name, kind: kind, among: work.register))
            let under = name == proposal.name ? "" : " as “\(name)”"
            try work.finish("accepted “\(proposal.name)”\(under)", dryRun: preview.dryRun)
        }
    }
}
