/// A kind of file that a review sheet can be written as.
package enum SheetFormat: String, CaseIterable, Sendable {
    case markdown

    /// What writes sheets of this format.
    package var writer: any SheetWriter {
        switch self {
        case .markdown: MarkdownSheet()
        }
    }

    /// The ending of the files, without the dot.
    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        }
    }
}
