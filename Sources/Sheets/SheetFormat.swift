/// A kind of file that a review sheet can be written as.
package enum SheetFormat: String, CaseIterable, Sendable {
    case xlsx, csv, markdown, html, jsonl
    /// Signed-off claims as schema.org's ClaimReview, JSON-LD.
    case claimReview = "claimreview"
    /// W3C Web Annotations of the articles, JSON-LD.
    case annotation

    /// What writes sheets of this format. `byteOrderMark` helps some spreadsheets to see that a CSV file is UTF-8.
    package func writer(byteOrderMark: Bool = false) -> any SheetWriter {
        switch self {
        case .xlsx: XLSXSheet()
        case .csv: CSVSheet(byteOrderMark: byteOrderMark)
        case .markdown: MarkdownSheet()
        case .html: HTMLSheet()
        case .jsonl: JSONLSheet()
        case .claimReview: ClaimReviewSheet()
        case .annotation: AnnotationSheet()
        }
    }

    /// The format that the ending of a file's name stands for.
    package init?(ofFile path: String) {
        switch path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() {
        case "xlsx": self = .xlsx
        case "csv": self = .csv
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "jsonl": self = .jsonl
        default: return nil
        }
    }
}
