import ArgumentParser
import Encoder
import Linking
import Prose
import Store

struct Match: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find earlier claims that say the same: has this been said or checked before?",
        discussion: """
            Compares a text, or every line of a file of queries, with the claims on the desk or those of a file. Files hold \
            one claim a line: {"id","text","title"?}. Of queries in a file each gives one line \
            {"query","ranked":[[id,score],…]}, best first; a line that cannot be read gives {"line","id","error"} in its \
            place, and the exit status is 1 at the end. Scores lie between 0 and 1; from about 0.5 the best one mostly makes \
            the same claim.

            For example:
              match "the harbour talks are nearly done" -k 5
              match --corpus checked.jsonl --queries new.jsonl > ranked.jsonl
            """)
    static let isPaged = true

    @Argument(help: ArgumentHelp("What was said.", valueName: "text"))
    var text: [String] = []

    @Option(
        help: ArgumentHelp("Earlier claims, in place of those on the desk.", valueName: "file"), completion: .file())
    var corpus: String?

    @Option(help: ArgumentHelp("What to look for, in place of a text.", valueName: "file"), completion: .file())
    var queries: String?

    @Option(name: .customShort("k"), help: ArgumentHelp("At most so many for each query.", valueName: "n"))
    var limit = 20

    @OptionGroup var work: JobsOption
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func validate() throws {
        if !(1...10_000).contains(limit) { throw ValidationError("-k takes a number from 1 to 10000.") }
        if text.isEmpty == (queries == nil) { throw ValidationError("Give a text, or a file with --queries.") }
    }

    func run(at workbench: Workbench) throws {
        let queries = try queries.map { try ClaimLine.all(in: workbench.absolute(DashedWord.unshielded($0))) }
        let (corpus, isWhole) = try earlierClaims(at: workbench)
        let reading = try ClaimReading(workers: work.workers, console: workbench.console)
        let index = ClaimIndex(try reading.read(corpus.map(\.text)))
        if let queries {
            let ranking = Ranking(index: index, ids: corpus.map(\.id), limit: limit, workers: work.workers)
            let failed = try ranking.print(queries, reading, on: workbench.console)
            if failed { throw DeskError.incomplete }
        } else {
            let words = text.map { DashedWord.unshielded($0) }.joined(separator: " ")
            let query = try reading.read([ClaimReader.Text(words)])[0]
            let matches = index.matches(for: query, limit: limit)
            if matches.isEmpty && workbench.mode == .box {
                workbench.console.message("nothing like it")
            } else {
                try workbench.print(Self.table(of: matches, in: corpus))
            }
        }
        guard !isWhole else { return }
        try workbench.console.flush()
        throw DeskError.incomplete
    }

    /// What to look among, and whether all of it could be read.
    private func earlierClaims(at workbench: Workbench) throws -> ([ClaimLine], isWhole: Bool) {
        guard let corpus else {
            return (try Self.claims(on: try workbench.database()), true)
        }
        let path = workbench.absolute(DashedWord.unshielded(corpus))
        var claims: [ClaimLine] = []
        var isWhole = true
        for result in try ClaimLine.all(in: path) {
            switch result {
            case .claim(let claim): claims.append(claim)
            case .failure(let failure):
                isWhole = false
                let place = TerminalText.escaped(path) + ":\(failure.line): "
                workbench.console.message(place + ErrorReport.message(for: failure.error))
            }
        }
        return (claims, isWhole)
    }

    /// The claims on the desk, with the embeddings that are kept there.
    private static func claims(on database: ClaimDatabase) throws -> [ClaimLine] {
        let model = EmbeddingModel.name(of: try TextEmbedder.shipped())
        return try database.reading { store in
            var lines: [ClaimLine] = []
            var last: Int64 = 0
            while true {
                let claims = try store.claims(after: last, limit: 4_096)
                guard let end = claims.last?.id else { return lines }
                let known = try store.embeddings(of: claims.map(\.id), model: model)
                lines += claims.map { ClaimLine($0, embedding: known[$0.id].flatMap { TextEmbedding(values: $0) }) }
                last = end
            }
        }
    }

    private static func table(of matches: [ClaimMatch], in corpus: [ClaimLine]) -> Table {
        let rows = matches.map { match in
            let claim = corpus[match.claim]
            return Table.Row([claim.id.scalarText ?? "", String(match.score), claim.text.claim])
        }
        return Table([.init("id"), .init("score", isNumeric: true), .init("text", narrowest: 32)], rows: rows)
    }
}

/// Answers many queries, one line each.
private struct Ranking {
    /// Queries ranked between two looks at Ctrl-C.
    private static let stretch = 256

    let index: ClaimIndex
    let ids: [JSONValue]
    let limit: Int
    let workers: Int

    /// Prints a line for each query and says whether one could not be read.
    func print(_ queries: [ClaimLine.Result], _ reading: ClaimReading, on console: Console) throws -> Bool {
        var failed = false
        for start in stride(from: 0, to: queries.count, by: Self.stretch) {
            let stretch = queries[start..<min(start + Self.stretch, queries.count)]
            let read = try reading.read(stretch.compactMap(\.claim?.text))
            let (index, limit) = (index, limit)
            var ranked = ParallelMap.map(read, workers: workers) { index.matches(for: $0, limit: limit) }[...]
            for query in stretch {
                switch query {
                case .claim(let claim): try console.print(line(for: claim.id, ranked.removeFirst()))
                case .failure(let failure):
                    failed = true
                    try console.print(failure.jsonLine)
                }
            }
            try console.flush()
        }
        return failed
    }

    private func line(for query: JSONValue, _ matches: [ClaimMatch]) -> String {
        let ranked = matches.map { JSONValue.array([ids[$0.claim], .number(String($0.score))]) }
        return JSONValue.object([.init("query", query), .init("ranked", .array(ranked))]).line
    }
}

extension ClaimLine {
    /// A claim on the desk.
    fileprivate init(_ claim: ClaimToLink, embedding: TextEmbedding?) {
        id = .integer(claim.id)
        text = ClaimReader.Text(claim.words, embedding: embedding)
    }
}

extension ClaimLine.Failure {
    fileprivate var jsonLine: String { JSONLineFilter.errorLine(error, number: line, id: id) }
}
