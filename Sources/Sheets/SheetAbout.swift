internal import Review

/// What a sheet says about itself.
enum SheetAbout {
    /// `3 claims from 2 articles`
    static func size(of sheet: ReviewSheet) -> String {
        func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
        return "\(counted(sheet.claimCount, "claim")) from \(counted(sheet.articleCount, "article"))"
    }

    static func lines(of sheet: ReviewSheet) -> [(String, String)] {
        let head = sheet.head
        let statuses = StatusCount.list(sheet.statusCounts)
        var lines = [
            ("sheet", SheetText.clean(head.title)), ("made", head.madeAt),
            ("filter", head.filter.isEmpty ? "none: every claim on the desk" : SheetText.clean(head.filter)),
            ("size", size(of: sheet)),
        ]
        if head.variant == .checking { lines.append(("by status", statuses)) }
        lines.append(("copy", head.variant.rawValue))
        if head.variant == .checking {
            lines += [
                ("to fill in", SheetColumn.editable.map(\.rawValue).joined(separator: ", ")),
                (
                    "on the way back",
                    "`claimdesk import FILE` reads these columns only and finds claims by their record ID. Rows may be "
                        + "sorted, added columns are ignored. Several pieces of evidence: one a line in each of the "
                        + "evidence columns, n/a where there is nothing to say."
                ),
                (
                    "formulas",
                    "A text that starts like a formula has an apostrophe in front, which is taken away again."
                ),
            ]
        }
        return lines
    }
}
