import ArgumentParser
import Records
import Store

struct Search: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find words in claims and articles.",
        discussion: """
            For example:
              search grain corridor
              search "security guarantees" --limit 50
            """)
    static let isPaged = true

    @Argument(help: ArgumentHelp("Words that must all be there; a quoted phrase as it stands.", valueName: "text"))
    var text: [String]

    @Option(help: ArgumentHelp("At most so many hits.", valueName: "n"))
    var limit = 20

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let hits = try workbench.database().search(FilterArgument.text(of: text), limit: limit)
        let console = workbench.console
        guard workbench.mode == .box else {
            return try workbench.print(Self.table(of: hits))
        }
        if hits.isEmpty { return console.message("nothing found") }
        for hit in hits {
            let origin = [hit.outlet, hit.published?.description].compactMap { $0 }
            let lead: [String] =
                switch hit.kind {
                case .claim(let id): ["claim \(id)"] + hit.speakers + origin
                case .article(let id): ["article \(id)"] + (hit.title.map { ["“\($0)”"] } ?? []) + origin
                }
            try console.print(console.styled(TerminalText.escaped(lead.joined(separator: " · ")), .heading))
            let snippet = hit.snippet.map { part in
                let text = TerminalText.escaped(part.text)
                return part.isMatch ? console.usesColor ? Style.hit.applied(to: text) : "[[\(text)]]" : text
            }
            try console.print("  " + snippet.joined())
        }
    }

    private static func table(of hits: [SearchHit]) -> Table {
        let rows = hits.map { hit in
            let (kind, id): (String, Int64) =
                switch hit.kind {
                case .claim(let id): ("claim", id)
                case .article(let id): ("article", id)
                }
            return Table.Row([
                kind, String(id), String(hit.articleID), hit.title ?? "", hit.outlet ?? "",
                hit.published?.description ?? "",
                hit.speakers.joined(separator: "; "), hit.snippet.map(\.text).joined(),
            ])
        }
        return Table(
            [
                .init("kind"), .init("id", isNumeric: true), .init("article", isNumeric: true), .init("title"),
                .init("outlet"), .init("published"), .init("speaker"), .init("text", narrowest: 32),
            ], rows: rows)
    }
}
