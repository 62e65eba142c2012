import ArgumentParser
import Records
import Review
import Store

struct WhoSaid: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show who said something first, and how it spread.",
        discussion: """
            Finds the statement that says it best, by words and meaning, and shows all its appearances, the first one first, \
            with outlets, dates and changes of wording: [-gone-] and {+new+}. Claims that are like it but tell another \
            statement are named below.

            For example:
              who-said "no plans to attack Ukraine"
              who-said "second-class allies" --since 2022-01 --mode csv
            """)
    static let argumentKind = ArgumentKind.filter

    @Argument(help: ArgumentHelp("What was said, in quotation marks, then filter terms.", valueName: "words"))
    var words: [String]

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let (wanted, terms) = FilterArgument.split(words)
        let text = wanted.joined(separator: " ")
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw DeskError.nothingNamed(expected: "the words to look for")
        }
        let filter = try narrowing.filter(of: terms, at: workbench)
        let database = try workbench.database()
        let found = try StatementSearch(newsroom: try workbench.newsroom(), database: database).statements(text, filter)
        let console = workbench.console
        guard let best = found.first else {
            if workbench.mode == .box { return console.message("nothing on the desk is like that") }
            return try workbench.print(Table(ThreadTable.full(StatementThread([])).columns))
        }
        let thread = try StatementThread(of: best.claim.id, in: database)
        guard workbench.mode == .box else { return try workbench.print(ThreadTable.full(thread)) }
        try workbench.print(ThreadTable.brief(thread))
        console.message(TerminalText.escaped(thread.summary ?? "said once, as far as the desk knows"))
        let told = Set(thread.appearances.map(\.claim.id))
        for other in found.dropFirst().filter({ !told.contains($0.claim.id) }).prefix(Self.mostOthers) {
            let claim = other.claim
            let line =
                "like it: [\(claim.id)] \(claim.effectiveDate?.description ?? "undated"), "
                + "\(ClaimTable.who(claim.claim)): “\(claim.words)”"
            try console.print(TextWrapper.hanging(TerminalText.escaped(line), columns: console.width, indent: "  "))
        }
    }

    private static let mostOthers = 5
}
