import GRDB
package import Records

extension ClaimDatabase {
    /// The numbers of the claims of one of `parties`, spoken by it or for it, that fit `filter`, rising; on one issue, or on
    /// any. Without a filter no claim is looked at, only indexes.
    package func claimNumbers(
        of parties: [String], on issue: String?, _ filter: ClaimFilter = ClaimFilter()
    ) throws -> [Int64] {
        try read { db in
            let spoken = try Self.spoken(by: parties, on: issue, db)
            let query: SQL =
                filter.isEmpty
                ? "SELECT DISTINCT claim_id FROM (\(spoken)) ORDER BY claim_id"
                : """
                SELECT claim.id FROM claim JOIN article ON article.id = claim.article_id
                WHERE claim.id IN (\(spoken)) AND \(FilterSQL.condition(filter)) ORDER BY claim.id
                """
            return try SQLRequest<Int64>(literal: query).fetchAll(db)
        }
    }

    /// Of the claims of these numbers those that take a position and count still, by number: no plain statements of fact, and
    /// none that were taken back.
    package func positions(among numbers: [Int64]) throws -> [ReviewedClaim] {
        let acts = ClaimKind.allCases.filter(\.takesPosition).map(\.rawValue)
        let gone = [ReviewStatus.withdrawn, .corrected].map(\.rawValue)
        return try read { db in
            let condition: SQL = """
                claim.id IN (\(RowNumbers.sql(numbers))) AND (claim.stance IS NOT NULL OR claim.kind IN \(acts))
                AND claim.status NOT IN \(gone)
                """
            return try Self.claims(where: condition, order: "claim.id", limit: nil, db)
        }
    }

    /// The claims of `party`, spoken by it or for it, that fit `filter` and hold all words and quoted phrases of `text`
    /// in their words or proposition, by number. None where `text` holds no word.
    package func claims(of party: String, saying text: String, _ filter: ClaimFilter) throws -> [ReviewedClaim] {
        guard let query = FullText.all(of: text) else { return [] }
        return try read { db in
            let found: SQL = """
                claim.id IN (SELECT rowid FROM claim_text WHERE claim_text MATCH \("{words proposition} : (\(query))"))
                """
            let spoken = try Self.spoken(by: [party], on: nil, db)
            let condition: SQL = "claim.id IN (\(spoken)) AND \(found) AND \(FilterSQL.condition(filter))"
            return try Self.claims(where: condition, order: "claim.id", limit: nil, db)
        }
    }

    /// The `limit` claims that share most with `text`, word by word, of those that fit `filter`; no order.
    package func claims(sharingWordsOf text: String, _ filter: ClaimFilter, limit: Int) throws -> [ReviewedClaim] {
        guard let query = FullText.any(of: text) else { return [] }
        return try read { db in
            let found: SQL = """
                claim.id IN (
                    SELECT claim_text.rowid FROM claim_text JOIN claim ON claim.id = claim_text.rowid
                        JOIN article ON article.id = claim.article_id
                    WHERE claim_text MATCH \("{words proposition} : (\(query))") AND \(FilterSQL.condition(filter))
                    ORDER BY claim_text.rank, claim_text.rowid LIMIT \(max(0, limit)))
                """
            return try Self.claims(where: found, order: "claim.id", limit: nil, db)
        }
    }

    /// The parties that most claims speak for, at most `count`, most first, then by name.
    package func mostSpokenFor(_ count: Int) throws -> [String] {
        try read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM claim_party WHERE role = 'speaks_for' GROUP BY name_folded
                    ORDER BY count(*) DESC, name LIMIT ?
                    """, arguments: [max(0, count)])
        }
    }

    /// The name of an issue as claims carry it, letter case ignored; `nil` where none does.
    package func issueLabel(_ name: String) throws -> String? {
        try read { db in
            try String.fetchOne(
                db, sql: "SELECT name FROM claim_issue WHERE name_folded = ? LIMIT 1",
                arguments: [FoldedName.fold(name)])
        }
    }

    /// Selects `claim_id`. Both sides have an index; the one that takes fewer looks into the other's leads, since all that
    /// it has is looked at.
    private static func spoken(by parties: [String], on issue: String?, _ db: Database) throws -> SQL {
        let names = parties.map(FoldedName.fold)
        let spoken: SQL = "role IN ('speaker', 'speaks_for') AND name_folded IN \(names)"
        guard let issue else { return "SELECT claim_id FROM claim_party WHERE \(spoken)" }
        let about: SQL = "name_folded = \(FoldedName.fold(issue))"
        func count(_ table: String, _ condition: SQL) throws -> Int {
            let query: SQL = "SELECT count(*) FROM (SELECT 1 FROM \(sql: table) WHERE \(condition) LIMIT \(largest))"
            return try SQLRequest<Int>(literal: query).fetchOne(db) ?? 0
        }
        // In the index of parties each role of each name is looked up.
        if try 2 * names.count * count("claim_issue", about) < count("claim_party", spoken) {
            return """
                SELECT claim_id FROM claim_issue WHERE \(about) AND EXISTS (
                    SELECT 1 FROM claim_party INDEXED BY claim_party_name
                    WHERE claim_party.claim_id = claim_issue.claim_id AND \(spoken))
                """
        }
        return """
            SELECT claim_id FROM claim_party WHERE \(spoken) AND EXISTS (
                SELECT 1 FROM claim_issue INDEXED BY claim_issue_name
                WHERE claim_issue.claim_id = claim_party.claim_id AND \(about))
            """
    }

    /// Beyond so many either side may lead.
    private static let largest = 50_000
}
