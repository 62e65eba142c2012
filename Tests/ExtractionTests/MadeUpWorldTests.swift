import Extraction
import Foundation
import Newsroom
import Prose
import Records
import Testing

/// Twelve articles about a dispute that nobody has seen, in the manner of a foreign desk, read with the words that ship.
@Suite("A made-up world")
struct MadeUpWorldTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "MadeUpWorld")

    private static let articles: [WorldGold] = {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "articles").path)
            return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
                var article: Article?
                try ArticleReader(boilerplate: MadeUpWorld.lexicons.list("boilerplate"))
                    .read(folder.appending(path: "articles/\(name)").path) { article = try $1.get() }
                let table = try String(contentsOf: folder.appending(path: "gold/\(name)"), encoding: .utf8)
                return try WorldGold(name: String(name.dropLast(4)), article: article!, table: table)
            }
        } catch {
            fatalError("the made-up world does not read: \(error)")
        }
    }()

    private static func score(_ engine: TaggerEngine) throws -> WorldScore {
        let newsroom = try NewsroomFolder(path: folder.path).load()
        let pipeline = ExtractionPipeline(
            register: newsroom.register, issues: newsroom.issues, lexicons: newsroom.lexicons,
            model: try TaggerModelFile.embedded(engine))
        var score = WorldScore()
        for article in articles { score.add(article, pipeline.extract(article.article)) }
        return score
    }

    /// What is asked of each field, in percent; the same as of articles about the real world.
    private static let least: [(field: WorldScore.Field, percent: Double)] = [
        (.speaker, 88), (.speaksFor, 90), (.mode, 93), (.saidOn, 90), (.addressee, 60),
    ]

    @Test("is read as well as the real one", arguments: TaggerEngine.allCases)
    func figures(engine: TaggerEngine) throws {
        let score = try Self.score(engine)
        #expect(Self.articles.count == 12)
        #expect(score.detection >= 75, "\(score.table)")
        for (field, percent) in Self.least {
            #expect(score.accuracy(field) >= percent, "\(field)\n\(score.table)")
        }
    }

    /// Held at what it is today.
    @Test("tells acts and issues apart", arguments: TaggerEngine.allCases)
    func actsAndIssues(engine: TaggerEngine) throws {
        let score = try Self.score(engine)
        #expect(score.accuracy(.kind) >= 50, "\(score.table)")
        #expect(score.issues >= 58, "\(score.table)")
    }
}
