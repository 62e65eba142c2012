import ArgumentParser
import Records

extension PartyCommand {
    struct Alias: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give somebody of the register more names.",
            discussion: """
                For example:
                  party alias "Ada Lind" "Ada Lindh" "A. Lind"
                """)
        static let argumentKind = ArgumentKind.parties

        @Argument(help: ArgumentHelp("A party of the register.", valueName: "name")) var name: String
        @Argument(help: ArgumentHelp("Names that nobody else has.", valueName: "alias")) var aliases: [String]

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try PartyWork(for: "party alias", at: workbench)
            let party = try work.register.known(name)
            let added = try work.addAliases(aliases, to: party)
            let names = (added.isEmpty ? aliases : added).map { "“\($0)”" }.joined(separator: ", ")
            try work.finish("took \(names) for \(party.name)", dryRun: preview.dryRun)
        }
    }
}
