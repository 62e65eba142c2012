import ArgumentParser
import Records

extension PartyCommand {
    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put somebody into the register.",
            discussion: """
                For example:
                  party add "Ada Lind" --kind person --gender female --role spokeswoman --of Sweden --from 2021-11
                  party add "Grain Board" --kind office --of Sweden --alias "Board of Grain"
                  party add Karsk --kind state --demonym Karskan --seat Tolm
                """)

        @Argument(help: ArgumentHelp("A name that nobody has.", valueName: "name"))
        var name: String

        @OptionGroup var fields: PartyFields
        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try PartyWork(for: "party add", at: workbench)
            guard let kind = fields.kind else { throw DeskError.nothingNamed(expected: "--kind: \(PartyFields.kinds)") }
            try work.add(try fields.party(named: name, kind: kind, among: work.register))
            try work.finish("added “\(name)”", dryRun: preview.dryRun)
        }
    }
}
