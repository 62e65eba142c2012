import GRDB
package import Records

extension IngestBatch {
    /// What the claims of this batch are to be compared with, themselves included, by number: every claim of a desk of up
    /// to `limit`, of a larger one those that share rare words or an issue with a new one. None where the batch alone
    /// has more than `limit`.
    package func claimsToLink(limit: Int) throws -> (claims: [ReviewedClaim], new: Set<Int64>) {
        guard !claims.isEmpty, claims.count <= limit else { return ([], []) }
        let new = Set(claims)
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0
        if total <= limit { return (try ClaimDatabase.claims(where: "1", order: "claim.id", limit: nil, db), new) }
        var chosen = new
        for claim in claims {
            try chosen.formUnion(sharingWords(with: claim))
            try chosen.formUnion(sharingIssues(with: claim))
        }
        let list = "[" + chosen.sorted().map(String.init).joined(separator: ",") + "]"
        let found = try ClaimDatabase.claims(
            where: "claim.id IN (SELECT value FROM json_each(\(list)))", order: "claim.id", limit: nil, db)
        return (found, new)
    }

    /// Adds links of the new claims; they go with the batch when it is undone.
    package func add(_ links: [StoredLink]) throws {
        for link in links { _ = try recorder.insert(.link, LinkRow.values(link)) }
    }

    private static let neighbours = 20

    /// The nearest by full text, which weighs a word by its rarity.
    private func sharingWords(with claim: Int64) throws -> [Int64] {
        let words = try String.fetchOne(db, sql: "SELECT words FROM claim WHERE id = ?", arguments: [claim]) ?? ""
        // Short words are mostly common ones, which cost time and tell nothing.
        let long = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init).filter {
            $0.count > 4 || $0.first!.isNumber
        }
        guard !long.isEmpty else { return [] }
        let query = Set(long.map { "\"\($0)\"" }).sorted().joined(separator: " OR ")
        return try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT rowid FROM claim_text WHERE claim_text MATCH ? ORDER BY rank, rowid LIMIT ?"),
            arguments: ["words: (\(query))", Self.neighbours])
    }

    /// The latest claims of one of its parties on one of its issues.
    private func sharingIssues(with claim: Int64) throws -> [Int64] {
        let sql = """
            SELECT DISTINCT other.claim_id FROM claim_issue AS own
                JOIN claim_issue AS other ON other.name_folded = own.name_folded
                JOIN claim_party AS voice ON voice.claim_id = other.claim_id AND voice.role = 'speaks_for'
                JOIN claim_party AS party ON party.name_folded = voice.name_folded AND party.claim_id = own.claim_id
            WHERE own.claim_id = ? ORDER BY other.claim_id DESC LIMIT ?
            """
        return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [claim, Self.neighbours])
    }
}
