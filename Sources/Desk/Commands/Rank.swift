import ArgumentParser
import Extraction
import Foundation

struct Rank: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say for each JSON sentence on standard input how much a check is worth.",
        discussion: """
            A filter that stores nothing. One sentence a line in: {"text"}, with whatever other fields; the same line out \
            with "checkworthiness" added, 0 to 1, in the same order. It ranks sentences and judges none: a high number \
            says what fact-checkers tend to pick up. A line that cannot be read gives {"line","id","error"} in its \
            place, and the exit status is 1 at the end.

            For example:
              rank < sentences.jsonl > ranked.jsonl
            """)

    @Option(
        help: ArgumentHelp(
            "How many lines to work on at once (default: one for each processor core).", valueName: "n"))
    var jobs: Int?

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }

    func run(at workbench: Workbench) throws {
        let workers = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        var lines = StandardInputLines()
        var hasFailed = false
        while true {
            let batch = lines.next(Self.batchSize)
            if batch.isEmpty { break }
            let results = ParallelMap.map(batch, workers: workers) {
                SentenceLine(bytes: $0.bytes, number: $0.number).result()
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
    static let batchSize = 4096
}

/// One line of input and what comes of it.
struct SentenceLine: Sendable {
    let bytes: [UInt8]
    /// From 1.
    let number: Int

    func result() -> (line: String, isError: Bool) {
        var id: JSONValue = .null
        do {
            let value = try JSONReader.value(of: bytes)
            guard case .object(let members) = value else { throw SentenceLineError.notAnObject }
            id = value["id"] ?? .null
            guard let text = value["text"] else { throw SentenceLineError.noText }
            guard case .string(let sentence) = text else { throw SentenceLineError.textIsNoString }
            let kept = members.filter { $0.name != "checkworthiness" }
            let score = JSONValue.Member("checkworthiness", Self.number(CheckworthinessModel.embedded.score(sentence)))
            return (JSONValue.object(kept + [score]).line, false)
        } catch {
            let object = JSONValue.object([
                .init("line", .integer(number)), .init("id", id),
                .init("error", .string(ErrorReport.message(for: error))),
            ])
            return (object.line, true)
        }
    }

    /// Six digits, so that few sentences tie.
    private static func number(_ score: Double) -> JSONValue { .number(String((score * 1e6).rounded() / 1e6)) }
}

/// Why a line of `rank` is no sentence.
enum SentenceLineError: Error, Equatable {
    case notAnObject, noText, textIsNoString
}
