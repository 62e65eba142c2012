import ArgumentParser

extension IssueCommand {
    struct Merge: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make one issue of several, with all their phrases.",
            discussion: """
                For example:
                  issue merge "sea lanes" shipping --into "strait passage"
                """)
        static let argumentKind = ArgumentKind.issues

        @Argument(help: ArgumentHelp("Issues that go, of the register or suggested.", valueName: "from"))
        var from: [String]

        @Option(help: ArgumentHelp("The issue of the register that stays.", valueName: "name")) var into: String

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try IssueWork(for: "issue merge", at: workbench)
            guard let target = work.registered(into) else {
                // The words for what is unknown, or how to make an issue of a suggestion.
                throw DeskError.notRegistered(try work.known(into))
            }
            var merged: [String] = []
            for name in from {
                let name = try work.known(name)
                if IssueWork.isSame(name, target.name) { throw DeskError.mergedIntoItself(name) }
                if merged.contains(name) { continue }
                let phrases = work.registered(name)?.phrases ?? []
                if work.registered(name) != nil { try work.remove(name) }
                try work.add(target.name, phrases: [name] + phrases)
                work.relabel(name, to: target.name, because: "merged from “\(name)”")
                merged.append(name)
            }
            let names = merged.map { "“\($0)”" }.joined(separator: ", ")
            try work.finish("merged \(names) into issue “\(target.name)”", dryRun: preview.dryRun)
        }
    }
}
