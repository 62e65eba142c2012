import ArgumentParser
import Records
import Review
import Store

struct FlagClaims: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "flag",
        abstract: "Move claims to a status, or give them a verdict.",
        discussion: """
            The word is a status (new, checking, needs-source, ready, signed-off, not-checkable, corrected, withdrawn), one \
            of the desk's verdicts, or none to take the verdict away. Several claims are moved together or not at all. What is \
            corrected, withdrawn or taken up again needs a reason: --note.

            For example:
              flag 12 checking
              flag 12 false --note "the minutes say otherwise"
              flag 3-7 not-checkable
              flag 12 withdrawn --note "the outlet took it back"
            """)
    static let argumentKind = ArgumentKind.claimAndFlag

    @Argument(help: ArgumentHelp("Numbers of claims (12, 3-7), then a status or verdict.", valueName: "id… word"))
    var words: [String]

    @Option(help: ArgumentHelp("A remark to keep with the claims.", valueName: "text"))
    var note: String?

    @OptionGroup var consent: BulkConsent
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database(for: "flag")
        guard let word = words.last, !ClaimNumbers.isNumbers(word) else {
            throw DeskError.nothingNamed(expected: "a status or verdict after the numbers")
        }
        let numbers = try ClaimNumbers.parse(words.dropLast())
        if numbers.isEmpty { throw DeskError.nothingNamed(expected: "the number of a claim before \"\(word)\"") }
        let note = note.map { DashedWord.unshielded($0) }
        if let note, note.allSatisfy(\.isWhitespace) { throw DeskError.emptyNote }
        let settings = try workbench.newsroom().settings
        let claims = try numbers.map(database.existingClaim)
        let person = try workbench.actor() ?? ""
        var status: ReviewStatus?
        var verdict = VerdictChange.keep
        switch try FlagWord(word, settings: settings) {
        case .status(let wanted):
            let workflow = ReviewWorkflow(settings: settings)
            for claim in claims {
                try workflow.check(claim, to: wanted, by: person)
                if note == nil, ReviewWorkflow.needsReason(from: claim.status, to: wanted) {
                    throw DeskError.noReason(claim.id, from: claim.status, to: wanted)
                }
            }
            status = wanted
        case .verdict(let word): verdict = .set(word)
        case .clearVerdict: verdict = .clear
        }
        guard !person.isEmpty else { throw DeskError.nobody }
        try consent.check(numbers.count, at: workbench)
        let event = try database.flag(
            numbers, status: status, verdict: verdict, note: note, by: person, at: workbench.now)
        workbench.console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }
}
