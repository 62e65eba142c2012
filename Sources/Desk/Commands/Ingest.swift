import ArgumentParser
import Extraction
import Newsroom
import Prose
import Records
import Store

struct Ingest: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read articles and put them with their claims on the desk.",
        discussion: """
            Takes .txt, .md, .jsonl and .html files, whole folders, and - for standard input. What is on the desk already \
            is passed over. An article that cannot be read is named; the others go in. New claims are linked with those on \
            the desk.

            For example:
              ingest claims/articles
              ingest report.html --outlet Reuters --date 2022-01-10
            """)
    static let argumentKind = ArgumentKind.files

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file())
    var paths: [String]

    @OptionGroup var source: ArticleSource
    @OptionGroup var engine: EngineChoice
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database(for: "ingest")
        let files = try workbench.articleFiles(in: paths)
        let reader = try source.reader(at: workbench)
        let pipeline = try workbench.pipeline(engine)
        let actor = try workbench.actor() ?? "unknown"
        var run = IngestRun(
            pipeline: pipeline, progress: ProgressBar("files", total: files.count, console: workbench.console),
            console: workbench.console)
        defer { run.progress.clear() }
        _ = try Interruption.watched {
            try database.ingest(by: actor, at: workbench.now) { batch in
                for file in files {
                    try reader.read(file) { origin, article in try run.take(article, from: origin, into: batch) }
                    run.finishFile()
                }
                try run.flush(into: batch)
                run.progress.clear()
                try link(batch, at: workbench)
            }
        }
        run.progress.clear()
        if let summary = run.summary { workbench.console.message(summary) }
        if run.failures > 0 { throw DeskError.incomplete }
    }

    private func link(_ batch: IngestBatch, at workbench: Workbench) throws {
        guard !batch.claims.isEmpty else { return }
        var progress = ProgressBar("claims linked", total: batch.claims.count, console: workbench.console)
        defer { progress.clear() }
        try ClaimLinking(newsroom: try workbench.newsroom()).link(batch) { count in
            try Interruption.check()
            progress.advance(by: min(count, batch.claims.count - progress.done))
        }
    }
}

/// One ingest under way: gathers articles, extracts a handful at a time on all workers, stores them in their order.
private struct IngestRun {
    static let workers = 2
    /// Articles held at once: enough to keep the workers busy, few enough to bound the memory.
    static let handful = 8

    let pipeline: ExtractionPipeline
    var progress: ProgressBar
    let console: Console
    private(set) var failures = 0
    private var waiting: [Article] = []
    private var articles = 0
    private var claims = 0
    private var known = 0
    private var filesRead = 0

    init(pipeline: ExtractionPipeline, progress: ProgressBar, console: Console) {
        self.pipeline = pipeline
        self.progress = progress
        self.console = console
    }

    mutating func take(_ article: Result<Article, NewsroomError>, from origin: ArticleOrigin, into batch: IngestBatch)
        throws
    {
        try Interruption.check()
        switch article {
        case .success(let article):
            if try batch.contains(article.stableID) != nil {
                known += 1
            } else {
                waiting.append(article)
                if waiting.count == Self.handful { try flush(into: batch) }
            }
        case .failure(let error):
            failures += 1
            progress.clear()
            console.message(ErrorReport.message(for: error))
        }
    }

    mutating func finishFile() {
        filesRead += 1
        if waiting.isEmpty { advance() }
    }

    mutating func flush(into batch: IngestBatch) throws {
        let pipeline = pipeline
        let extractions = ParallelMap.map(waiting, workers: Self.workers) { pipeline.extract($0) }
        for (article, extraction) in zip(waiting, extractions) {
            try Interruption.check()
            switch try batch.add(article, extraction) {
            case .added(_, let ids):
                articles += 1
                claims += ids.count
            case .alreadyThere: known += 1
            }
        }
        waiting = []
        advance()
    }

    /// Files count as done once all their articles are stored.
    private mutating func advance() {
        progress.advance(by: filesRead, detail: Counted.of(claims, "claim"))
        filesRead = 0
    }

    /// `added 9 articles with 131 claims (0.8 s)`; `nil` where every line about what could not be read says it all.
    var summary: String? {
        if articles == 0, known == 0, failures > 0 { return nil }
        var parts: [String] = []
        if articles > 0 {
            let time = ProgressBar.oneDigit(progress.elapsed)
            parts.append("added \(Counted.of(articles, "article")) with \(Counted.of(claims, "claim")) (\(time) s)")
        } else {
            parts.append("nothing new")
        }
        if known > 0 { parts.append("\(Counted.of(known, "article")) already there") }
        if failures > 0 { parts.append("\(failures) could not be read") }
        return parts.joined(separator: ", ")
    }
}
