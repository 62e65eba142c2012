import Linking
import Records
import Review
import Store

extension StatementThread {
    /// The thread that a claim of the desk belongs to; it alone where nothing repeats it.
    init(of claim: Int64, in database: ClaimDatabase) throws {
        let members = ThreadMembers.of(claim, try database.links(aroundClaim: claim))
        let claims = try database.claims(ids: members)
        self.init(claims, groups: try Self.reprints(among: claims.map(\.articleID), in: database))
    }

    /// Articles that are one text, by a number they share.
    private static func reprints(among articles: [Int64], in database: ClaimDatabase) throws -> [Int64: Int] {
        let numbers = Set(articles).sorted()
        guard numbers.count > 1 else { return [:] }
        let texts = try numbers.map { ArticleShingles(try database.article($0)?.article.text ?? "") }
        return Dictionary(uniqueKeysWithValues: zip(numbers, ReprintGroups.firsts(of: texts)))
    }

    /// `3 appearances in 3 articles (1 reprint), first 2031-03-04 in Harbour Post`; `nil` for a statement that appears
    /// once.
    var summary: String? {
        guard appearances.count > 1, let first = appearances.first?.claim else { return nil }
        let origin = [first.published?.description, first.outlet.map { "in \($0)" }].compactMap { $0 }
        let reprints = reprintCount > 0 ? " (\(Counted.of(reprintCount, "reprint")))" : ""
        let count =
            "\(Counted.of(appearances.count, "appearance")) in \(Counted.of(articleCount, "article"))\(reprints)"
        return count + ", "
            + (["first"] + (origin.isEmpty ? ["in article \(first.articleID)"] : origin))
            .joined(separator: " ")
    }
}
