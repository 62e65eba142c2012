internal import Prose
internal import Records

/// A review sheet for programs: one JSON object a line, by column, absent values `null`, evidence as a list.
package struct JSONLSheet: TextSheetWriter {
    package init() {}

    /// One object a claim; nothing for an empty sheet.
    package func write(_ sheet: ReviewSheet, put: (String) throws -> Void) throws {
        let columns = sheet.columns
        try sheet.forEachSection { section in
            let cells = SheetCells(section)
            for entry in section.entries {
                var members: [JSONValue.Member] = []
                for column in columns {
                    if !SheetColumn.evidence.contains(column) {
                        members.append(.init(column.key, Self.value(column, cells.text(column, of: entry))))
                    } else if column == SheetColumn.evidence.first {
                        members.append(.init(Self.evidenceKey, .array(Self.evidence(of: entry.claim))))
                    }
                }
                try put(JSONValue.object(members).line + "\n")
            }
        }
    }

    static let evidenceKey = "evidence"

    private static func value(_ column: SheetColumn, _ text: String) -> JSONValue {
        if text.isEmpty { return .null }
        if column == .checkable { return .bool(text == "yes") }
        return column.content == .number ? .number(text) : .string(text)
    }

    private static func evidence(of claim: ReviewedClaim) -> [JSONValue] {
        (claim.record?.evidence ?? []).map(\.json)
    }
}
