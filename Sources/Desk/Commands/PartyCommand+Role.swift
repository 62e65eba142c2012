import ArgumentParser
import Records

extension PartyCommand {
    struct Role: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what office somebody holds and since when, or close one that is open.",
            discussion: """
                A date is a day, a month or a year. Claims count for the party of the office that was held when they were \
                said.

                For example:
                  party role "Ada Lind" "foreign minister" --of Sweden --from 2022-10-18
                  party role "Ada Lind" spokeswoman --until 2022-10-17
                """)
        static let argumentKind = ArgumentKind.parties

        @Argument(help: ArgumentHelp("A person of the register.", valueName: "name")) var name: String
        @Argument(help: ArgumentHelp("What the office is called.", valueName: "title")) var title: String

        @Option(help: ArgumentHelp("The party that the office speaks for.", valueName: "party")) var of: String?
        @Option(help: ArgumentHelp("Its first day.", valueName: "date")) var from: String?
        @Option(help: ArgumentHelp("Its last day.", valueName: "date")) var to: String?
        @Option(help: ArgumentHelp("The last day of an office that the register has as open.", valueName: "date"))
        var until: String?

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try PartyWork(for: "party role", at: workbench)
            let person = try work.register.known(name)
            guard person.kind == .person else { throw DeskError.noRoles(person.name, kind: person.kind) }
            let party = try of.map { try work.register.known($0).name }
            if let until {
                if from != nil || to != nil { throw DeskError.closedTwice }
                let closed = try work.closeRole(title, of: party, by: person, until: PartyFields.date(until, "--until"))
                let what = "closed “\(closed.title)” (\(closed.of)) of \(person.name) on \(until)"
                return try work.finish(what, dryRun: preview.dryRun)
            }
            guard let party else { throw DeskError.nothingNamed(expected: "--of with the party of the office") }
            let (from, to) = try PartyFields.period(from, to)
            try work.addRole(Party.Role(title: title, of: party, from: from, to: to), to: person)
            try work.finish("made \(person.name) “\(title)” (\(party))", dryRun: preview.dryRun)
        }
    }
}
