import Encoder
import Extraction
import Foundation
import Newsroom
import Records

/// Measures, on one core and with the articles in memory, how long a model takes to load, how fast the networks label
/// words and how fast the whole extraction is; then PyTorch on the same weights and words.
///
///     extraction-benchmark [ARTICLES.jsonl]      without a file, the newsroom's own articles
///
/// Words are what white space parts. Run it from the project's folder.
@main
struct ExtractionBenchmark {
    static func main() throws {
        let newsroom = try NewsroomFolder(path: "claims").load()
        let articles = try articles(CommandLine.arguments.dropFirst().first)
        let words = articles.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
        print("\(articles.count) articles, \(words) words")
        for engine in TaggerEngine.allCases {
            let loading = try (0..<5).map { _ in try seconds { _ = try TaggerModelFile.embedded(engine) } }.sorted()[2]
            print("\(engine.rawValue): model loaded in \(String(format: "%.1f", loading * 1000)) ms")
            let model = try TaggerModelFile.embedded(engine)
            let tagger = TaggerAttributionFinder(model: model)
            report(
                "\(engine.rawValue): tagger alone", words,
                seconds {
                    for article in articles { _ = tagger.attributions(in: article.text) }
                })
            let pipeline = ExtractionPipeline(
                register: newsroom.register, issues: newsroom.issues, lexicons: newsroom.lexicons, model: model)
            report(
                "\(engine.rawValue): extraction", words,
                seconds {
                    for article in articles { _ = pipeline.extract(article) }
                })
        }
        try runPyTorch(on: articles)
    }

    private static func articles(_ path: String?) throws -> [Article] {
        let paths = try path.map { [$0] } ?? ArticleReader.files(in: ["claims/articles"])
        var found: [Article] = []
        for path in paths {
            try ArticleReader().read(path) { _, result in found.append(try result.get()) }
        }
        return found
    }

    private static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    }

    private static func report(_ name: String, _ words: Int, _ seconds: Double) {
        print("\(name): \(Int(Double(words) / seconds)) words/s")
    }

    /// The training code's networks with the weights of the model files; left out where it was never set up.
    private static func runPyTorch(on articles: [Article]) throws {
        let python = ".build/training/venv/bin/python"
        guard FileManager.default.isExecutableFile(atPath: python) else {
            print("no PyTorch to compare with: `make -C training venv` installs it")
            return
        }
        let texts = FileManager.default.temporaryDirectory.appending(path: "extraction-benchmark.json")
        defer { try? FileManager.default.removeItem(at: texts) }
        try JSONEncoder().encode(articles.map(\.text)).write(to: texts)
        fflush(nil)
        let process = Process()
        process.executableURL = URL(filePath: python)
        process.arguments = ["Benchmarks/Extraction/torch_speed.py", texts.path]
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { exit(1) }
    }
}
