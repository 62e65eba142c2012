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
    static let isPaged = true

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
            try workbench.console.print(ArticleTable.object(of: articles[0]).line)
        case .json, .jsonl:
            try workbench.print(Table([], rows: articles.map { Table.Row([], object: ArticleTable.object(of: $0)) }))
        case .csv, .markdown, .html:
            try workbench.print(ArticleTable.table(of: articles))
        case .box, .line:
            for (index, article) in articles.enumerated() {
                if index > 0 { try workbench.console.print() }
                try ArticlePage(console: workbench.console).print(article)
            }
        }
    }
}
