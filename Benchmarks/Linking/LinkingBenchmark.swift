import Desk
import Foundation
import Linking
import Newsroom

/// Measures linking on synthetic desks of growing size: all claims of the desk, one article of twelve claims into the
/// desk, and how much memory that takes. Every stage is printed as soon as it is known.
///
/// Run it from the project's folder. The stores lie in the folder for temporary files, some gigabytes for a million
/// claims, or are kept in FOLDER and used again.
@main
struct LinkingBenchmark {
    static func main() throws {
        let options: BenchmarkOptions
        do {
            options = try BenchmarkOptions(CommandLine.arguments.dropFirst())
        } catch {
            FileHandle.standardError.write(Data((error.message + "\n" + BenchmarkOptions.usage + "\n").utf8))
            exit(64)
        }
        let newsroom = try NewsroomFolder(path: "claims").load()
        if let most = options.recall {
            let base = try BaseTexts(path: options.text, most: most, embedder: .shipped())
            return try CandidateRecall(base, newsroom: newsroom).print()
        }
        let most = options.sizes.map(SyntheticDesk.texts(for:)).max() ?? 0
        let base = try BaseTexts(path: options.text, most: most, embedder: .shipped())
        let parties = newsroom.register.parties.filter { [.state, .alliance, .organisation].contains($0.kind) }
        let linking = try ClaimLinking(newsroom: newsroom, workers: options.workers)
        say("\(base.words.count) real texts, \(options.workers) workers")
        var found: [(claims: Int, processor: Double)] = []
        for size in options.sizes {
            let parent = options.keep.map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
            let folder = parent.appending(path: "linking-benchmark-\(size)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { if options.keep == nil { try? FileManager.default.removeItem(at: folder) } }
            let source = SyntheticDesk(
                base, size: size, parties: parties.map(\.name), issues: newsroom.issues.issues.map(\.name))
            var desk = try BenchmarkDesk(
                path: folder.appending(path: "desk.sqlite").path, linking: linking, source: source)
            let start = ProcessFigures.processorTime
            let filling = try ProcessFigures.seconds { try desk.fill(size) }
            say(
                "\(size) claims, filled: \(text(filling)) s (processor \(text(ProcessFigures.processorTime - start)) s)"
            )
            let full = try measureAll(desk, size)
            found.append((size, full.processor))
            say(line(try desk.linkArticles(), size))
        }
        if found.count > 1 {
            say("processor time of linking all grows with the claims to the power of \(text(exponent(found), 3))")
        }
    }

    /// Links all claims, and says now and then how far it is.
    private static func measureAll(_ desk: BenchmarkDesk, _ size: Int) throws -> BenchmarkDesk.Full {
        let start = ProcessFigures.processorTime
        var (done, told) = (0, 0)
        let full = try desk.linkAll { count in
            done += count
            guard done * 10 / size > told else { return }
            told = done * 10 / size
            let processor = ProcessFigures.processorTime - start
            say(
                "  read, looked up and compared, of 30: \(told), processor \(text(processor)) s, \(ProcessFigures.peak) MB"
            )
        }
        say(
            "\(size) claims, all linked: \(text(full.seconds)) s (processor \(text(full.processor)) s), "
                + "peak \(full.peak) MB, recall / precision of repeats \(text(full.recall, 4)) / \(text(full.precision, 4))"
        )
        return full
    }

    private static func line(_ articles: BenchmarkDesk.Articles, _ size: Int) -> String {
        let times = articles.times
        return "\(size) claims, one article of twelve: median \(text(times[times.count / 2])) ms, "
            + "95th \(text(times[times.count * 95 / 100])) ms (processor \(text(articles.processor)) ms)"
    }

    private static func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    private static func text(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }

    /// The slope of a line through the logarithms, by least squares.
    private static func exponent(_ figures: [(claims: Int, processor: Double)]) -> Double {
        let points = figures.map { (log(Double($0.claims)), log($0.processor)) }
        let middle = points.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        let (x, y) = (middle.0 / Double(points.count), middle.1 / Double(points.count))
        let product = points.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
        return product / points.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    }
}
