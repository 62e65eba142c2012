import Desk
import Foundation
import Prose
import Records
import Store

/// A store filled with synthetic claims, and what linking them takes.
struct BenchmarkDesk {
    /// What linking all claims took.
    struct Full {
        var seconds: Double
        var processor: Double
        /// Megabytes.
        var peak: Int
        /// Of pairs of claims in one statement: how many are linked as repeats, and of those links how many are right.
        var recall: Double
        var precision: Double
    }

    /// What linking one article took, milliseconds.
    struct Articles {
        /// On the clock, in rising order.
        var times: [Double]
        /// On average.
        var processor: Double
    }

    private static let claimsInArticle = 12
    private static let articlesInBatch = 500
    private static let measuredArticles = 40

    private let database: ClaimDatabase
    private let linking: ClaimLinking
    private var source: SyntheticDesk
    private var statements: [Int64: Int] = [:]

    init(path: String, linking: ClaimLinking, source: SyntheticDesk) throws {
        database = try ClaimDatabase(path: path)
        self.linking = linking
        self.source = source
    }

    /// Fills the store with `count` claims, or takes those that it was filled with before.
    mutating func fill(_ count: Int) throws {
        if try database.count(ClaimFilter()) == count {
            for id in 1...Int64(count) { statements[id] = source.next().statement }
            return
        }
        var left = count
        while left > 0 {
            _ = try database.ingest(by: "benchmark", at: "2030-01-01T00:00:00Z") { batch in
                for _ in 0..<Self.articlesInBatch where left > 0 {
                    let claims = (0..<min(left, Self.claimsInArticle)).map { _ in source.next() }
                    left -= claims.count
                    let ids = try add(claims, to: batch)
                    let meanings = Dictionary(uniqueKeysWithValues: zip(ids, claims.map(\.meaning.values)))
                    try batch.links.keep(meanings, model: linking.model)
                }
            }
        }
    }

    /// Links all claims. `advance` is told how many more were read, looked up or compared.
    func linkAll(advance: (Int) -> Void) throws -> Full {
        ProcessFigures.resetPeak()
        let before = ProcessFigures.processorTime
        let seconds = try ProcessFigures.seconds {
            _ = try database.relink(by: "benchmark", at: "2030-01-01T00:00:00Z") { batch in
                try linking.relink(batch, advance: advance)
            }
        }
        let (processor, peak) = (ProcessFigures.processorTime - before, ProcessFigures.peak)
        let (recall, precision) = try quality()
        return Full(seconds: seconds, processor: processor, peak: peak, recall: recall, precision: precision)
    }

    /// Links single articles, which are taken back.
    mutating func linkArticles() throws -> Articles {
        var times: [Double] = []
        var processor = 0.0
        for _ in 0..<Self.measuredArticles {
            let claims = (0..<Self.claimsInArticle).map { _ in source.next() }
            _ = try database.ingest(by: "benchmark", at: "2030-01-01T00:00:00Z") { batch in
                _ = try add(claims, to: batch)
                let before = ProcessFigures.processorTime
                times.append(1_000 * (try ProcessFigures.seconds { try linking.link(batch) { _ in } }))
                processor += 1_000 * (ProcessFigures.processorTime - before)
            }
            _ = try database.undo(by: "benchmark", at: "2030-01-01T00:00:00Z")
        }
        return Articles(times: times.sorted(), processor: processor / Double(Self.measuredArticles))
    }

    private mutating func add(_ claims: [SyntheticDesk.Claim], to batch: IngestBatch) throws -> [Int64] {
        var text = ""
        var records: [Claim] = []
        for claim in claims {
            var record = claim.record
            let start = text.utf8.count
            text += claim.words
            record.content = [TextSpan(start, text.utf8.count)]
            text += ". "
            records.append(record)
        }
        let article = Article(outlet: "Benchmark", published: claims.last?.day, text: text)
        let outcome = try batch.add(article, Extraction(claims: records))
        guard case .added(_, let ids) = outcome else { return [] }
        for (id, claim) in zip(ids, claims) { statements[id] = claim.statement }
        return ids
    }

    private func quality() throws -> (recall: Double, precision: Double) {
        var sizes: [Int: Int] = [:]
        for statement in statements.values { sizes[statement, default: 0] += 1 }
        let pairs = sizes.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        var (right, all) = (0, 0)
        try database.reading { store in
            var last: Int64 = 0
            while true {
                let links = try store.repeats(after: last, below: .max, limit: 4_096)
                if links.isEmpty { return }
                for (number, link) in links {
                    last = number
                    all += 1
                    if statements[link.a] == statements[link.b] { right += 1 }
                }
            }
        }
        return (Double(right) / Double(max(1, pairs)), Double(right) / Double(max(1, all)))
    }
}
