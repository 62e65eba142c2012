import ArgumentParser
import Records
import Store

struct Links: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a claim is linked with, and why.",
        discussion: """
            For example:
              links 12
              links 12 --mode json
            """)
    static let argumentKind = ArgumentKind.claim
    static let isPaged = true

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        let number = try ClaimNumbers.single(id)
        _ = try database.existingClaim(number)
        let links = try database.links(ofClaim: number)
        var others: [Int64: ReviewedClaim] = [:]
        for claim in try database.claims(ids: links.map { $0.other(than: number) }) { others[claim.id] = claim }
        let found = links.compactMap { link in others[link.other(than: number)].map { (link, $0) } }
        guard workbench.mode == .box else { return try workbench.print(Self.table(of: found)) }
        let console = workbench.console
        if found.isEmpty { return console.message("claim \(number) has no links") }
        for (link, other) in found {
            let origin = [other.published?.description, other.outlet, ClaimTable.who(other.claim)]
                .compactMap { $0 }.filter { !$0.isEmpty }
            let state = "\(link.state.rawValue), \(JSONValue.fraction(link.score).scalarText ?? "")"
            let head = (["\(link.relation(seenFrom: number)) claim \(other.id)", state] + origin)
                .joined(separator: " · ")
            try console.print(console.styled(TerminalText.escaped(head), .heading))
            try Self.printIndented(other.words, on: console)
            try Self.printIndented("because " + link.reason, on: console)
            if let by = link.by {
                let note = link.note.map { ": \($0)" } ?? ""
                try Self.printIndented(
                    "\(link.state.rawValue) by \(by), \(link.at?.prefix(10) ?? "")\(note)", on: console)
            }
        }
    }

    private static func printIndented(_ text: String, on console: Console) throws {
        let lines = TextWrapper.lines(of: TerminalText.escaped(text), columns: max(20, console.width - 2))
        for line in lines { try console.print("  " + line) }
    }

    private static func table(of found: [(link: StoredLink, other: ReviewedClaim)]) -> Table {
        let rows = found.map { link, other in
            Table.Row([
                String(link.a), String(link.b), link.relation.rawValue,
                JSONValue.fraction(link.score).scalarText ?? "", link.state.rawValue, link.by ?? "", link.at ?? "",
                link.note ?? "", link.reason, String(other.id), other.published?.description ?? "",
                other.outlet ?? "", ClaimTable.who(other.claim), other.words,
            ])
        }
        return Table(
            [
                .init("a", isNumeric: true), .init("b", isNumeric: true), .init("relation"),
                .init("score", isNumeric: true),
                .init("state"), .init("by"), .init("at"), .init("note"), .init("reason"),
                .init("other", isNumeric: true), .init("date"), .init("outlet"), .init("who"), .init("words"),
            ], rows: rows)
    }
}

extension StoredLink {
    /// `answers`, or `answered by` from the other end.
    func relation(seenFrom claim: Int64) -> String {
        switch relation {
        case .answers where b == claim: "answered by"
        case .revises where b == claim: "revised by"
        default: relation.rawValue
        }
    }
}
