import ArgumentParser
import Records
import Store

struct Reject: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that two claims are not linked; the pair is not suggested again.",
        discussion: """
            Without --relation it is the likeliest link between the two.

            For example:
              reject 12 40
              reject 12 40 --note "another summit"
            """)
    static let argumentKind = ArgumentKind.claim

    @OptionGroup var choice: LinkChoice
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws { try choice.decide(confirming: false, command: "reject", at: workbench) }
}
