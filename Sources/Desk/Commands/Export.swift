import ArgumentParser
import Records
import Sheets
import Store

struct Export: DeskCommand {
    /// What a row of a sheet is.
    enum Row: String, CaseIterable, ExpressibleByArgument { case claim, thread }

    static let configuration = CommandConfiguration(
        abstract: "Write a review sheet of claims to a file.",
        discussion: """
            Without --format the ending of the file says what it is. What a checker fills in (xlsx, csv, jsonl) comes back with `import`. The checking copy has everything; --variant checked has verdicts and \
            recommended changes only, for the editor. claimreview takes signed-off claims with a verdict.

            For example:
              export party:NATO --output nato.xlsx
              export status:ready --output ready.md --force
              export status:signed-off --variant checked --output changes.html
              export --by thread --format csv --bom --output all.csv
              export --format claimreview --site https://news.example/checks --output reviews.json
            """)
    static let argumentKind = ArgumentKind.filter

    @Argument(help: FilterArgument.help)
    var filter: [String] = []

    @Option(help: "The kind of file.")
    var format: SheetFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write it.", valueName: "file"), completion: .file())
    var output: String

    @Option(help: "Whom it is for: checkers, or the editor.")
    var variant = SheetVariant.checking

    @Option(help: "What a row is: each claim, or each statement where it appeared first.")
    var by = Row.claim

    @Flag(help: "Start a CSV file with a byte order mark, which some spreadsheets need to see that it is UTF-8.")
    var bom = false

    @Option(help: ArgumentHelp("Who publishes the checks, for claimreview.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("Where the checks are published, for claimreview.", valueName: "url"))
    var site: String?

    @Flag(help: "Replace a file that is there.")
    var force = false

    @Flag(help: "Fail and write nothing where no claim fits.")
    var failEmpty = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let output = DashedWord.unshielded(output)
        guard let format = format ?? SheetFormat(ofFile: output) else { throw DeskError.unknownEnding(output) }
        if let site, !Evidence.isWebAddress(DashedWord.unshielded(site)) { throw DeskError.notAWebAddress(site) }
        let database = try workbench.database()
        let found = try database.places(FilterArgument.filter(of: filter, at: workbench))
        let places = found.filter { takes($0, format) }
        if places.isEmpty, failEmpty { throw DeskError.nothingToExport(leftOut: found.count) }
        let making = SheetMaking(
            database: database, head: try head(at: workbench), isByThread: by == .thread)
        let sheet = try making.sheet(of: places)
        try OutputFile(path: workbench.absolute(output), named: output).write(
            sheet, as: format.writer(byteOrderMark: bom), replacing: force)
        let console = workbench.console
        console.message("wrote \(Counted.of(sheet.claimCount, "claim")) to \(TerminalText.escaped(output))")
        if found.isEmpty {
            console.message("no claims like that: the sheet is empty. `list` shows what the filter lets through")
        } else if found.count > places.count {
            console.message(
                "left out \(Counted.of(found.count - places.count, "claim")) without "
                    + (format == .claimReview ? "a signed-off verdict" : "a verdict or a proposed correction"))
        }
    }

    /// Whether a claim has what this kind of sheet shows.
    private func takes(_ place: ClaimPlace, _ format: SheetFormat) -> Bool {
        if format == .claimReview { return ClaimReviewSheet.takes(status: place.status, verdict: place.verdict) }
        return variant == .checking || place.verdict != nil || place.hasCorrection
    }

    private func head(at workbench: Workbench) throws -> ReviewSheet.Head {
        let filter = FilterArgument.text(of: filter)
        let kind = variant == .checking ? "Review sheet" : "Checked claims"
        return ReviewSheet.Head(
            title: filter.isEmpty ? kind : "\(kind): \(filter)", madeAt: workbench.now, filter: filter,
            variant: variant,
            verdicts: try workbench.newsroom().settings.verdicts, publisher: publisher.map(DashedWord.unshielded),
            site: site.map(DashedWord.unshielded))
    }
}

extension SheetFormat: ExpressibleByArgument {}
extension SheetVariant: ExpressibleByArgument {}
