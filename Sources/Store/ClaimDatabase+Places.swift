import GRDB
internal import Prose
package import Records

extension ClaimDatabase {
    /// Where the claims that fit `filter` stand, in the order of ``claims(_:limit:)``.
    package func places(_ filter: ClaimFilter) throws -> [ClaimPlace] {
        try read { db in
            let query: SQL = """
                SELECT claim.id, claim.article_id, article.outlet, article.published, claim.status, claim.verdict,
                    EXISTS (SELECT 1 FROM review WHERE review.claim_id = claim.id AND correction IS NOT NULL) AS corrects
                FROM claim JOIN article ON article.id = claim.article_id
                WHERE \(FilterSQL.condition(filter)) ORDER BY claim.article_id, claim.start, claim.id
                """
            let rows = try SQLRequest<Row>(literal: query).fetchCursor(db)
            var places: [ClaimPlace] = []
            while let row = try rows.next() {
                let id: Int64 = row["id"]
                guard let status = ReviewStatus(rawValue: row["status"]) else {
                    throw UnreadableRow(.claim, id, column: "status")
                }
                places.append(
                    ClaimPlace(
                        id: id, articleID: row["article_id"], outlet: row["outlet"],
                        published: (row["published"] as String?).flatMap { CalendarDate(iso: $0) }, status: status,
                        verdict: row["verdict"], hasCorrection: row["corrects"]))
            }
            return places
        }
    }

    /// The links between these claims and any others that nobody has rejected, as ``links(ofClaim:)`` orders them.
    package func links(ofClaims ids: [Int64]) throws -> [StoredLink] {
        try read { db in
            let sql = """
                SELECT \(LinkRow.columns) FROM link
                WHERE state <> 'rejected' AND (a IN (SELECT value FROM json_each(:ids))
                    OR b IN (SELECT value FROM json_each(:ids)))
                ORDER BY state <> 'confirmed', score DESC, relation, a + b
                """
            return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: ["ids": RowNumbers.json(ids)]).map(
                LinkRow.link)
        }
    }

    /// All `repeats` links of the desk, rejected ones too: what its threads are made from.
    package func repeatingLinks() throws -> [StoredLink] {
        try read { db in
            let sql = "SELECT \(LinkRow.columns) FROM link WHERE relation = 'repeats' ORDER BY id"
            return try Row.fetchAll(db, sql: sql).map(LinkRow.link)
        }
    }
}
