import ArgumentParser

extension IssueCommand {
    struct Rename: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an issue another name; the old one stays among its phrases.",
            discussion: """
                For example:
                  issue rename "grain deal" "grain exports"
                """)
        static let argumentKind = ArgumentKind.issues

        @Argument(help: ArgumentHelp("An issue of the register, or a suggested one.", valueName: "old")) var old: String
        @Argument(help: ArgumentHelp("A name that no issue has.", valueName: "new")) var new: String

        @OptionGroup var preview: Preview
        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            var work = try IssueWork(for: "issue rename", at: workbench)
            let old = try work.known(old)
            // A change of capitals alone is a new name too.
            if !IssueWork.isSame(old, new) { try work.requireNew(new) }
            if let issue = work.registered(old) { try work.rename(issue, to: new) }
            work.relabel(old, to: new, because: "renamed from “\(old)”")
            try work.finish("renamed issue “\(old)” to “\(new)”", dryRun: preview.dryRun)
        }
    }
}
