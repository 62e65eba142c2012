import Extraction
import Records
import Store

/// What a changed register of parties makes of the claims on the desk.
struct PartyRereading {
    /// A claim that holds something else from now on.
    struct Changed {
        var claim: ReviewedClaim
        var new: Claim
        var fields: [Claim.Field]
    }

    struct Result {
        /// What is to be written, by article, then as the claims stand in the text; of some only reasons are new.
        var changes: [SpeakerChange] = []
        /// Those of them that hold something else.
        var changed: [Changed] = []
        /// Which fields stay as somebody set them, in words.
        var kept: [String] = []

        /// Claim by claim and field by field: what it holds, and what it would hold.
        var table: Table {
            let rows = changed.flatMap { changed in
                changed.fields.map { field in
                    Table.Row([
                        String(changed.claim.id), field.rawValue, Self.words(changed.claim.claim, field),
                        Self.words(changed.new, field), changed.claim.words,
                    ])
                }
            }
            return Table(
                [
                    .init("claim", isNumeric: true), .init("field"), .init("now", narrowest: 12),
                    .init("then", narrowest: 12), .init("words", narrowest: 24),
                ], rows: rows)
        }

        private static func words(_ claim: Claim, _ field: Claim.Field) -> String {
            claim.names(of: field).joined(separator: "; ")
        }
    }

    let workbench: Workbench
    let database: ClaimDatabase
    private let old: PartyRegister

    init(workbench: Workbench, database: ClaimDatabase, from old: PartyRegister) {
        self.workbench = workbench
        self.database = database
        self.old = old
    }

    /// Reads the claims of the articles that have all words of one of `names`.
    func run(to new: PartyRegister, naming names: [[String]]) throws -> Result {
        let reading = SpeakerRereading(from: old, to: new, lexicons: try workbench.newsroom().lexicons)
        let byHand = try database.fieldsSetByHand()
        let articles = try database.articles(naming: names)
        var result = Result()
        for id in articles {
            guard let stored = try database.article(id)?.article,
                let extraction = try database.extraction(ofArticle: id)
            else { continue }
            let claims = try database.claims(ofArticle: id)
            let asked = Extraction(attributions: extraction.attributions, claims: claims.map(\.claim))
            for (claim, read) in zip(claims, reading.readings(of: asked, in: stored)) {
                guard let read else { continue }
                let (new, changed, explained, kept) = read.applied(to: claim.claim, byHand: byHand[claim.id] ?? [])
                if !explained.isEmpty {
                    result.changes.append(SpeakerChange(id: claim.id, claim: new, fields: explained))
                }
                if !changed.isEmpty { result.changed.append(Changed(claim: claim, new: new, fields: changed)) }
                result.kept += kept.map { "claim \(claim.id) keeps its \($0.rawValue), which somebody set by hand" }
            }
        }
        return result
    }
}
