import Encoder
import Foundation
import Linking
import Newsroom
import Prose
import Records

/// Real texts that the synthetic desk is made from, with their meanings.
struct BaseTexts {
    let words: [[Substring]]
    let meanings: [TextEmbedding]

    /// The texts of the lines `{"text": …}` of the file at `path`, `most` at most; without one, the sentences of the
    /// newsroom's articles.
    init(path: String?, most: Int, embedder: TextEmbedder) throws {
        let texts = try path.map(Self.lines) ?? Self.sentences()
        let chosen = texts.filter { (4...60).contains($0.split(separator: " ").count) }.prefix(most)
        words = chosen.map { $0.split(whereSeparator: \.isWhitespace) }
        let handfuls = stride(from: 0, to: chosen.count, by: 64).map { Array(chosen[$0..<min($0 + 64, chosen.count)]) }
        meanings = ParallelMap.map(handfuls, workers: 2) { embedder.embeddings(of: $0) }.flatMap { $0 }
    }

    private struct Line: Decodable { var text: String }

    private static func lines(of path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text
        }
    }

    private static func sentences() throws -> [String] {
        var texts: [String] = []
        for path in try ArticleReader.files(in: ["claims/articles"]) {
            try ArticleReader().read(path) { _, article in
                for paragraph in try article.get().text.split(separator: "\n") {
                    texts += paragraph.components(separatedBy: ". ")
                }
            }
        }
        return texts
    }
}
