import ArgumentParser
import Linking

struct Relate: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say of pairs of claims whether they repeat or contradict each other.",
        discussion: """
            A filter that stores nothing. One pair a line in: {"id","a","b","a_date"?,"b_date"?}, two texts; one line out for each, in the same \
            order: {"id","relation":"repeats|contradicts|none","score"}. A line that cannot be read gives \
            {"line","id","error"} in its place, and the exit status is 1 at the end.

            For example:
              relate < pairs.jsonl > relations.jsonl
            """)

    @OptionGroup var work: JobsOption
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let reading = try RelationReading(try workbench.newsroom())
        try JSONLineFilter(workers: work.workers, batchSize: 256).run(on: workbench.console) {
            PairLine(bytes: $0.bytes, number: $0.number).result(reading)
        }
    }
}

/// One line of `relate`.
struct PairLine: Sendable {
    let bytes: [UInt8]
    /// From 1.
    let number: Int

    /// Days from one text to the other, where both are dated.
    private static func days(_ fields: ClaimFields) throws -> Int? {
        guard let a = try fields.date("a_date"), let b = try fields.date("b_date") else { return nil }
        return a.overlaps(b) ? 0 : a.firstDay.ordinal - b.firstDay.ordinal
    }

    func result(_ reading: RelationReading) -> (line: String, isError: Bool) {
        var id: JSONValue = .null
        do {
            let value = try JSONReader.value(of: bytes)
            id = value["id"] ?? .null
            let fields = try ClaimFields(value, noun: "pair")
            let a = try fields.needed("a")
            let b = try fields.needed("b")
            let scorer = RelationScorer(lexicon: reading.lexicon)
            let (relation, score) = scorer.relation(reading.text(a), reading.text(b), days: try Self.days(fields))
            let object = JSONValue.object([
                .init("id", id), .init("relation", .string(relation.rawValue)), .init("score", .fraction(score)),
            ])
            return (object.line, false)
        } catch {
            return (JSONLineFilter.errorLine(error, number: number, id: id), true)
        }
    }
}
