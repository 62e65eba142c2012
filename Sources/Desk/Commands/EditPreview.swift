import ArgumentParser
import Records

/// `--dry-run` of the commands that edit claims, and what they say.
struct EditPreview: ParsableArguments {
    @Flag(help: "Only say what would change.")
    var dryRun = false

    /// Says what became of claims, or would; with `cards` shows each in its paragraph.
    func report(_ outcome: ClaimEditing.Outcome, cards: Bool = false, at workbench: Workbench) throws {
        let console = workbench.console
        let change = outcome.event.map(\.summary) ?? "nothing to change"
        console.message(TerminalText.escaped((dryRun && outcome.event != nil ? "would be: " : "") + change))
        for remark in outcome.remarks { console.message(TerminalText.escaped(remark)) }
        guard cards, workbench.mode == .box else { return }
        let card = ClaimCard(console: console, database: try workbench.database())
        for (index, claim) in outcome.claims.enumerated() {
            if index > 0 { try console.print() }
            try card.printHead(of: claim)
        }
    }
}
