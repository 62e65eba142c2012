import ArgumentParser
import Linking
import Records

struct Link: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read claims from standard input, write the links between them.",
        discussion: """
            A filter that stores nothing. In: claims, one a line, {"id","text","article"?,"speaker"?,"speaks_for"?,"kind"?,\
            "addressee"?,"issue"?,"said_on"?,"date"?}, or what `extract` prints, whose claims are then named by article and number. \
            Out: one line a link, {"a","b","relation":"repeats|supports|answers|contradicts|revises","score","reason"}. A \
            line that cannot be read gives {"line","id","error"} first, and the exit status is 1 at the end.

            For example:
              extract < articles.jsonl | link > links.jsonl
            """)

    @OptionGroup var work: JobsOption
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let reading = try RelationReading(try workbench.newsroom())
        var lot = ClaimLot(lexicon: reading.lexicon)
        var hasFailed = false
        try JSONLineFilter(workers: work.workers, batchSize: 256).forEach {
            LinkLine(bytes: $0.bytes, number: $0.number).result(reading)
        } _: { result in
            for claim in result.claims { lot.append(claim, LinkTraits(claim)) }
            guard let error = result.error else { return }
            hasFailed = true
            try workbench.console.print(error)
        }
        lot.finish(workers: work.workers)
        try ClaimLinker(lexicon: reading.lexicon).link(&lot, workers: work.workers) { links in
            for link in links {
                let object = JSONValue.object([
                    .init("a", .string(link.a)), .init("b", .string(link.b)),
                    .init("relation", .string(link.relation.rawValue)), .init("score", .fraction(link.score)),
                    .init("reason", .string(link.reason)),
                ])
                try workbench.console.print(object.line)
            }
        }
        try workbench.console.flush()
        if hasFailed { throw DeskError.incomplete }
    }
}

/// One line of `link`: a claim, or an article's claims.
struct LinkLine: Sendable {
    let bytes: [UInt8]
    /// From 1.
    let number: Int

    func result(_ reading: RelationReading) -> (claims: [LinkedClaim], error: String?) {
        var id: JSONValue = .null
        do {
            let value = try JSONReader.value(of: bytes)
            id = value["id"] ?? .null
            let fields = try ClaimFields(value, noun: "claim")
            let name = id.scalarText ?? ""
            var claims: [LinkedClaim] = []
            if case .array(let list) = value["claims"] {
                for (index, item) in list.enumerated() {
                    guard case .object(let members) = item else { throw ClaimLineError.notAnObject("claim") }
                    let named = JSONValue.object(members + [.init("id", .string("\(name).\(index)"))])
                    let fields = try ClaimFields(named, noun: "claim")
                    claims.append(try claim(fields, id: "\(name).\(index)", article: name, reading))
                }
            } else {
                let article = try fields.text("article")
                claims.append(try claim(fields, id: name, article: article, reading))
            }
            return (claims, nil)
        } catch {
            return ([], JSONLineFilter.errorLine(error, number: number, id: id))
        }
    }

    private func claim(
        _ fields: ClaimFields, id: String, article: String?, _ reading: RelationReading
    ) throws -> LinkedClaim {
        let words = try fields.needed("text")
        let date = try fields.date("date")
        let saidOn = try fields.date("said_on") ?? date
        let speakers = try fields.names("speaker")
        let parties = reading.parties(try fields.names("speaks_for"), speakers: speakers, on: saidOn)
        return LinkedClaim(
            id: id, article: article, words: words,
            text: reading.text(words),
            speakers: speakers, parties: parties, kind: try fields.kind(), addressees: try fields.names("addressee"),
            issues: try fields.names("issue"), saidOn: saidOn)
    }
}
