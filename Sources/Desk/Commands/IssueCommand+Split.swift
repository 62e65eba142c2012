import ArgumentParser

extension IssueCommand {
    struct Split: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a new issue of some phrases of another, and read its claims anew.",
            discussion: """
                For example:
                  issue split "strait passage" --into "port fees" --phrase "harbour dues" --phrase tolls
                """)
        static let argumentKind = ArgumentKind.issues

        @Argument(help: ArgumentHelp("An issue of the register.", valueName: "name")) var name: String
        @Option(help: ArgumentHelp("A name that no issue has.", valueName: "new")) var into: String
        @Option(name: .customLong("phrase"), help: ArgumentHelp("A phrase that moves.", valueName: "words"))
        var phrases: [String] = []

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try IssueWork(for: "issue split", at: workbench)
            let known = try work.known(name)
            guard let old = work.registered(known) else { throw DeskError.notRegistered(known) }
            try work.requireNew(into)
            if phrases.isEmpty { throw DeskError.nothingNamed(expected: "--phrase with words of the new issue") }
            let moved = Set(phrases.map { $0.lowercased() })
            let kept = old.phrases.filter { !moved.contains($0.lowercased()) }
            if kept.count < old.phrases.count { try work.setPhrases(of: old.name, kept) }
            try work.add(into, phrases: phrases)
            try work.reread(for: into, inPlaceOf: old.name) { claim in
                claim.claim.issues.contains { IssueWork.isSame($0, old.name) }
            }
            try work.finish("split issue “\(into)” off “\(old.name)”", dryRun: preview.dryRun)
        }
    }
}
