import ArgumentParser
import Extraction

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

    @OptionGroup var work: JobsOption
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        try JSONLineFilter(workers: work.workers, batchSize: 4096).run(on: workbench.console) {
            SentenceLine(bytes: $0.bytes, number: $0.number).result()
        }
    }
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
            return (JSONLineFilter.errorLine(error, number: number, id: id), true)
        }
    }

    /// Six digits, so that few sentences tie.
    private static func number(_ score: Double) -> JSONValue { .number(String((score * 1e6).rounded() / 1e6)) }
}

/// Why a line of `rank` is no sentence.
enum SentenceLineError: Error, Equatable {
    case notAnObject, noText, textIsNoString
}
