import ArgumentParser
import Newsroom
import Review

struct FilterCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Keep filters under a name: @morning stands for the filter wherever one is asked for.",
        discussion: """
            They stand in filters.yaml in the newsroom, for everybody at the desk.

            For example:
              filter save morning status:new since:2022-02
              list @morning party:NATO
              filter drop morning
              filter list
            """,
        subcommands: [Listing.self, Save.self, Drop.self], defaultSubcommand: Listing.self)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws { try Listing.parse([]).run(at: workbench) }

    struct Listing: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Show the filters that are kept.",
            discussion: """
                For example:
                  filter list
                """)

        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            let filters = try workbench.newsroom().filters
            if filters.isEmpty, workbench.mode == .box {
                return workbench.console.message("no filters yet: `filter save NAME FILTER` keeps one")
            }
            let rows = filters.map { Table.Row(["@" + $0.name, $0.text]) }
            try workbench.print(Table([.init("name"), .init("filter", narrowest: 32)], rows: rows))
        }
    }

    struct Save: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a filter under a name.",
            discussion: """
                For example:
                  filter save morning status:new since:2022-02
                """)
        static let argumentKind = ArgumentKind.filter

        @Argument(help: ArgumentHelp("A word of letters, digits and dashes.", valueName: "name")) var name: String
        @Argument(help: FilterArgument.help) var filter: [String]
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            let name = FilterWork.plain(name)
            let isWord = !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            guard isWord else { throw DeskError.badFilterName(name) }
            let text = FilterArgument.text(of: filter)
            // What cannot be read is not kept.
            if try FilterArgument.filter(of: filter, at: workbench).isEmpty {
                throw DeskError.nothingNamed(expected: "a filter after the name")
            }
            if try FilterArgument.names(in: text, at: workbench).contains(name.lowercased()) {
                throw DeskError.filterInItself(name)
            }
            var work = try FilterWork(workbench: workbench)
            try work.set(name, to: text)
            try work.finish("kept filter @\(name): \(text)")
        }
    }

    struct Drop: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a filter.",
            discussion: """
                For example:
                  filter drop morning
                """)

        @Argument(help: ArgumentHelp("The name of a filter.", valueName: "name")) var name: String
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            let filter = try FilterArgument.saved(FilterWork.plain(name), at: workbench)
            var work = try FilterWork(workbench: workbench)
            try work.drop(filter.name)
            try work.finish("dropped filter @\(filter.name): \(filter.text)")
        }
    }
}
