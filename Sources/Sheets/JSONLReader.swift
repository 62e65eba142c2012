internal import Prose

/// Reads what ``JSONLSheet`` writes: one object a line, in any order of members.
enum JSONLReader {
    static func sheet(_ bytes: ArraySlice<UInt8>) throws(SheetReadingError) -> ReturnedSheet {
        var rows: [ReturnedSheet.Row] = []
        var ignored: [String] = []
        var hasRecord = false
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            let value: JSONValue
            do {
                value = try JSONReader.value(of: line)
            } catch {
                throw .badJSON(line: index + 1, problem: "at byte \(error.byte), \(error.expected) was expected")
            }
            guard case .object(let members) = value else {
                throw .badJSON(line: index + 1, problem: "an object was expected")
            }
            var cells: [SheetColumn: String] = [:]
            for member in members {
                if member.name == JSONLSheet.evidenceKey {
                    evidence(member.value).forEach { cells[$0] = $1 }
                } else if let column = SheetColumn(heading: member.name) {
                    if ReturnedSheet.read.contains(column) { cells[column] = member.value.scalarText ?? "" }
                } else if !ignored.contains(member.name) {
                    ignored.append(member.name)
                }
            }
            hasRecord = hasRecord || cells[.record] != nil
            rows.append(ReturnedSheet.Row(line: index + 1, cells: cells))
        }
        guard hasRecord else { throw .noHeading(found: ignored) }
        return ReturnedSheet(rows: rows, ignored: ignored)
    }

    /// The cells that a list of evidence would fill in a table.
    private static func evidence(_ value: JSONValue) -> [(SheetColumn, String)] {
        guard case .array(let sources) = value else { return [] }
        let keys: [(SheetColumn, String)] = [
            (.evidenceURL, "url"), (.evidenceTitle, "title"), (.evidenceType, "type"), (.evidenceSide, "side"),
            (.evidenceLocator, "locator"), (.evidenceQuote, "quote"), (.evidenceAccessed, "accessed"),
        ]
        return keys.map { column, key in
            let parts = sources.map { source in
                (source[key]?.scalarText ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
            }
            if parts.allSatisfy(\.isEmpty) { return (column, "") }
            return (column, parts.map { $0.isEmpty ? EditableCells.blank : $0 }.joined(separator: "\n"))
        }
    }
}
