import GRDB
package import Prose
package import Records

/// The desk in numbers.
package struct DeskStatistics: Hashable, Sendable {
    /// A name with how often it occurs.
    package struct Count: Hashable, Sendable {
        package var name: String
        package var count: Int
    }

    package var articles: Int
    package var claims: Int
    /// Every status, in the order of the workflow, also those without claims.
    package var byStatus: [(status: ReviewStatus, count: Int)] { ReviewStatus.allCases.map { ($0, statuses[$0] ?? 0) } }
    fileprivate var statuses: [ReviewStatus: Int]
    /// Most frequent first, as are all that follow. Claims without a verdict are not counted.
    package var byVerdict: [Count]
    /// By ``ClaimKind``.
    package var byKind: [Count]
    /// The parties most spoken for, at most twenty; a claim for two parties counts for both.
    package var bySpeaksFor: [Count]
    /// At most twenty, as for parties.
    package var byIssue: [Count]
    /// Articles by outlet.
    package var outlets: [Count]
    /// Dates of the first and the last article.
    package var firstPublished: CalendarDate?
    package var lastPublished: CalendarDate?
}

extension ClaimDatabase {
    /// How many articles and claims there are, and how many of these are new.
    package func size() throws -> (articles: Int, claims: Int, new: Int) {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM claim),
                        (SELECT count(*) FROM claim WHERE status = 'new')
                    """)!
            return (row[0], row[1], row[2])
        }
    }

    /// Counts the whole desk, withdrawn claims included.
    package func statistics() throws -> DeskStatistics {
        try read { db in
            func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            func counts(_ column: String, of table: String, limit: Int = -1) throws -> [DeskStatistics.Count] {
                let sql = """
                    SELECT \(column), count(*) FROM \(table) GROUP BY 1 HAVING \(column) IS NOT NULL
                    ORDER BY 2 DESC, 1 LIMIT ?
                    """
                return try Row.fetchAll(db, sql: sql, arguments: [limit]).map { .init(name: $0[0], count: $0[1]) }
            }
            func date(_ sql: String) throws -> CalendarDate? {
                try String.fetchOne(db, sql: sql).flatMap { CalendarDate(iso: $0) }
            }
            let statuses = try counts("status", of: "claim").compactMap { count in
                ReviewStatus(rawValue: count.name).map { ($0, count.count) }
            }
            return DeskStatistics(
                articles: try number("SELECT count(*) FROM article"), claims: try number("SELECT count(*) FROM claim"),
                statuses: Dictionary(uniqueKeysWithValues: statuses), byVerdict: try counts("verdict", of: "claim"),
                byKind: try counts("kind", of: "claim"),
                bySpeaksFor: try counts("name", of: "claim_party WHERE role = 'speaks_for'", limit: 20),
                byIssue: try counts("name", of: "claim_issue", limit: 20), outlets: try counts("outlet", of: "article"),
                firstPublished: try date("SELECT min(published) FROM article"),
                lastPublished: try date("SELECT max(published) FROM article"))
        }
    }
}
