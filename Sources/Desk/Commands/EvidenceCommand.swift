import ArgumentParser
import Prose
import Records

struct EvidenceCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Keep a source for or against a claim.",
        discussion: """
            The source is a web address or, where there is none, a citation. Named once more, the same source gets what \
            is new about it. Of a web address the day it was looked at is kept; --accessed names another.

            For example:
              evidence 12 https://council.example/minutes --title "Council minutes" --primary --against
              evidence 12 "Treaty of Tolm" --locator "article 4" --quote "shall not be dammed"
              evidence 12 --drop 2
            """)
    static let argumentKind = ArgumentKind.claim

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp("A web address or a citation.", valueName: "source"))
    var source: [String] = []

    @Option(help: ArgumentHelp("What the page is called.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Where in it: page, minute, article.", valueName: "text"))
    var locator: String?

    @Option(help: ArgumentHelp("Its words.", valueName: "text"))
    var quote: String?

    @Flag(help: "Whether the source saw it itself or tells what others say.")
    var rank: Evidence.Rank?

    @Flag(help: "What it says of the claim.")
    var side: Evidence.Side?

    @Option(help: ArgumentHelp("The day it was looked at (default: today, of a web address).", valueName: "date"))
    var accessed: String?

    @Option(help: ArgumentHelp("Take away the source of this number; `show` numbers them.", valueName: "n"))
    var drop: Int?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let work = RecordWork(workbench: workbench, action: "evidence")
        let claim = try work.claims([ClaimNumbers.single(id)])[0]
        var evidence = claim.record?.evidence ?? []
        if let drop {
            guard evidence.indices.contains(drop - 1) else {
                throw DeskError.noSuchEvidence(drop, claim: claim.id, count: evidence.count)
            }
            evidence.remove(at: drop - 1)
        } else {
            let found = try described(today: String(workbench.now.prefix(10)))
            let known = evidence.firstIndex { $0.url == found.url && (found.url != nil || $0.title == found.title) }
            if let known {
                evidence[known] = Self.joined(evidence[known], found)
            } else {
                evidence.append(found)
            }
        }
        try work.write([RecordChange(claim.id, evidence: evidence)])
    }

    /// The source as the options describe it.
    private func described(today: String) throws -> Evidence {
        let named = Self.line(source.joined(separator: " "))
        guard let named else { throw DeskError.nothingNamed(expected: "a web address or a citation after the number") }
        let isAddress = Evidence.isWebAddress(named)
        if !isAddress, title != nil { throw DeskError.twoTitles(named) }
        var date = isAddress ? CalendarDate(iso: today) : nil
        if let accessed = accessed.map(DashedWord.unshielded) {
            guard let day = CalendarDate(iso: accessed) else { throw DeskError.badAccessDate(accessed) }
            date = day
        }
        return Evidence(
            title: isAddress ? title.flatMap(Self.line) : named, url: isAddress ? named : nil, rank: rank, side: side,
            locator: locator.flatMap(Self.line), quote: quote.flatMap(Self.line), accessed: date)
    }

    /// `old` with whatever `new` says.
    private static func joined(_ old: Evidence, _ new: Evidence) -> Evidence {
        Evidence(
            title: new.title ?? old.title, url: old.url, rank: new.rank ?? old.rank, side: new.side ?? old.side,
            locator: new.locator ?? old.locator, quote: new.quote ?? old.quote, accessed: new.accessed ?? old.accessed)
    }

    private static func line(_ text: String) -> String? {
        let words = DashedWord.unshielded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }
}

extension Evidence.Rank: EnumerableFlag {}
extension Evidence.Side: EnumerableFlag {
    static func name(for side: Evidence.Side) -> NameSpecification { .customLong(side.rawValue) }
}
