import ArgumentParser
import Foundation
import Records
import Review
import Sheets
import Store

struct Tour: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what the desk holds: numbers, the queue's top, a comparison, a review sheet.",
        discussion: """
            Writes one review sheet to sheets/ in the newsroom and leaves everything else alone.

            For example:
              tour
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let console = workbench.console
        let database = try workbench.database()
        let claims = try database.claims(ClaimFilter())
        guard !claims.isEmpty else { return console.message("the desk is empty: put articles in with `ingest PATH`") }

        try heading("The desk", console)
        for (name, text) in Overview.lines(of: try database.statistics(), width: console.width) {
            try console.print(console.styled(DisplayWidth.padded(name, to: 11), .quiet) + "  " + text)
        }
        try heading("What to check first (next --limit 5)", console)
        let order = try workbench.queue()
        let queue = try order.first(5, of: try order.order(ClaimFilter()))
        try TableRenderer(mode: .box, console: console).print(Next.table(of: queue, mode: .box, objects: []))
        try compare(claims, at: workbench)
        try writeSheet(of: queue.map(\.claim), database: database, at: workbench)
    }

    private func heading(_ text: String, _ console: Console) throws {
        try console.print()
        try console.print(console.styled(text, .heading))
    }

    private func compare(_ claims: [ReviewedClaim], at workbench: Workbench) throws {
        let console = workbench.console
        guard let (parties, issue) = Self.talkative(in: claims) else { return }
        let names = parties.map { LineParser.quoted($0) }.joined(separator: " ")
        try heading(
            "Side by side (compare \(TerminalText.escaped(names)) --on \(TerminalText.escaped(LineParser.quoted(issue))))",
            console)
        let comparison = try workbench.positions().comparison(of: parties.map { PartyScope(named: $0) }, on: issue)
        try TableRenderer(mode: .box, console: console).print(ComparisonTable.table(of: comparison, mode: .box))
    }

    /// The two parties that have said most about an issue both spoke of. Equal ones go by name, so that the tour is
    /// always the same.
    static func talkative(in claims: [ReviewedClaim]) -> (parties: [String], issue: String)? {
        var counts: [String: [String: Int]] = [:]
        for reviewed in claims where reviewed.claim.stance != nil {
            for issue in reviewed.claim.issues {
                for party in reviewed.claim.speaksFor { counts[issue, default: [:]][party, default: 0] += 1 }
            }
        }
        let candidates = counts.compactMap { issue, parties -> (parties: [String], issue: String, score: Int)? in
            let top = parties.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2)
            guard top.count == 2 else { return nil }
            // Both should have spoken: the quieter one decides first.
            return (top.map(\.key), issue, top.map(\.value).min()! * 1000 + top.map(\.value).max()!)
        }
        return candidates.min { ($1.score, $0.issue) < ($0.score, $1.issue) }.map { ($0.parties, $0.issue) }
    }

    private func writeSheet(of claims: [ReviewedClaim], database: ClaimDatabase, at workbench: Workbench) throws {
        if workbench.options.readOnly { return }
        let folder = try workbench.folder().path + "/sheets"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw DeskError.cannotWrite(folder, reason: error.localizedDescription)
        }
        let path = folder + "/queue.md"
        let filter = "id:" + claims.map { String($0.id) }.joined(separator: ",")
        let head = ReviewSheet.Head(title: "Review sheet: \(filter)", madeAt: workbench.now, filter: filter)
        let places = claims.map { ClaimPlace(id: $0.id, articleID: $0.articleID, status: $0.status) }
        let sheet = try SheetMaking(database: database, head: head).sheet(of: places)
        try OutputFile(path: path, named: path).write(sheet, as: SheetFormat.markdown.writer(), replacing: true)
        try workbench.console.print()
        workbench.console.message(
            "wrote a review sheet of \(Counted.of(claims.count, "claim")) to \(TerminalText.escaped(path))")
    }
}
