import Records
import Store

/// Claims as a table: a few columns for the screen, all of them for other programs.
struct ClaimTable {
    let database: ClaimDatabase

    func table(of claims: [ReviewedClaim], mode: OutputMode, width: Int) throws -> Table {
        switch mode {
        case .box: Self.brief(claims, width: width)
        case .json, .jsonl: Table([], rows: try objects(of: claims).map { Table.Row([], object: $0) })
        case .line, .csv, .markdown, .html: Self.full(claims)
        }
    }

    /// The JSON of `claims`, in their order; each article is read once.
    func objects(of claims: [ReviewedClaim]) throws -> [JSONValue] {
        var readers: [Int64: (json: ClaimJSON, places: [Int: Int64])] = [:]
        return try claims.map { claim in
            if readers[claim.articleID] == nil {
                let text = try database.article(claim.articleID)?.article.text ?? ""
                readers[claim.articleID] = (
                    ClaimJSON(text: text), try database.places(ofArticle: claim.articleID)
                )
            }
            let reader = readers[claim.articleID]!
            return reader.json.object(of: claim, places: reader.places)
        }
    }

    /// Stands before the words of a claim whose reading is unsure.
    static let unsureMark = "(?)"

    /// Narrow terminals do without the kind, then without the date.
    private static func brief(_ claims: [ReviewedClaim], width: Int) -> Table {
        typealias Field = (column: Table.Column, isShown: Bool, text: (ReviewedClaim) -> String)
        let fields: [Field] = [
            (.init("id", isNumeric: true), true, { String($0.id) }),
            (.init("status"), true, { [$0.status.rawValue, $0.verdict].compactMap { $0 }.joined(separator: ", ") }),
            (.init("said on"), width >= 70, { $0.claim.saidOn?.description ?? "" }),
            (.init("speaker", narrowest: 18), true, { who($0.claim) }),
            (.init("kind"), width >= 90, { $0.claim.kind.rawValue }),
            (.init("claim", narrowest: 32), true, { ($0.claim.isUnsure ? unsureMark + " " : "") + $0.words }),
        ]
        let shown = fields.filter(\.isShown)
        return Table(shown.map(\.column), rows: claims.map { claim in Table.Row(shown.map { $0.text(claim) }) })
    }

    /// `Jens Stoltenberg (NATO)`; a body that speaks for itself stands alone.
    static func who(_ claim: Claim) -> String {
        let speaker = claim.speakers.joined(separator: "; ")
        let party = claim.speaksFor.joined(separator: "; ")
        if party.isEmpty || party == speaker { return speaker }
        return speaker.isEmpty ? party : "\(speaker) (\(party))"
    }

    private static func full(_ claims: [ReviewedClaim]) -> Table {
        let numeric: Set<String> = ["id", "article", "confidence"]
        let names = [
            "id", "article", "outlet", "published", "status", "verdict", "reviewer", "speaker", "role", "speaks_for",
            "kind",
            "stance", "addressee", "issue", "said_on", "mode", "relayed_by", "checkable", "confidence", "claim",
            "proposition",
        ]
        let rows = claims.map { reviewed in
            let claim = reviewed.claim
            return Table.Row([
                String(reviewed.id), String(reviewed.articleID), reviewed.outlet ?? "",
                reviewed.published?.description ?? "", reviewed.status.rawValue, reviewed.verdict ?? "",
                reviewed.reviewer ?? "", claim.speakers.joined(separator: "; "), claim.role ?? "",
                claim.speaksFor.joined(separator: "; "), claim.kind.rawValue, claim.stance?.rawValue ?? "",
                claim.addressees.joined(separator: "; "), claim.issues.joined(separator: "; "),
                claim.saidOn?.description ?? "", claim.mode.rawValue, claim.relayedBy ?? "",
                claim.checkable ? "yes" : "no", JSONValue.fraction(claim.confidence).scalarText ?? "", reviewed.words,
                claim.proposition ?? "",
            ])
        }
        return Table(names.map { .init($0, isNumeric: numeric.contains($0)) }, rows: rows)
    }
}
