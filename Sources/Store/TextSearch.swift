import Foundation
import GRDB
internal import Prose
internal import Records

extension ClaimDatabase {
    /// Claims (by their words, proposition and speakers), then articles (title and text) that hold all words and quoted
    /// phrases of `text`, best first. Letter case and accents do not count. Articles keep a quarter of the `limit`.
    package func search(_ text: String, limit: Int) throws -> [SearchHit] {
        guard limit > 0, let query = FullText.all(of: text) else { return [] }
        return try read { db in
            // Marks that no text can hold by foresight.
            let mark = String(UInt64.random(in: 0 ... .max), radix: 36)
            let marks = ("\u{2}\(mark)", "\u{3}\(mark)")
            let claims = try Row.fetchAll(
                db, sql: Self.claimSearch, arguments: [marks.0, marks.1, marks.0, marks.1, query, limit])
            let articles = try Row.fetchAll(db, sql: Self.articleSearch, arguments: [marks.0, marks.1, query, limit])
            let room = max(limit - claims.count, min(articles.count, limit / 4))
            return claims.prefix(limit - min(room, articles.count)).map { row in
                let (words, proposition): (String, String?) = (row["words"], row["proposition"])
                let shown =
                    words.contains(marks.0) ? words : proposition.flatMap { $0.contains(marks.0) ? $0 : nil } ?? words
                let speakers: String = row["speakers"]
                return Self.hit(
                    .claim(row["id"]), row, speakers: speakers.components(separatedBy: "; ").filter { !$0.isEmpty },
                    Self.parts(shown, marks))
            }
                + articles.prefix(room).map { row in
                    Self.hit(.article(row["id"]), row, speakers: [], Self.parts(row["snippet"], marks))
                }
        }
    }

    private static let claimSearch = """
        SELECT claim.id, claim.article_id, article.title, article.outlet, article.published, claim.speakers,
            snippet(claim_text, 0, ?, ?, '…', 40) AS words, snippet(claim_text, 1, ?, ?, '…', 40) AS proposition
        FROM claim_text JOIN claim ON claim.id = claim_text.rowid JOIN article ON article.id = claim.article_id
        WHERE claim_text MATCH ? ORDER BY claim_text.rank, claim.id LIMIT ?
        """

    private static let articleSearch = """
        SELECT article.id, article.id AS article_id, article.title, article.outlet, article.published,
            snippet(article_text, -1, ?, ?, '…', 24) AS snippet
        FROM article_text JOIN article ON article.id = article_text.rowid
        WHERE article_text MATCH ? ORDER BY article_text.rank, article.id LIMIT ?
        """

    private static func hit(_ kind: SearchHit.Kind, _ row: Row, speakers: [String], _ snippet: [SearchHit.Part])
        -> SearchHit
    {
        SearchHit(
            kind: kind, articleID: row["article_id"], title: row["title"], outlet: row["outlet"],
            published: (row["published"] as String?).flatMap { CalendarDate(iso: $0) }, speakers: speakers,
            snippet: snippet)
    }

    private static func parts(_ text: String, _ marks: (String, String)) -> [SearchHit.Part] {
        var parts: [SearchHit.Part] = []
        var rest = text[...]
        var isMatch = false
        while let mark = rest.firstRange(of: isMatch ? marks.1 : marks.0) {
            parts.append(SearchHit.Part(text: String(rest[..<mark.lowerBound]), isMatch: isMatch))
            rest = rest[mark.upperBound...]
            isMatch.toggle()
        }
        parts.append(SearchHit.Part(text: String(rest), isMatch: isMatch))
        return parts.filter { !$0.text.isEmpty }
    }
}
