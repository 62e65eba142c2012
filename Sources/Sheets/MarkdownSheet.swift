import Prose
internal import Records
internal import Review

/// A review sheet to print and fill in, as Markdown.
///
/// Per claim: its number, its exact words, the paragraph they stand in with the words in bold, what was read from them
/// and why, the desk's notes, and lines to fill.
package struct MarkdownSheet: TextSheetWriter {
    private static let blank = String(repeating: "_", count: 60)

    package init() {}

    /// The sheet as CommonMark with GitHub's tables; whatever came from outside the program is escaped.
    package func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws {
        try put(head(of: sheet))
        if sheet.claimCount == 0 { try put("\n\nNo claim fits the filter.") }
        try sheet.forEachSection { section in
            let cells = SheetCells(section)
            var blocks = [heading(of: section)]
            for entry in section.entries {
                switch sheet.head.variant {
                case .checking: blocks += self.blocks(of: entry, cells)
                case .checked: blocks += result(of: entry.claim)
                }
            }
            try put("\n\n" + blocks.joined(separator: "\n\n"))
        }
        try put("\n")
    }

    private func head(of sheet: ReviewSheet) -> String {
        let head = sheet.head
        let filter = head.filter.isEmpty ? "none: every claim on the desk" : MarkdownText.line(head.filter)
        let statuses = StatusCount.list(sheet.statusCounts)
        var lines = [
            "# \(MarkdownText.line(head.title))", "",
            "- Made: \(MarkdownText.line(head.madeAt))",
            "- Filter: \(filter)",
            "- Claims: \(sheet.claimCount), from \(counted(sheet.articleCount, "article"))",
        ]
        if head.variant == .checking, !statuses.isEmpty { lines.append("- By status: \(statuses)") }
        return lines.joined(separator: "\n")
    }

    private func heading(of section: ReviewSheet.Section) -> String {
        let article = section.article?.article
        let title = article?.title ?? section.entries.first?.claim.articleTitle
        let imprint = [article?.byline, article?.dateline].compactMap { $0 }.map(MarkdownText.line)
            .filter { !$0.isEmpty }
        let heading = "## " + (title.map(MarkdownText.line) ?? "Article without a title")
        return imprint.isEmpty ? heading : heading + "\n\n" + imprint.joined(separator: " · ")
    }

    private func blocks(of entry: ReviewSheet.Entry, _ cells: SheetCells) -> [String] {
        let claim = entry.claim
        var blocks = ["### Claim \(claim.id)", quotation(claim.words)]
        let context = cells.context(of: claim.claim)?.passages.map(passage) ?? []
        if !context.isEmpty { blocks.append("In context:"); blocks += context }
        blocks.append(table(of: entry, cells))
        if !claim.claim.reasons.isEmpty {
            let reasons = claim.claim.reasons.map { "- \($0.field.rawValue): \(MarkdownText.line($0.text))" }
            blocks += ["Why:", reasons.joined(separator: "\n")]
        }
        if !claim.notes.isEmpty {
            let notes = claim.notes.map {
                "- \(MarkdownText.line($0.author)), \(MarkdownText.line($0.at)): \(MarkdownText.line($0.text))"
            }
            blocks += ["Notes:", notes.joined(separator: "\n")]
        }
        blocks += evidence(of: claim)
        return blocks + ["Evidence: ", "Verdict: ", "Checked by: "].map { $0 + Self.blank }
    }

    /// What the editor needs of a claim that was checked.
    private func result(of claim: ReviewedClaim) -> [String] {
        let record = claim.record ?? ReviewRecord()
        let who = SheetCells.joined(claim.claim.speakers) ?? SheetCells.joined(claim.claim.speaksFor)
        let signature = [record.secondReader, record.signedOff?.description].compactMap { $0 }
        let lines: [(String, String?)] = [
            ("Said by", who), ("Verdict", claim.verdict), ("Why", record.rationale),
            ("Change to", record.correction), ("Checked by", claim.checker),
            ("Signed off", signature.isEmpty ? nil : signature.joined(separator: ", ")),
        ]
        let list = lines.compactMap { name, text in text.map { "- \(name): \(MarkdownText.line($0))" } }
        return ["### Claim \(claim.id)", quotation(claim.words), list.joined(separator: "\n")] + evidence(of: claim)
    }

    private func evidence(of claim: ReviewedClaim) -> [String] {
        let sources = (claim.record?.evidence ?? []).map { source in
            let traits = source.traits
            let words = [source.title, source.locator].compactMap { $0.map(MarkdownText.line) }
            let place = (words + [source.url.map(MarkdownText.link)].compactMap { $0 }).joined(separator: ", ")
            let quote = source.quote.map { ": “\(MarkdownText.line($0))”" } ?? ""
            let accessed = source.accessed.map { " (\($0))" } ?? ""
            return "- " + (traits.isEmpty ? "" : traits + ": ") + place + quote + accessed
        }
        return sources.isEmpty ? [] : ["Sources:", sources.joined(separator: "\n")]
    }

    private func quotation(_ words: String) -> String {
        MarkdownText.lines(words).map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }

    private func passage(_ passage: ClaimContext.Passage) -> String {
        let text = MarkdownText.paragraph(passage.parts.map { ($0.text, $0.isClaim) })
        let before = passage.isCutBefore ? ClaimContext.gap + " " : ""
        return before + text + (passage.isCutAfter ? " " + ClaimContext.gap : "")
    }

    private func table(of entry: ReviewSheet.Entry, _ cells: SheetCells) -> String {
        let reviewed = entry.claim
        let claim = reviewed.claim
        var rows: [(String, String?)] = [
            ("Speaker", SheetCells.joined(claim.speakers)),
            ("Role", claim.role),
            ("Speaks for", SheetCells.joined(claim.speaksFor)),
            ("Mode", claim.mode.rawValue),
            ("Kind", claim.kind.rawValue),
            ("Stance", claim.stance?.rawValue),
            ("Addressee", SheetCells.joined(claim.addressees)),
            ("Issue", SheetCells.joined(claim.issues)),
            ("Said on", claim.saidOn?.description),
        ]
        if claim.relayedBy != nil { rows.append(("Relayed by", claim.relayedBy)) }
        if claim.proposition != nil { rows.append(("Reads as", claim.proposition)) }
        rows += [
            ("Outlet", reviewed.outlet),
            ("Published", reviewed.published?.description),
        ]
        var table = rows.map { ($0.0, $0.1.map(MarkdownText.line)) }
        table.append(("URL", reviewed.url.map(MarkdownText.link)))
        table += [
            ("Status", reviewed.status.rawValue + (reviewed.reviewer.map { ", by " + MarkdownText.line($0) } ?? "")),
            ("Verdict", reviewed.verdict.map(MarkdownText.line)),
            ("Checkable", claim.checkable ? "yes" : "no"),
            ("Check-worthiness", claim.checkworthiness.map { SheetCells.twoDecimals($0) ?? "–" }),
            ("Record", MarkdownText.line(reviewed.stableID.rawValue)),
        ]
        let further: [SheetColumn] = [.repeats, .links, .rationale, .response, .assignee, .secondReader, .correction]
        for column in further {
            let text = cells.text(column, of: entry)
            let name = column.rawValue.prefix(1).uppercased() + column.rawValue.dropFirst()
            if !text.isEmpty, text != "0" { table.append((name, MarkdownText.line(text))) }
        }
        let lines = table.map { name, value in
            "| \(name) | \(value.flatMap { $0.isEmpty ? nil : $0 } ?? "–") |"
        }
        return (["| Field | Value |", "|---|---|"] + lines).joined(separator: "\n")
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
