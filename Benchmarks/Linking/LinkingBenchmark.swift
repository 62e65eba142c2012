import Desk
import Foundation
import Linking
import Newsroom

/// Measures linking on synthetic desks of growing size: one article of twelve claims into the desk, all claims of the
/// desk, and how much memory that takes.
///
///     linking-benchmark [--text LINES.jsonl] [--keep FOLDER] SIZE…      without a file, the newsroom's own articles
///     linking-benchmark [--text LINES.jsonl] --recall SIZE              what the choice of candidates misses
///
/// Run it from the project's folder. The stores lie in the folder for temporary files, some gigabytes for a million
/// claims, or are kept in FOLDER and used again.
@main
struct LinkingBenchmark {
    static func main() throws {
        var arguments = CommandLine.arguments.dropFirst()
        var options: [String: String] = [:]
        while let name = arguments.first, name.hasPrefix("--"), let value = arguments.dropFirst().first {
            options[name] = value
            arguments = arguments.dropFirst(2)
        }
        let sizes = arguments.compactMap { Int($0) }
        let newsroom = try NewsroomFolder(path: "claims").load()
        let base = try BaseTexts(path: options["--text"], embedder: .shipped())
        if let most = options["--recall"].flatMap({ Int($0) }) {
            return try CandidateRecall(base, most: most, newsroom: newsroom).print()
        }
        let parties = newsroom.register.parties.filter { [.state, .alliance, .organisation].contains($0.kind) }
        let linking = try ClaimLinking(newsroom: newsroom, workers: 2)
        print("\(base.words.count) real texts")
        print(
            "claims     article ms: median / p95 (processor)   full s (processor s)   peak MB   recall / precision of repeats"
        )
        var found: [BenchmarkDesk.Figures] = []
        for size in sizes {
            let parent = options["--keep"].map { URL(filePath: $0) } ?? FileManager.default.temporaryDirectory
            let folder = parent.appending(path: "linking-benchmark-\(size)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { if options["--keep"] == nil { try? FileManager.default.removeItem(at: folder) } }
            let source = SyntheticDesk(
                base, size: size, parties: parties.map(\.name), issues: newsroom.issues.issues.map(\.name))
            var desk = try BenchmarkDesk(
                path: folder.appending(path: "desk.sqlite").path, linking: linking, source: source)
            let figures = try desk.measure(size)
            found.append(figures)
            print(line(figures))
            fflush(nil)
        }
        if found.count > 1 { print("full linking grows with the claims to the power of \(text(exponent(found), 3))") }
    }

    private static func line(_ figures: BenchmarkDesk.Figures) -> String {
        let times = figures.articles
        let (median, late) = (times[times.count / 2], times[times.count * 95 / 100])
        return "\(figures.claims)   \(text(median, 1)) / \(text(late, 1)) "
            + "(\(text(figures.articleProcessor, 1)))   "
            + "\(text(figures.full, 1)) (\(text(figures.processor, 1)))   \(figures.peak)   "
            + "\(text(figures.recall, 4)) / \(text(figures.precision, 4))"
    }

    private static func text(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

    /// The slope of a line through the logarithms, by least squares.
    private static func exponent(_ figures: [BenchmarkDesk.Figures]) -> Double {
        let points = figures.map { (log(Double($0.claims)), log($0.full)) }
        let middle = points.reduce((0.0, 0.0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        let (x, y) = (middle.0 / Double(points.count), middle.1 / Double(points.count))
        let product = points.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
        return product / points.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    }
}
