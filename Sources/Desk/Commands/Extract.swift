import ArgumentParser
import Extraction
import Newsroom
import Prose
import Records

struct Extract: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read JSON articles from standard input, write their claims to standard output.",
        discussion: """
            A filter that stores nothing. One article a line in: {"id","text","date"?,"title"?,"outlet"?,"url"?}; one line \
            out for each, in the same order. Offsets are code points into "text". A line that cannot be read gives \
            {"line","id","error"} in its place, and the exit status is 1 at the end.

            For example:
              extract < articles.jsonl > claims.jsonl
            """)

    @OptionGroup var work: JobsOption
    @OptionGroup var engine: EngineChoice
    @Flag(help: "Add to each claim why its fields hold what they hold.") var why = false
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let pipeline = try workbench.pipeline(engine)
        try JSONLineFilter(workers: work.workers, batchSize: 64).run(on: workbench.console) { [why] in
            ArticleLine(bytes: $0.bytes, number: $0.number).result(pipeline, withReasons: why)
        }
    }
}

/// One line of input and what comes of it.
struct ArticleLine: Sendable {
    let bytes: [UInt8]
    /// From 1.
    let number: Int

    func result(_ pipeline: ExtractionPipeline, withReasons: Bool = false) -> (line: String, isError: Bool) {
        var id: JSONValue = .null
        do {
            let value = try JSONReader.value(of: bytes)
            id = value["id"] ?? .null
            let (article, unknown) = try article(of: value)
            let members = ClaimJSON(text: article.text, withReasons: withReasons).members(of: pipeline.extract(article))
            return (JSONValue.object([.init("id", id)] + members + unknown).line, false)
        } catch {
            return (JSONLineFilter.errorLine(error, number: number, id: id), true)
        }
    }

    private static let known: Set<String> = ["id", "text", "date", "title", "outlet", "url", "attributions", "claims"]

    private func article(of value: JSONValue) throws(ArticleLineError) -> (Article, unknown: [JSONValue.Member]) {
        guard case .object(let members) = value else { throw .notAnObject }
        switch value["id"] {
        case .string, .number: break
        case nil, .null: throw .missing("id")
        default: throw .wrongType("id", expected: "a string")
        }
        guard let text = try string("text", of: value) else { throw .missing("text") }
        var date: CalendarDate?
        if let written = try string("date", of: value), !written.isEmpty {
            date = CalendarDate(iso: written)
            if date == nil { throw .badDate(written) }
        }
        let article = Article(
            title: try string("title", of: value), outlet: try string("outlet", of: value),
            dateline: Dateline.find(in: text), published: date, url: try string("url", of: value), text: text)
        return (article, members.filter { !Self.known.contains($0.name) })
    }

    private func string(_ name: String, of value: JSONValue) throws(ArticleLineError) -> String? {
        switch value[name] {
        case nil, .null: nil
        case .string(let text): text
        default: throw .wrongType(name, expected: "a string")
        }
    }
}

/// Why a line of `extract` is no article.
enum ArticleLineError: Error, Equatable {
    case notAnObject
    case missing(String)
    case wrongType(String, expected: String)
    case badDate(String)
}
