import Records

/// Articles for other programs.
enum ArticleTable {
    /// What the JSON modes print of an article; `place` comes first.
    static func object(of article: Article, place: [JSONValue.Member] = []) -> JSONValue {
        .object(
            place + [
                .init("title", .string(article.title)), .init("outlet", .string(article.outlet)),
                .init("date", .string(article.published?.description)), .init("byline", .string(article.byline)),
                .init("dateline", .string(article.dateline)), .init("url", .string(article.url)),
                .init("language", .string(article.language)), .init("text", .string(article.text)),
                .init(
                    "left_out",
                    .array(
                        article.leftOut.map {
                            .object([.init("text", .string($0.text)), .init("reason", .string($0.reason))])
                        })),
            ])
    }

    static func table(of articles: [Article]) -> Table {
        Table(
            ["title", "outlet", "date", "byline", "dateline", "url", "language", "text"].map { Table.Column($0) },
            rows: articles.map { article in
                Table.Row([
                    article.title ?? "", article.outlet ?? "", article.published?.description ?? "",
                    article.byline ?? "",
                    article.dateline ?? "", article.url ?? "", article.language ?? "", article.text,
                ])
            })
    }
}
