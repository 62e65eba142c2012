import ArgumentParser

extension IssueCommand {
    struct Accept: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a suggested issue into the register.",
            discussion: """
                With --name it goes in under that name, which may be an issue of the register. With --phrase, claims in \
                these words that have only a suggestion are read anew.

                For example:
                  issue accept "grain deal"
                  issue accept "grain deal" --name "grain exports" --phrase "wheat shipments"
                """)
        static let argumentKind = ArgumentKind.issues

        @Argument(help: ArgumentHelp("A suggested issue, as `issue list` has it.", valueName: "label"))
        var label: String

        @Option(help: ArgumentHelp("The name in the register (default: the label).", valueName: "name"))
        var name: String?

        @Option(name: .customLong("phrase"), help: ArgumentHelp("More words that speak of it.", valueName: "words"))
        var phrases: [String] = []

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try IssueWork(for: "issue accept", at: workbench)
            let label = try work.known(label)
            if work.registered(label) != nil { throw DeskError.issueExists(label) }
            let wanted = name ?? label
            if wanted.allSatisfy(\.isWhitespace) { throw DeskError.nothingNamed(expected: "a name for the issue") }
            let name = work.registered(wanted)?.name ?? wanted
            try work.add(name, phrases: [label] + phrases)
            work.relabel(label, to: name, because: "accepted for “\(label)”")
            if !phrases.isEmpty {
                let known = Set(work.issues.map { $0.name.lowercased() })
                try work.reread(for: name, inPlaceOf: nil) { claim in
                    let words = claim.words.lowercased()
                    return claim.claim.issues.allSatisfy { !known.contains($0.lowercased()) }
                        && phrases.contains { words.contains($0.lowercased()) }
                }
            }
            let under = label == name ? "" : " as “\(name)”"
            try work.finish("accepted issue “\(label)”\(under)", dryRun: preview.dryRun)
        }
    }
}
