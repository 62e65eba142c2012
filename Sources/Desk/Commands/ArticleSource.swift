import ArgumentParser
import Newsroom
import Prose

/// What is known of articles from elsewhere than their files.
struct ArticleSource: ParsableArguments {
    @Option(help: "The outlet, where the file does not say.")
    var outlet: String?

    @Option(
        help: ArgumentHelp("The date of publication, where the file does not say.", valueName: "yyyy-mm-dd"),
        transform: { text in
            guard let date = CalendarDate(iso: text) else {
                throw ValidationError("“\(text)” is no date; write it as 2022-01-10.")
            }
            return date
        })
    var date: CalendarDate?

    @Flag(help: "Take articles that are not in English all the same.")
    var force = false

    func reader(at workbench: Workbench) throws -> ArticleReader {
        ArticleReader(
            defaults: ArticleDefaults(outlet: outlet.map { DashedWord.unshielded($0) }, date: date),
            allowsAnyLanguage: force,
            boilerplate: try workbench.newsroom().lexicons.list("boilerplate"))
    }
}

extension Workbench {
    /// The article files that `paths` come to. Throws ``DeskError/noArticles(in:)`` where there are none.
    func articleFiles(in paths: [String]) throws -> [String] {
        let paths = paths.map { DashedWord.unshielded($0) }
        let files = try ArticleReader.files(in: paths.map { $0 == "-" ? $0 : absolute($0) })
        if files.isEmpty { throw DeskError.noArticles(in: paths) }
        return files
    }
}
