import ArgumentParser
import Records
import Sheets
import Store

struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in a review sheet that was filled in (xlsx, csv, jsonl).",
        discussion: """
            Shows what would change; --yes does it, as one change that `undo` takes back. Claims are found by their record \
            ID, so rows may be sorted and columns added or left out. A row that was changed both here and in the sheet \
            since it was made is a conflict: it is shown and left alone.

            For example:
              import ./nato.xlsx
              import ./nato.xlsx --yes --as ada
            """)
    static let argumentKind = ArgumentKind.files

    @Argument(help: ArgumentHelp("The sheet.", valueName: "file"), completion: .file())
    var file: String

    @Flag(help: "Do it.")
    var yes = false

    @OptionGroup(title: "Global options") var global: GlobalOptions

    /// Whose moves are looked at where nobody is named; nothing is written in this name.
    private static let somebody = "somebody"

    func run(at workbench: Workbench) throws {
        let file = DashedWord.unshielded(file)
        let database = try yes ? workbench.database(for: "import") : workbench.database()
        let person = try workbench.actor()
        let sheet: ReturnedSheet
        do {
            sheet = try ReturnedSheet.read(path: workbench.absolute(file))
        } catch let error as SheetReadingError {
            throw SheetProblem(file: file, error: error)
        }
        var claims: [ReviewedClaim] = []
        let merge = SheetMerge(settings: try workbench.newsroom().settings, person: person ?? Self.somebody)
        let plan = try merge.plan(sheet) { records in
            claims = try database.withRecords(database.claims(stableIDs: records))
            return claims
        }
        if workbench.mode != .box || !(plan.changes.isEmpty && plan.isWhole) {
            try workbench.print(PlanTable.table(of: plan, claims: claims, mode: workbench.mode))
        }
        try takeIn(plan, of: claims, from: file, by: person, database, workbench)
    }

    private func takeIn(
        _ plan: ImportPlan, of claims: [ReviewedClaim], from file: String, by person: String?,
        _ database: ClaimDatabase, _ workbench: Workbench
    ) throws {
        let console = workbench.console
        if !plan.isWhole {
            let parts = [
                plan.conflicts.isEmpty ? nil : Counted.of(plan.conflicts.count, "conflict"),
                plan.refusals.isEmpty ? nil : Counted.of(plan.refusals.count, "row") + " with mistakes",
            ]
            console.message(parts.compactMap { $0 }.joined(separator: " and ") + " left alone")
        }
        if plan.changes.isEmpty {
            console.message("nothing to change; \(Counted.of(plan.unchanged, "row")) with nothing new")
        } else if !yes {
            let count = Counted.of(plan.changes.count, "claim")
            console.message("nothing was changed yet: add --yes to change \(count)")
        } else {
            guard let person else { throw DeskError.nobody }
            let name = file.split(separator: "/").last.map(String.init) ?? file
            let event = try database.change(
                plan.changes.map(\.change), seen: claims, action: "import", source: name, by: person,
                at: workbench.now)
            console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
        }
        if yes, !plan.isWhole { throw DeskError.incomplete }
    }
}

/// A file that is no sheet, by the name the user gave it.
struct SheetProblem: Error {
    var file: String
    var error: SheetReadingError
}
