/// The tables whose rows undo can bring back. Columns stand in the order of the statements that insert.
enum DeskTable: String, CaseIterable, Sendable {
    case article, claim, link
    case claimParty = "claim_party"
    case claimIssue = "claim_issue"
    case note, review, evidence
    case registerEdit = "register_edit"
    case droppedClaim = "dropped_claim"

    /// All columns but `id`.
    var columns: [String] {
        switch self {
        case .article:
            [
                "stable_id", "title", "outlet", "outlet_folded", "byline", "dateline", "published", "url", "language",
                "text", "left_out", "attributions",
            ]
        case .claim:
            [
                "stable_id", "article_id", "ordinal", "start", "attribution", "content", "cue", "source", "words",
                "proposition", "speakers", "mode", "role", "kind", "stance", "said_on", "said_from", "said_to",
                "relayed_by", "checkable", "checkworthiness", "nested_in", "confidence", "reasons", "status", "verdict",
                "reviewer", "reviewer_folded",
            ]
        case .claimParty: ["claim_id", "role", "position", "name", "name_folded"]
        case .claimIssue: ["claim_id", "position", "name", "name_folded"]
        case .link: ["a", "b", "relation", "score", "reason", "state", "author", "at", "note"]
        case .note: ["claim_id", "author", "at", "text"]
        case .review:
            [
                "claim_id", "rationale", "response", "assignee", "assignee_folded", "correction", "checker",
                "second_reader", "signed_off",
            ]
        case .evidence: ["claim_id", "title", "url", "rank", "side", "locator", "quote", "accessed"]
        case .registerEdit: ["file", "before", "after"]
        case .droppedClaim: ["number", "article_id", "stable_id", "words", "reason", "author", "at"]
        }
    }

    /// The full-text table that holds some of the columns, and which.
    var fullText: (table: String, columns: [String])? {
        switch self {
        case .article: ("article_text", ["title", "text"])
        case .claim: ("claim_text", ["words", "proposition", "speakers"])
        case .link, .claimParty, .claimIssue, .note, .review, .evidence, .registerEdit, .droppedClaim: nil
        }
    }

    var insertSQL: String { Self.insertStatements[self]! }

    private static let insertStatements: [DeskTable: String] = Dictionary(
        uniqueKeysWithValues: allCases.map { table in
            let marks = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
            return (table, "INSERT INTO \(table.rawValue) (\(table.columns.joined(separator: ", "))) VALUES (\(marks))")
        })
}
