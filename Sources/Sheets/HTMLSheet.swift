internal import Foundation
internal import Mustache
internal import Prose
internal import Records

/// A review sheet as one HTML file: to sort, to filter, to print, and to read each claim in its paragraph.
///
/// The page loads nothing and runs nothing but its own script, whose digest its content security policy names: whatever
/// an article says stays text.
package struct HTMLSheet: TextSheetWriter {
    package init() {}

    /// The page, claim by claim, then the positions as drawings.
    package func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws {
        let claimTemplate = try HTMLText.template(HTMLTemplates.claim)
        try put(HTMLText.template(HTMLTemplates.opening).render(Self.opening(sheet)))
        var charts = PositionCharts()
        try sheet.forEachSection { section in
            let cells = SheetCells(section)
            for entry in section.entries {
                try put(claimTemplate.render(Self.claim(entry, cells, sheet.head.variant)))
                if sheet.head.variant == .checking { charts.add(entry.claim) }
            }
        }
        let figures = charts.figures
        let closing: [String: Any] = [
            "hasCharts": !figures.isEmpty, "stances": Stance.allCases.map(\.rawValue),
            "charts": figures.map { ["title": $0.issue, "svg": $0.svg] }, "script": HTMLTemplates.script,
        ]
        try put(HTMLText.template(HTMLTemplates.closing).render(closing))
    }

    private static func opening(_ sheet: ReviewSheet) -> [String: Any] {
        let head = sheet.head
        let isForCheckers = head.variant == .checking
        return [
            "policy": ContentPolicy.allowing(style: HTMLTemplates.style, script: HTMLTemplates.script),
            "style": HTMLTemplates.style,
            "title": SheetText.clean(head.title), "made": SheetText.clean(head.madeAt),
            "filter": head.filter.isEmpty ? "none: every claim on the desk" : SheetText.clean(head.filter),
            "size": SheetAbout.size(of: sheet),
            "hasStatus": isForCheckers,
            "statuses": (isForCheckers ? sheet.statusCounts : []).map {
                ["name": $0.status.rawValue, "count": "\($0.count)"]
            },
            "verdicts": head.verdicts.map(SheetText.clean),
            "headings": ["id", "claim", "who", "said on", "outlet"] + (isForCheckers ? ["kind", "status"] : [])
                + ["verdict"],
        ]
    }

    private static func claim(
        _ entry: ReviewSheet.Entry, _ cells: SheetCells, _ variant: SheetVariant
    ) -> [String: Any] {
        let claim = entry.claim
        func cell(_ column: SheetColumn) -> String { cells.text(column, of: entry) }
        let speaker = cell(.speaker)
        let party = cell(.speaksFor)
        let isForCheckers = variant == .checking
        let passages = isForCheckers ? cells.context(of: claim.claim)?.passages ?? [] : []
        var row: [String: Any] = [
            "id": cell(.id), "words": cell(.words), "saidOn": cell(.saidOn), "outlet": cell(.outlet),
            "kind": cell(.kind), "status": cell(.status), "verdict": cell(.verdict),
            "who": speaker.isEmpty || speaker == party ? party : party.isEmpty ? speaker : "\(speaker) (\(party))",
            "passages": passages.map { passage in
                [
                    "before": passage.isCutBefore, "after": passage.isCutAfter,
                    "parts": passage.parts.map { ["text": SheetText.clean($0.text), "isClaim": $0.isClaim] },
                ]
            },
            "fields": fields(variant, cell), "evidence": (claim.record?.evidence ?? []).map(evidence),
            "isOpen": !isForCheckers, "hasStatus": isForCheckers, "span": isForCheckers ? "7" : "5",
        ]
        if isForCheckers {
            row["reasons"] = claim.claim.reasons.map {
                ["field": $0.field.rawValue, "text": SheetText.clean($0.text)]
            }
        }
        return row
    }

    private static func fields(_ variant: SheetVariant, _ cell: (SheetColumn) -> String) -> [[String: Any]] {
        let inRow: Set<SheetColumn> = [
            .id, .words, .saidOn, .outlet, .kind, .status, .verdict, .speaker, .speaksFor, .context, .newNote,
            .textHash, .revision,
        ]
        return SheetColumn.columns(of: variant).filter { !inRow.contains($0) && !SheetColumn.evidence.contains($0) }
            .compactMap { column in
                let text = cell(column)
                if text.isEmpty || (column == .repeats && text == "0") { return nil }
                var field: [String: Any] = ["name": column.rawValue, "text": text]
                if column == .url, Evidence.isWebAddress(text) { field["link"] = text }
                return field
            }
    }

    private static func evidence(_ source: Evidence) -> [String: Any] {
        let traits = source.traits
        var values: [String: Any] = ["name": SheetText.clean(source.name)]
        if !traits.isEmpty { values["traits"] = traits }
        if let url = source.url, Evidence.isWebAddress(url) { values["link"] = url }
        if let locator = source.locator { values["locator"] = SheetText.clean(locator) }
        if let quote = source.quote { values["quote"] = SheetText.clean(quote) }
        if let accessed = source.accessed { values["accessed"] = accessed.description }
        return values
    }
}
