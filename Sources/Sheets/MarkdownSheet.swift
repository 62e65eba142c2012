import Prose
internal import Records

/// A review sheet to print and fill in, as Markdown.
///
/// Per claim: its number, its exact words, the paragraph they stand in with the words in bold, what was read from them
/// and why, the desk's notes, and lines to fill.
package struct MarkdownSheet: SheetWriter {
    private static let blank = String(repeating: "_", count: 60)
    private static let gap = "[…]"

    package init() {}

    /// The sheet as CommonMark with GitHub's tables; whatever came from outside the program is escaped.
    package func write(_ sheet: ReviewSheet) -> String {
        var blocks = [head(of: sheet)]
        if sheet.sections.isEmpty { blocks.append("No claim fits the filter.") }
        for section in sheet.sections {
            blocks.append(heading(of: section))
            let text = section.article.map { ArticleText($0.article.text) }
            for claim in section.claims { blocks += self.blocks(of: claim, in: text) }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func head(of sheet: ReviewSheet) -> String {
        let filter = sheet.filter.isEmpty ? "none: every claim on the desk" : MarkdownText.line(sheet.filter)
        let statuses = sheet.statusCounts.map { "\($0.count) \($0.status.rawValue)" }.joined(separator: ", ")
        var lines = [
            "# \(MarkdownText.line(sheet.title))", "",
            "- Made: \(MarkdownText.line(sheet.madeAt))",
            "- Filter: \(filter)",
            "- Claims: \(sheet.claimCount), from \(counted(sheet.sections.count, "article"))",
        ]
        if !statuses.isEmpty { lines.append("- By status: \(statuses)") }
        return lines.joined(separator: "\n")
    }

    private func heading(of section: ReviewSheet.Section) -> String {
        let article = section.article?.article
        let title = article?.title ?? section.claims.first?.articleTitle
        let imprint = [article?.byline, article?.dateline].compactMap { $0 }.map(MarkdownText.line)
            .filter { !$0.isEmpty }
        let heading = "## " + (title.map(MarkdownText.line) ?? "Article without a title")
        return imprint.isEmpty ? heading : heading + "\n\n" + imprint.joined(separator: " · ")
    }

    private func blocks(of claim: ReviewedClaim, in text: ArticleText?) -> [String] {
        var blocks = ["### Claim \(claim.id)", quotation(claim.words)]
        if let text {
            let context = ClaimContext(of: claim.claim.content, in: text).passages.map(passage)
            if !context.isEmpty { blocks.append("In context:"); blocks += context }
        }
        blocks.append(table(of: claim))
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
        return blocks + ["Evidence: ", "Verdict: ", "Checked by: "].map { $0 + Self.blank }
    }

    private func quotation(_ words: String) -> String {
        MarkdownText.lines(words).map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
    }

    private func passage(_ passage: ClaimContext.Passage) -> String {
        let text = MarkdownText.paragraph(passage.parts.map { ($0.text, $0.isClaim) })
        let before = passage.isCutBefore ? Self.gap + " " : ""
        return before + text + (passage.isCutAfter ? " " + Self.gap : "")
    }

    private func table(of reviewed: ReviewedClaim) -> String {
        let claim = reviewed.claim
        var rows: [(String, String?)] = [
            ("Speaker", joined(claim.speakers)),
            ("Role", claim.role),
            ("Speaks for", joined(claim.speaksFor)),
            ("Mode", claim.mode.rawValue),
            ("Kind", claim.kind.rawValue),
            ("Stance", claim.stance?.rawValue),
            ("Addressee", joined(claim.addressees)),
            ("Issue", joined(claim.issues)),
            ("Said on", claim.saidOn?.description),
        ]
        if claim.relayedBy != nil { rows.append(("Relayed by", claim.relayedBy)) }
        if claim.proposition != nil { rows.append(("Reads as", claim.proposition)) }
        rows += [
            ("Outlet", reviewed.outlet),
            ("Published", reviewed.published?.description),
        ]
        var cells = rows.map { ($0.0, $0.1.map(MarkdownText.line)) }
        cells.append(("URL", reviewed.url.map(MarkdownText.link)))
        cells += [
            ("Status", reviewed.status.rawValue + (reviewed.reviewer.map { ", by " + MarkdownText.line($0) } ?? "")),
            ("Verdict", reviewed.verdict.map(MarkdownText.line)),
            ("Checkable", claim.checkable ? "yes" : "no"),
            ("Check-worthiness", claim.checkworthiness.map(twoDecimals)),
            ("Record", MarkdownText.line(reviewed.stableID.rawValue)),
        ]
        let lines = cells.map { name, value in
            "| \(name) | \(value.flatMap { $0.isEmpty ? nil : $0 } ?? "–") |"
        }
        return (["| Field | Value |", "|---|---|"] + lines).joined(separator: "\n")
    }

    private func joined(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: "; ") }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// Written without a locale; scores lie between 0 and 1.
    private func twoDecimals(_ score: Double) -> String {
        guard score.isFinite else { return "–" }
        let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
