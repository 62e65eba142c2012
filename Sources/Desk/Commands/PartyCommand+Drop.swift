import ArgumentParser
import Records

extension PartyCommand {
    struct Drop: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take somebody out of the register; articles go on quoting them.",
            discussion: """
                For example:
                  party drop "Ada Lind" --dry-run
                """)
        static let argumentKind = ArgumentKind.parties

        @Argument(help: ArgumentHelp("A party of the register.", valueName: "name")) var name: String

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try PartyWork(for: "party drop", at: workbench)
            let party = try work.register.known(name)
            try work.drop(party)
            try work.finish("dropped “\(party.name)”", dryRun: preview.dryRun)
        }
    }
}
