import ArgumentParser
import Records
import Sheets
import Store

struct Export: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a review sheet of claims to a file.",
        discussion: """
            For example:
              export party:NATO --format markdown --output nato.md
              export status:ready --output ready.md --force
            """)
    static let argumentKind = ArgumentKind.filter

    @Argument(help: FilterArgument.help)
    var filter: [String] = []

    @Option(help: "The kind of file.")
    var format = SheetFormat.markdown

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write it.", valueName: "file"), completion: .file())
    var output: String

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let output = DashedWord.unshielded(output)
        let database = try workbench.database()
        let wanted = try FilterArgument.filter(of: filter, at: workbench)
        let claims = try database.claims(wanted)
        if claims.isEmpty { throw DeskError.nothingToExport }
        let sheet = try Self.sheet(
            of: claims, filter: FilterArgument.text(of: filter), database: database, at: workbench)
        try SheetFile(path: workbench.absolute(output), named: output).write(
            format.writer.write(sheet), replacing: force)
        workbench.console.message("wrote \(Counted.of(claims.count, "claim")) to \(TerminalText.escaped(output))")
    }

    static func sheet(
        of claims: [ReviewedClaim], filter: String, database: ClaimDatabase, at workbench: Workbench
    ) throws -> ReviewSheet {
        var articles: [Int64: StoredArticle] = [:]
        for id in Set(claims.map(\.articleID)) { articles[id] = try database.article(id) }
        let title = filter.isEmpty ? "Review sheet" : "Review sheet: \(filter)"
        return ReviewSheet(title: title, claims: claims, articles: articles, madeAt: workbench.now, filter: filter)
    }
}

extension SheetFormat: ExpressibleByArgument {}
