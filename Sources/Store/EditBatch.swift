import GRDB
package import Records

/// An edit of claims under way. Valid only inside the closure it was given to, and not while any other method of the
/// database is called.
package final class EditBatch {
    let db: Database
    let recorder: ChangeRecorder
    private let actor: String
    private let now: String
    private var moves = MoveSummary()
    private var remarks: [String] = []
    /// Claims that now hold something else of what linking reads; their suggested links are of what they were.
    package private(set) var toLink: Set<Int64> = []
    /// Those of them that this edit put on the desk.
    package private(set) var added: Set<Int64> = []

    init(_ db: Database, _ recorder: ChangeRecorder, by actor: String, at now: String) {
        self.db = db
        self.recorder = recorder
        self.actor = actor
        self.now = now
    }

    // MARK: Reading

    /// The claim of this number with its review record. Throws ``StoreError/noSuchClaim(_:)``.
    package func claim(_ id: Int64) throws -> ReviewedClaim {
        var claims = try ClaimDatabase.claims(where: "claim.id = \(id)", limit: 1, db)
        if claims.isEmpty { throw StoreError.noSuchClaim(id) }
        try RecordRow.fill(&claims, db)
        return claims[0]
    }

    /// The claims of an article as they stand in its text.
    package func claims(ofArticle id: Int64) throws -> [ReviewedClaim] {
        try ClaimDatabase.claims(where: "claim.article_id = \(id)", limit: nil, db)
    }

    /// The article of this number. Throws ``StoreError/noSuchArticle(_:)``.
    package func article(_ id: Int64) throws -> Article {
        guard let stored = try ClaimDatabase.articles(where: "article.id = \(id)", db).first else {
            throw StoreError.noSuchArticle(id)
        }
        return stored.article
    }

    /// The attributions extracted from an article, which its claims' `attribution` counts in.
    package func attributions(ofArticle id: Int64) throws -> [Attribution] {
        guard let attributions = try ClaimDatabase.attributions(ofArticle: id, db) else {
            throw StoreError.noSuchArticle(id)
        }
        return attributions
    }

    // MARK: Writing

    /// Says in the event's summary what became of a claim, beside what ``change(_:to:)`` says.
    package func say(_ claim: Int64, _ words: String) { moves.add(claim, words) }

    /// Has a claim hold what `new` holds; its stable ID stays, whatever becomes of its words.
    package func change(_ old: ReviewedClaim, to new: Claim) throws {
        let text = Array(try article(old.articleID).text.utf8)
        let writer = ClaimWriter(db, recorder, old, new, text: text)
        try writer.write()
        if !writer.moves.isEmpty { say(old.id, writer.moves.joined(separator: "; ")) }
        if writer.changesWhatLinkingReads { toLink.insert(old.id) }
    }

    /// Puts a new claim of an article on the desk; gives its number.
    package func add(_ claim: Claim, toArticle id: Int64) throws -> Int64 {
        let stored = try ClaimDatabase.articles(where: "article.id = \(id)", db).first
        guard let stored else { throw StoreError.noSuchArticle(id) }
        let text = Array(stored.article.text.utf8)
        try ClaimWriter.check(claim, in: text)
        let next = """
            SELECT 1 + max(coalesce(max(ordinal), -1), coalesce(max(nested_in), -1)) FROM claim WHERE article_id = ?
            """
        let row = try ClaimRow.values(
            claim, words: ClaimRow.words(of: claim, in: text),
            ordinal: try Int.fetchOne(db, sql: next, arguments: [id]) ?? 0,
            stableID: try freeStableID(claim.stableID(in: stored.stableID)), articleID: id,
            published: stored.article.published)
        let number = try recorder.insert(.claim, row)
        try ClaimNames.insert(claim, number, with: recorder)
        toLink.insert(number)
        added.insert(number)
        return number
    }

    /// Another claim may stand on the same words, or have stood there: later ones are told apart by number.
    private func freeStableID(_ wanted: StableID) throws -> StableID {
        var (free, count) = (wanted, 1)
        while try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE stable_id = ?)", arguments: [free.rawValue])!
        {
            count += 1
            free = StableID(kind: "claim", fields: [wanted.rawValue, String(count)])
        }
        return free
    }

    /// Takes a claim off the desk with all that hangs on it; its number and stable ID are kept with the reason.
    package func drop(_ claim: ReviewedClaim, because reason: String) throws {
        if reason.utf8.contains(0) { throw StoreError.nulCharacter(field: "reason") }
        for link in try rows(of: .link, "a = :id OR b = :id", claim.id) { try recorder.delete(.link, link) }
        for table in [DeskTable.note, .evidence, .review, .claimParty, .claimIssue] {
            for row in try rows(of: table, "claim_id = :id", claim.id) { try recorder.delete(table, row) }
        }
        try recorder.delete(.claim, claim.id)
        _ = try recorder.insert(
            .droppedClaim, [claim.id, claim.articleID, claim.stableID.rawValue, claim.words, reason, actor, now])
        toLink.remove(claim.id)
    }

    func rows(of table: DeskTable, _ condition: String, _ claim: Int64) throws -> [Int64] {
        let sql = "SELECT id FROM \(table.rawValue) WHERE \(condition) ORDER BY id"
        return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: ["id": claim])
    }

    /// Ends the event's summary with a remark.
    func remark(_ words: String) { remarks.append(words) }

    var summary: String { ([moves.text].filter { !$0.isEmpty } + remarks).joined(separator: "; ") }
}
