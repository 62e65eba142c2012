import ArgumentParser
import Extraction
import Foundation
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

    @Option(
        help: ArgumentHelp(
            "How many articles to work on at once (default: one for each processor core).", valueName: "n"))
    var jobs: Int?

    @OptionGroup var engine: EngineChoice
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    func run(at workbench: Workbench) throws {
        let pipeline = try workbench.pipeline(engine)
        let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        var lines = StandardInputLines()
        var hasFailed = false
        while true {
            let batch = lines.next(Self.batchSize)
            if batch.isEmpty { break }
            let results = ParallelMap.map(batch, workers: workers) {
                ArticleLine(bytes: $0.bytes, number: $0.number).result(pipeline)
            }
            for result in results {
                if result.isError { hasFailed = true }
                try workbench.console.print(result.line)
            }
            try workbench.console.flush()
        }
        if hasFailed { throw DeskError.incomplete }
    }

    /// Lines held at once; memory is bounded by them.
    static let batchSize = 64
}

/// One line of input and what comes of it.
struct ArticleLine: Sendable {
    let bytes: [UInt8]
    /// From 1.
    let number: Int

    func result(_ pipeline: ExtractionPipeline) -> (line: String, isError: Bool) {
        var id: JSONValue = .null
        do {
            let value = try JSONReader.value(of: bytes)
            id = value["id"] ?? .null
            let (article, unknown) = try article(of: value)
            let members = ClaimJSON(text: article.text).members(of: pipeline.extract(article))
            return (JSONValue.object([.init("id", id)] + members + unknown).line, false)
        } catch {
            let object = JSONValue.object([
                .init("line", .integer(number)), .init("id", id),
                .init("error", .string(ErrorReport.message(for: error))),
            ])
            return (object.line, true)
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
            title: try string("title", of: value), outlet: try string("outlet", of: value), published: date,
            url: try string("url", of: value), text: text)
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
