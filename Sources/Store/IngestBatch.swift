import GRDB
package import Records

/// What became of one article of an ingest.
package enum IngestOutcome: Equatable, Sendable {
    case added(article: Int64, claims: [Int64])
    /// The same outlet, date, title and words are on the desk already; nothing was written, whatever was extracted.
    case alreadyThere(article: Int64)
}

extension ClaimDatabase {
    /// Adds articles with their claims, as many as `body` gives to the batch, in one transaction and as one event.
    ///
    /// When `body` throws, nothing stays. The event is `nil` when every article was there already.
    package func ingest<R>(
        by actor: String, at now: String, _ body: (IngestBatch) throws -> R
    ) throws -> (result: R, event: AuditEvent?) {
        try write { db in
            let batch = IngestBatch(db, try ChangeRecorder(db, action: "ingest", by: actor, at: now))
            let result = try body(batch)
            return (result, try batch.recorder.finish(batch.summary))
        }
    }
}

/// An ingest under way. Valid only inside the closure it was given to, and not while any other method of the database
/// is called.
package final class IngestBatch {
    let db: Database
    let recorder: ChangeRecorder
    private var articles: [Int64] = []
    /// Claims added so far, in rising order.
    package private(set) var claims: [Int64] = []

    fileprivate init(_ db: Database, _ recorder: ChangeRecorder) {
        self.db = db
        self.recorder = recorder
    }

    /// The number of the article with this stable ID, added before or in this batch.
    package func contains(_ stableID: StableID) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM article WHERE stable_id = ?"), arguments: [stableID.rawValue])
    }

    /// Adds `article` and all that was extracted from it, in the order of the extraction.
    ///
    /// An article that cannot be stored (``StoreError/badSpan(start:end:textLength:)``,
    /// ``StoreError/nulCharacter(field:)``) is refused before a row of it is written: the caller may catch the error and
    /// go on with the next.
    package func add(_ article: Article, _ extraction: Extraction) throws -> IngestOutcome {
        let stableID = article.stableID
        if let existing = try contains(stableID) { return .alreadyThere(article: existing) }
        let row = try ArticleRow.values(article, extraction)
        let text = Array(article.text.utf8)
        for claim in extraction.claims {
            for span in claim.content + claim.cue + claim.source { try ClaimRow.check(span, in: text) }
        }

        let articleID = try recorder.insert(.article, row)
        // Two acts may share their words ("said, and later repeated, that …"): later ones are told apart by number.
        var namesakes: [StableID: Int] = [:]
        var added: [Int64] = []
        for (ordinal, claim) in extraction.claims.enumerated() {
            var claimID = claim.stableID(in: stableID)
            let count = namesakes[claimID, default: 0] + 1
            namesakes[claimID] = count
            if count > 1 { claimID = StableID(kind: "claim", fields: [claimID.rawValue, String(count)]) }
            let words = ClaimRow.words(of: claim, in: text)
            let row = try ClaimRow.values(
                claim, words: words, ordinal: ordinal, stableID: claimID, articleID: articleID,
                published: article.published)
            let id = try recorder.insert(.claim, row)
            try ClaimNames.insert(claim, id, with: recorder)
            added.append(id)
        }
        articles.append(articleID)
        claims += added
        return .added(article: articleID, claims: added)
    }

    fileprivate var summary: String {
        let articleWord = articles.count == 1 ? "article" : "articles"
        let claimWord = claims.count == 1 ? "claim" : "claims"
        let found = claims.isEmpty ? "no claims" : "\(claimWord) \(IDList.text(claims))"
        return "added \(articleWord) \(IDList.text(articles)) with \(found)"
    }
}
