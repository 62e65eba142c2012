internal import Prose
internal import Records

/// Claims as W3C Web Annotations of their articles: an `AnnotationPage`, one annotation a line.
///
/// A target has both selectors, the quotation with what stands before and after it, and the position in Unicode code
/// points of the article's text, so that it is found again when one of them no longer fits.
package struct AnnotationSheet: TextSheetWriter {
    /// How many code points stand before and after a quotation.
    private static let around = 32

    package init() {}

    /// One page with all annotations, each pointing into its article.
    package func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws {
        try withoutActuallyEscaping(put) { put in
            let made = LinkedData.line(.string(sheet.head.madeAt))
            let name = LinkedData.line(.string("urn:claimdesk:sheet:" + sheet.head.madeAt))
            var list = try LinkedData.List(
                opening: """
                    {"@context": "http://www.w3.org/ns/anno.jsonld", "id": \(name), \
                    "type": "AnnotationPage", "modified": \(made), "items": [
                    """, put: put)
            try sheet.forEachSection { section in
                let article = section.article.map { Target($0) }
                for entry in section.entries {
                    try list.add(Self.annotation(of: entry.claim, target: article, head: sheet.head))
                }
            }
            try list.close("]}")
        }
    }

    private static func annotation(
        of reviewed: ReviewedClaim, target: Target?, head: ReviewSheet.Head
    ) -> JSONValue {
        .object([
            .init("id", .string("urn:claimdesk:claim-" + reviewed.stableID.rawValue)),
            .init("type", .string("Annotation")),
            .init("motivation", .string("assessing")),
            .init("generated", .string(head.madeAt)),
            .init("body", .array(bodies(of: reviewed, in: head.variant))),
            .init("target", target?.value(of: reviewed) ?? .array([])),
        ])
    }

    /// What the copy's columns have.
    private static func bodies(of reviewed: ReviewedClaim, in variant: SheetVariant) -> [JSONValue] {
        let claim = reviewed.claim
        let columns = Set(SheetColumn.columns(of: variant))
        let tags: [(SheetColumn, String?)] = [
            (.speaker, SheetCells.joined(claim.speakers)), (.speaksFor, SheetCells.joined(claim.speaksFor)),
            (.kind, claim.kind.rawValue), (.stance, claim.stance?.rawValue),
            (.issue, SheetCells.joined(claim.issues)), (.saidOn, claim.saidOn?.description),
            (.status, reviewed.status.rawValue), (.verdict, reviewed.verdict),
        ]
        let tagging = tags.filter { columns.contains($0.0) }.compactMap { column, text in
            text.map { body("tagging", "\(column.rawValue): \($0)") }
        }
        let notes = columns.contains(.notes) ? reviewed.notes : []
        let texts = [("assessing", reviewed.record?.rationale), ("editing", reviewed.record?.correction)]
        return tagging + texts.compactMap { purpose, text in text.map { body(purpose, $0) } }
            + notes.map { body("commenting", "\($0.author): \($0.text)") }
    }

    private static func body(_ purpose: String, _ text: String) -> JSONValue {
        .object([
            .init("type", .string("TextualBody")), .init("purpose", .string(purpose)),
            .init("format", .string("text/plain")), .init("value", .string(SheetText.clean(text))),
        ])
    }

    /// The article that annotations point into.
    private struct Target {
        private let text: String
        private let index: CodePointIndex
        private let source: String

        init(_ article: StoredArticle) {
            text = article.article.text
            index = CodePointIndex(text)
            let url = article.article.url.flatMap { Evidence.isWebAddress($0) ? $0 : nil }
            source = url ?? "urn:claimdesk:article-" + article.stableID.rawValue
        }

        /// One target for each run of words; selectors hold the article's own characters, whatever they are.
        func value(of reviewed: ReviewedClaim) -> JSONValue {
            let targets = reviewed.claim.content.filter { $0.end <= text.utf8.count }.map { span in
                let (start, end) = index.codePoints(of: span)
                let before = slice(max(0, start - AnnotationSheet.around), start)
                let after = slice(end, end + AnnotationSheet.around)
                return JSONValue.object([
                    .init("source", .string(source)),
                    .init(
                        "selector",
                        .array([
                            .object([
                                .init("type", .string("TextQuoteSelector")), .init("exact", .string(slice(start, end))),
                                .init("prefix", .string(before)), .init("suffix", .string(after)),
                            ]),
                            .object([
                                .init("type", .string("TextPositionSelector")), .init("start", .integer(start)),
                                .init("end", .integer(end)),
                            ]),
                        ])),
                ])
            }
            return targets.count == 1 ? targets[0] : .array(targets)
        }

        private func slice(_ start: Int, _ end: Int) -> String {
            guard let from = index.byte(atCodePoint: start) else { return "" }
            let to = index.byte(atCodePoint: end) ?? text.utf8.count
            return String(decoding: text.utf8.dropFirst(from).prefix(to - from), as: UTF8.self)
        }
    }
}
