import GRDB
package import Records

extension IngestBatch {
    /// What the claims of this batch are to be compared with, themselves included, by number: every claim of a desk of up
    /// to `small`; of a larger one about `most`, those that share rare words or a party and an issue with a new one.
    /// None where the batch alone has more than `most`.
    package func claimsToLink(small: Int, most: Int) throws -> (claims: [ReviewedClaim], new: Set<Int64>) {
        guard !claims.isEmpty, claims.count <= most else { return ([], []) }
        let new = Set(claims)
        let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM claim") ?? 0
        if total <= small { return (try ClaimDatabase.claims(where: "1", order: "claim.id", limit: nil, db), new) }
        var chosen = new
        let share = max(1, min(Self.mostNeighbours, (most - claims.count) / (2 * claims.count)))
        for claim in claims {
            try chosen.formUnion(sharingWords(with: claim, limit: share))
            try chosen.formUnion(sharingIssues(with: claim, limit: share))
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

    /// The embeddings kept of these claims, as far as this model made them.
    package func embeddings(of claims: [Int64], model: String) throws -> [Int64: [Int8]] {
        try KeptEmbeddings.fetch(claims, model: model, db)
    }

    /// Keeps embeddings of claims, in the place of older ones.
    package func keep(_ embeddings: [Int64: [Int8]], model: String) throws {
        try KeptEmbeddings.keep(embeddings, model: model, db)
    }

    private static let mostNeighbours = 20

    /// The nearest by full text, which weighs a word by its rarity; of those before this batch.
    private func sharingWords(with claim: Int64, limit: Int) throws -> [Int64] {
        let words = try String.fetchOne(db, sql: "SELECT words FROM claim WHERE id = ?", arguments: [claim]) ?? ""
        // Short words are mostly common ones, which cost time and tell nothing.
        let long = words.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init).filter {
            $0.count > 4 || $0.first!.isNumber
        }
        guard !long.isEmpty else { return [] }
        let query = Set(long.map { "\"\($0)\"" }).sorted().joined(separator: " OR ")
        return try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT rowid FROM claim_text WHERE claim_text MATCH ? AND rowid < ? ORDER BY rank, rowid LIMIT ?
                    """),
            arguments: ["words: (\(query))", claims[0], limit])
    }

    /// The latest claims before this batch of one of its parties on one of its issues.
    private func sharingIssues(with claim: Int64, limit: Int) throws -> [Int64] {
        let sql = """
            SELECT DISTINCT other.claim_id FROM claim_issue AS own
                JOIN claim_issue AS other ON other.name_folded = own.name_folded
                JOIN claim_party AS voice ON voice.claim_id = other.claim_id AND voice.role = 'speaks_for'
                JOIN claim_party AS party ON party.name_folded = voice.name_folded AND party.claim_id = own.claim_id
            WHERE own.claim_id = ? AND other.claim_id < ? ORDER BY other.claim_id DESC LIMIT ?
            """
        return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [claim, claims[0], limit])
    }
}
