import Foundation
import GRDB
internal import Prose
internal import Records

/// An article as its row holds it, with the attributions that were read from it.
enum ArticleRow {
    /// The columns every reading of articles selects.
    static let columns = """
        article.id, article.stable_id, article.title, article.outlet, article.byline, article.dateline,
        article.published, article.url, article.language, article.text, article.left_out
        """

    static func values(_ article: Article, _ extraction: Extraction) throws -> [(any DatabaseValueConvertible)?] {
        let named: [(String, String?)] = [
            ("title", article.title), ("outlet", article.outlet), ("byline", article.byline),
            ("dateline", article.dateline), ("url", article.url), ("language", article.language),
            ("text", article.text),
        ]
        for (field, text) in named where text?.utf8.contains(0) == true { throw StoreError.nulCharacter(field: field) }
        return [
            article.stableID.rawValue, article.title, article.outlet, article.outlet.map(FoldedName.fold),
            article.byline, article.dateline, article.published?.description, article.url, article.language,
            article.text, try json(article.leftOut), try json(extraction.attributions),
        ]
    }

    static func article(_ row: Row) throws -> StoredArticle {
        let id: Int64 = row["id"]
        func unreadable(_ column: String) -> UnreadableRow { UnreadableRow(.article, id, column: column) }
        var published: CalendarDate?
        if let text: String = row["published"] {
            guard let date = CalendarDate(iso: text) else { throw unreadable("published") }
            published = date
        }
        guard
            let leftOut = try? JSONDecoder().decode(
                [Article.LeftOut].self, from: Data((row["left_out"] as String).utf8))
        else { throw unreadable("left_out") }
        let article = Article(
            title: row["title"], outlet: row["outlet"], byline: row["byline"], dateline: row["dateline"],
            published: published, url: row["url"], language: row["language"], text: row["text"], leftOut: leftOut)
        return StoredArticle(
            id: id, stableID: StableID(rawValue: row["stable_id"]), article: article, claimCount: row["claim_count"])
    }

    static func attributions(_ json: String, ofArticle id: Int64) throws -> [Attribution] {
        guard let attributions = try? JSONDecoder().decode([Attribution].self, from: Data(json.utf8)) else {
            throw UnreadableRow(.article, id, column: "attributions")
        }
        return attributions
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
