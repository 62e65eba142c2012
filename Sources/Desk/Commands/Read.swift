import ArgumentParser
import Newsroom
import Records

struct Read: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what a reader makes of article files, storing nothing.",
        discussion: """
            For example:
              read page.html
              read page.html --mode json
            """)
    static let argumentKind = ArgumentKind.files

    @Argument(help: ArgumentHelp("Files, or - for standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @OptionGroup var source: ArticleSource
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let reader = try source.reader(at: workbench)
        let paths = try workbench.articleFiles(in: files)
        var articles: [Article] = []
        var hasFailed = false
        for path in paths {
            try reader.read(path) { _, article in
                switch article {
                case .success(let article): articles.append(article)
                case .failure(let error):
                    hasFailed = true
                    workbench.console.message(ErrorReport.message(for: error))
                }
            }
        }
        try show(articles, at: workbench)
        if hasFailed { throw DeskError.incomplete }
    }

    private func show(_ articles: [Article], at workbench: Workbench) throws {
        switch workbench.mode {
        case .json where articles.count == 1:
            try workbench.console.print(Self.object(of: articles[0]).line)
        case .json, .jsonl:
            try workbench.print(Table([], rows: articles.map { Table.Row([], object: Self.object(of: $0)) }))
        case .csv, .markdown:
            try workbench.print(Self.table(of: articles))
        case .box, .line:
            for (index, article) in articles.enumerated() {
                if index > 0 { try workbench.console.print() }
                try ArticlePage(console: workbench.console).print(article)
            }
        }
    }

    private static func object(of article: Article) -> JSONValue {
        .object([
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

    private static func table(of articles: [Article]) -> Table {
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
