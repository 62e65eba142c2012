import ArgumentParser
import Records
import Store

struct Confirm: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say that two claims are linked, as suggested or otherwise.",
        discussion: """
            Without --relation it is the likeliest link between the two, else that they repeat each other. Of \
            `answers` and `revises` the later claim comes first.

            For example:
              confirm 12 31
              confirm 31 12 --relation answers --note "same meeting"
            """)
    static let argumentKind = ArgumentKind.claim

    @OptionGroup var choice: LinkChoice
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws { try choice.decide(confirming: true, command: "confirm", at: workbench) }
}
