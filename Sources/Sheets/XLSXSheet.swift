internal import Records

/// A review sheet as an Excel workbook: the claims to fill in, their evidence one piece a row, and what the sheet is.
///
/// Rows go to the disk as they are made, so that memory does not grow with the desk.
package struct XLSXSheet: SheetWriter {
    package init() {}

    /// The worksheets “claims”, “evidence” and “about”.
    package func write(_ sheet: ReviewSheet, to path: String) throws {
        // The library says only in the end, and not why, when a file cannot be made; and it would follow a link.
        let file = try TextFile(path: path)
        let workbook = try XLSXWorkbook(path: path)
        do {
            try fill(workbook, from: sheet)
        } catch {
            workbook.discard()
            throw error
        }
        try workbook.close()
        try file.close()
    }

    /// How many claims a worksheet holds below its heading.
    private static let mostRows = 1_048_575

    private func fill(_ workbook: XLSXWorkbook, from sheet: ReviewSheet) throws {
        guard sheet.claimCount <= Self.mostRows else { throw SheetWritingError.tooManyRows(limit: Self.mostRows) }
        let columns = sheet.columns
        let claims = try workbook.addWorksheet("claims", columns: columns.map(Self.column))
        let evidence = try workbook.addWorksheet("evidence", columns: Self.evidenceColumns)
        try sheet.forEachSection { section in
            let cells = SheetCells(section)
            for entry in section.entries {
                try claims.add(columns.map { Self.cell($0, cells.text($0, of: entry)) })
                for source in entry.claim.record?.evidence ?? [] {
                    try evidence.add(Self.row(source, of: entry.claim))
                }
            }
        }
        claims.offerChoices(in: columns.firstIndex(of: .status), ReviewStatus.allCases.map(\.rawValue))
        claims.offerChoices(in: columns.firstIndex(of: .verdict), sheet.head.verdicts)
        claims.offerChoices(
            in: columns.firstIndex(of: .evidenceType), Evidence.Rank.allCases.map(\.rawValue), strictly: false)
        claims.offerChoices(
            in: columns.firstIndex(of: .evidenceSide), Evidence.Side.allCases.map(\.rawValue), strictly: false)
        claims.finish()
        evidence.finish()
        let about = try workbook.addWorksheet("about", columns: [.init("what", width: 22), .init("", width: 90)])
        for (name, text) in SheetAbout.lines(of: sheet) {
            try about.add([.text(name), .text(FormulaGuard.guarded(text))])
        }
    }

    private static func column(_ column: SheetColumn) -> XLSXWorksheet.Column {
        .init(
            column.rawValue, width: column.width, isEditable: column.isEditable,
            isHidden: column == .textHash || column == .revision)
    }

    private static func cell(_ column: SheetColumn, _ text: String) -> XLSXWorksheet.Cell {
        switch column.content {
        case .number: Double(text).map { .number($0) } ?? .text(text)
        case .date: .date(text)
        default: .text(FormulaGuard.guarded(text))
        }
    }

    private static let evidenceColumns: [XLSXWorksheet.Column] = [
        .init("claim", width: 8), .init("exact words", width: 44), .init("title", width: 34), .init("URL", width: 44),
        .init("primary/secondary", width: 16), .init("for/against", width: 12), .init("locator", width: 16),
        .init("quote", width: 44), .init("accessed", width: 12), .init("record ID", width: 20),
    ]

    private static func row(_ source: Evidence, of claim: ReviewedClaim) -> [XLSXWorksheet.Cell] {
        func text(_ text: String?) -> XLSXWorksheet.Cell { .text(FormulaGuard.guarded(SheetText.clean(text ?? ""))) }
        return [
            .number(Double(claim.id)), text(claim.words), text(source.title), text(source.url),
            text(source.rank?.rawValue), text(source.side?.rawValue), text(source.locator), text(source.quote),
            .date(source.accessed?.description ?? ""), text(RecordName.text(claim.stableID)),
        ]
    }
}
