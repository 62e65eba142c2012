import ArgumentParser
import Encoder
import Foundation
import Linking

struct Relate: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say of pairs of claims whether they repeat or contradict each other.",
        discussion: """
            A filter that stores nothing. One pair a line in: {"id","a","b"}, two texts; one line out for each, in the same \
            order: {"id","relation":"repeats|contradicts|none","score"}. A line that cannot be read gives \
            {"line","id","error"} in its place, and the exit status is 1 at the end.

            For example:
              relate < pairs.jsonl > relations.jsonl
            """)

    @Option(
        help: ArgumentHelp("How many pairs to work on at once (default: one for each processor core).", valueName: "n"))
    var jobs: Int?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    func run(at workbench: Workbench) throws {
        let newsroom = try workbench.newsroom()
        let lexicon = RelationLexicon(newsroom.lexicons, register: newsroom.register)
        let embedder = try TextEmbedder.shipped()
        let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        var lines = StandardInputLines()
        var hasFailed = false
        while true {
            let batch = lines.next(Self.batchSize)
            if batch.isEmpty { break }
            let results = ParallelMap.map(batch, workers: workers) {
                PairLine(bytes: $0.bytes, number: $0.number).result(lexicon, embedder)
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
    static let batchSize = 256
}

/// One line of `relate`.
struct PairLine: Sendable {
    let bytes: [UInt8]
    /// From 1.
    let number: Int

    func result(_ lexicon: RelationLexicon, _ embedder: TextEmbedder) -> (line: String, isError: Bool) {
        var id: JSONValue = .null
        do {
            let value = try JSONReader.value(of: bytes)
            id = value["id"] ?? .null
            let fields = try ClaimFields(value, noun: "pair")
            let texts = [try fields.needed("a"), try fields.needed("b")]
            let read = zip(texts, embedder.embeddings(of: texts)).map {
                RelationText($0, embedding: $1, lexicon: lexicon)
            }
            let (relation, score) = RelationScorer(lexicon: lexicon).relation(read[0], read[1])
            let object = JSONValue.object([
                .init("id", id), .init("relation", .string(relation.rawValue)), .init("score", .fraction(score)),
            ])
            return (object.line, false)
        } catch {
            return (ClaimFields.errorLine(error, number: number, id: id), true)
        }
    }
}
