import GRDB
package import Records

extension ClaimDatabase {
    /// The claims that fit `filter`, by article number, then as they stand in the text.
    package func claims(_ filter: ClaimFilter, limit: Int? = nil) throws -> [ReviewedClaim] {
        try read { db in try Self.claims(where: FilterSQL.condition(filter), limit: limit, db) }
    }

    /// The numbers of the claims that fit `filter`.
    package func ids(_ filter: ClaimFilter) throws -> Set<Int64> {
        try read { db in
            let query: SQL = """
                SELECT claim.id FROM claim JOIN article ON article.id = claim.article_id
                WHERE \(FilterSQL.condition(filter))
                """
            return try SQLRequest<Int64>(literal: query).fetchSet(db)
        }
    }

    /// The newest claims whose number begins with `digits`: the number and the first words.
    package func claimHints(startingWith digits: String, limit: Int) throws -> [(id: Int64, words: String)] {
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return [] }
        return try read { db in
            // 12, then 120 to 129, then 1200 to 1299: numbers that begin alike are a few ranges of the key.
            var hints: [(id: Int64, words: String)] = []
            let statement = try db.cachedStatement(
                sql: "SELECT id, substr(words, 1, 80) FROM claim WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?")
            let start = Int64(digits) ?? 0
            if digits.isEmpty {
                let rows = try Row.fetchAll(statement, arguments: [0, Int64.max, limit])
                return rows.map { ($0[0], $0[1]) }
            }
            var width: Int64 = 1
            while hints.count < limit, width <= 10_000_000, start > 0 {
                let rows = try Row.fetchAll(
                    statement, arguments: [start * width, start * width + width - 1, limit - hints.count])
                hints += rows.map { ($0[0], $0[1]) }
                width *= 10
            }
            return hints
        }
    }

    /// How many claims fit `filter`.
    package func count(_ filter: ClaimFilter) throws -> Int {
        try read { db in
            let query: SQL = """
                SELECT count(*) FROM claim JOIN article ON article.id = claim.article_id
                WHERE \(FilterSQL.condition(filter))
                """
            return try SQLRequest<Int>(literal: query).fetchOne(db) ?? 0
        }
    }

    /// How many claims are ranked for a check, and how many of them are worth less than `value`.
    package func checkworthiness(below value: Double) throws -> (less: Int, ranked: Int) {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM claim WHERE checkworthiness < ?),
                        (SELECT count(*) FROM claim WHERE checkworthiness IS NOT NULL)
                    """, arguments: [value])
            return (row?[0] ?? 0, row?[1] ?? 0)
        }
    }

    /// The claim of this short number.
    package func claim(_ id: Int64) throws -> ReviewedClaim? {
        try read { db in try Self.claims(where: "claim.id = \(id)", limit: 1, db).first }
    }

    /// As ``claim(_:)``. Throws ``StoreError/noSuchClaim(_:)`` where there is none.
    package func existingClaim(_ id: Int64) throws -> ReviewedClaim {
        guard let claim = try claim(id) else { throw StoreError.noSuchClaim(id) }
        return claim
    }

    /// The claims of these numbers, in the order of ``claims(_:limit:)``; unknown numbers are left out.
    package func claims(ids: [Int64]) throws -> [ReviewedClaim] {
        try read { db in
            try Self.claims(where: "claim.id IN (\(RowNumbers.sql(ids)))", limit: nil, db)
        }
    }

    /// The claims of an article as they stand in its text; none for an unknown number.
    package func claims(ofArticle id: Int64) throws -> [ReviewedClaim] {
        try read { db in try Self.claims(where: "claim.article_id = \(id)", limit: nil, db) }
    }

    /// The article of this short number, with its text.
    package func article(_ id: Int64) throws -> StoredArticle? {
        try read { db in try Self.articles(where: "article.id = \(id)", db).first }
    }

    /// All articles with their texts, undated ones first, then by the date they were published.
    package func articles() throws -> [StoredArticle] {
        try read { db in try Self.articles(where: "1", db) }
    }

    /// The numbers of an article's claims by their place in the extraction, which their `nestedIn` names.
    package func places(ofArticle id: Int64) throws -> [Int: Int64] {
        try read { db in
            let rows = try Row.fetchAll(db, sql: "SELECT ordinal, id FROM claim WHERE article_id = ?", arguments: [id])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    /// What was extracted from an article, claims in the order of the extraction.
    package func extraction(ofArticle id: Int64) throws -> Extraction? {
        guard let attributions = try attributions(ofArticle: id) else { return nil }
        return try read { db in
            let claims = try Self.claims(where: "claim.article_id = \(id)", order: "claim.ordinal", limit: nil, db)
            return Extraction(attributions: attributions, claims: claims.map(\.claim))
        }
    }

    /// The attributions extracted from an article, which its claims' `attribution` counts in.
    package func attributions(ofArticle id: Int64) throws -> [Attribution]? {
        try read { db in
            try Self.attributions(ofArticle: id, db)
        }
    }

    static func attributions(ofArticle id: Int64, _ db: Database) throws -> [Attribution]? {
        let row = try Row.fetchOne(db, sql: "SELECT attributions FROM article WHERE id = ?", arguments: [id])
        return try row.map { try ArticleRow.attributions($0[0], ofArticle: id) }
    }

    static func claims(
        where condition: SQL, order: SQL = "claim.article_id, claim.start, claim.id", limit: Int?, _ db: Database
    ) throws -> [ReviewedClaim] {
        let query: SQL = """
            SELECT \(sql: ClaimRow.columns) FROM claim JOIN article ON article.id = claim.article_id
            WHERE \(condition) ORDER BY \(order) LIMIT \(limit.map { max(0, $0) } ?? -1)
            """
        var claims: [ReviewedClaim] = []
        let rows = try SQLRequest<Row>(literal: query).fetchCursor(db)
        while let row = try rows.next() { claims.append(try ClaimRow.claim(row)) }
        try ClaimNames.fill(&claims, db)
        return claims
    }

    static func articles(where condition: SQL, _ db: Database) throws -> [StoredArticle] {
        let query: SQL = """
            SELECT \(sql: ArticleRow.columns),
                (SELECT count(*) FROM claim WHERE claim.article_id = article.id) AS claim_count
            FROM article WHERE \(condition) ORDER BY article.published, article.id
            """
        return try SQLRequest<Row>(literal: query).fetchAll(db).map(ArticleRow.article)
    }
}
