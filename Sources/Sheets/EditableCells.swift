internal import Prose
package import Records

/// The cells of a claim that people may fill in, as they go out.
package enum EditableCells {
    /// Stands for a line with nothing in it where there are several pieces of evidence. Plain letters survive every
    /// encoding.
    static let blank = "n/a"

    /// Whether a line says nothing.
    static func isBlank(_ line: some StringProtocol) -> Bool {
        ["", blank, "-", "–", "—"].contains(String(line.filter { !$0.isWhitespace }).lowercased())
    }

    /// What the cell of `column` holds; empty for columns that are not editable.
    static func text(_ column: SheetColumn, of claim: ReviewedClaim) -> String {
        let record = claim.record ?? ReviewRecord()
        let text: String? =
            switch column {
            case .status: claim.status.rawValue
            case .verdict: claim.verdict
            case .rationale: record.rationale
            case .response: record.response
            case .assignee: record.assignee
            case .correction: record.correction
            case .evidenceURL: lines(record.evidence) { $0.url }
            case .evidenceTitle: lines(record.evidence) { $0.title }
            case .evidenceType: lines(record.evidence) { $0.rank?.rawValue }
            case .evidenceSide: lines(record.evidence) { $0.side?.rawValue }
            case .evidenceLocator: lines(record.evidence) { $0.locator }
            case .evidenceQuote: lines(record.evidence) { $0.quote }
            case .evidenceAccessed: lines(record.evidence) { $0.accessed?.description }
            default: nil
            }
        return text.map(SheetText.clean) ?? ""
    }

    private static func lines(_ evidence: [Evidence], _ part: (Evidence) -> String?) -> String? {
        let parts = evidence.map(part)
        guard parts.contains(where: { $0 != nil }) else { return nil }
        return parts.map { $0 ?? blank }.joined(separator: "\n")
    }

    /// Says what the editable cells held when a sheet was made, so that on the way back it shows who changed which.
    package static func revision(of claim: ReviewedClaim) -> String {
        prefix + SheetColumn.recorded.map { mark(of: text($0, of: claim), in: $0) }.joined()
    }

    /// The marks of a revision by column; `nil` where `text` is none.
    static func marks(of text: String) -> [SheetColumn: String]? {
        let digits = text.lowercased().drop(while: \.isWhitespace)
        guard digits.hasPrefix(prefix) else { return nil }
        let marks = digits.dropFirst(prefix.count).prefix { $0.isHexDigit }
        guard marks.count == SheetColumn.recorded.count * markLength else { return nil }
        var rest = marks
        var byColumn: [SheetColumn: String] = [:]
        for column in SheetColumn.recorded {
            byColumn[column] = String(rest.prefix(markLength))
            rest = rest.dropFirst(markLength)
        }
        return byColumn
    }

    /// A few digits of the digest of what a reader would call the same text.
    static func mark(of text: String, in column: SheetColumn) -> String {
        let text = comparable(text, in: column)
        if text.isEmpty { return String(repeating: "0", count: markLength) }
        return String(StableID.sha256(Array(text.utf8)).prefix(markLength))
    }

    /// ``SheetText/comparable(_:)``; where one of a few words is expected, letter case does not count, and of evidence no
    /// blank lines at the end.
    static func comparable(_ text: String, in column: SheetColumn) -> String {
        var text = SheetText.comparable(text)
        if SheetColumn.evidence.contains(column) {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { isBlank($0) ? "" : $0 }
            while lines.last == "" { lines.removeLast() }
            text = lines.joined(separator: "\n")
        }
        return switch column.content {
        case .status, .verdict, .evidenceType, .evidenceSide: text.lowercased()
        default: text
        }
    }

    /// Names the layout: other columns would make another revision.
    private static let prefix = "r1-"
    private static let markLength = 6
}
