import ArgumentParser

extension IssueCommand {
    struct Drop: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an issue out of the register and off its claims.",
            discussion: """
                A suggestion that was dropped is not made again.

                For example:
                  issue drop "sea lanes" --dry-run
                """)
        static let argumentKind = ArgumentKind.issues

        @Argument(help: ArgumentHelp("An issue of the register, or a suggested one.", valueName: "label"))
        var label: String

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try IssueWork(for: "issue drop", at: workbench)
            let name = try work.known(label)
            if work.registered(name) == nil { try work.drop(name) } else { try work.remove(name) }
            work.relabel(name, to: nil, because: "“\(name)” was dropped")
            try work.finish("dropped issue “\(name)”", dryRun: preview.dryRun)
        }
    }
}
