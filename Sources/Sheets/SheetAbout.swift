/// What a sheet says about itself.
enum SheetAbout {
    static func lines(of sheet: ReviewSheet) -> [(String, String)] {
        let head = sheet.head
        let statuses = sheet.statusCounts.map { "\($0.count) \($0.status.rawValue)" }.joined(separator: ", ")
        var lines = [
            ("sheet", SheetText.clean(head.title)), ("made", head.madeAt),
            ("filter", head.filter.isEmpty ? "none: every claim on the desk" : SheetText.clean(head.filter)),
            ("claims", "\(sheet.claimCount), from \(sheet.articleCount) article\(sheet.articleCount == 1 ? "" : "s")"),
            ("by status", statuses), ("copy", head.variant.rawValue),
        ]
        if head.variant == .checking {
            lines += [
                ("to fill in", SheetColumn.editable.map(\.rawValue).joined(separator: ", ")),
                (
                    "on the way back",
                    "`claimdesk import FILE` reads these columns only and finds claims by their record ID. Rows may be "
                        + "sorted, added columns are ignored. Several pieces of evidence: one a line in each of the "
                        + "evidence columns, – where there is nothing to say."
                ),
                ("formulas", "A text that starts like a formula has an apostrophe in front, which is taken away again."),
            ]
        }
        return lines
    }
}
