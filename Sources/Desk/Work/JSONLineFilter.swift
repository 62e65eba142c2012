import Prose

/// Works through the JSON lines of standard input, a batch at a time on several cores.
struct JSONLineFilter {
    let workers: Int
    /// Lines held at once; memory is bounded by them.
    let batchSize: Int

    /// Hands what `transform` makes of each line to `body`, in the order of the input; `flush` ends each batch.
    func forEach<Result: Sendable>(
        _ transform: @Sendable (StandardInputLines.Line) -> Result, flush: () throws -> Void = {},
        _ body: (Result) throws -> Void
    ) throws {
        var lines = StandardInputLines()
        while true {
            let batch = lines.next(batchSize)
            if batch.isEmpty { return }
            try ParallelMap.map(batch, workers: workers, transform).forEach(body)
            try flush()
        }
    }

    /// Prints a line for each; throws ``DeskError/incomplete`` at the end where one of them says an error.
    func run(
        on console: Console, _ transform: @Sendable (StandardInputLines.Line) -> (line: String, isError: Bool)
    ) throws {
        var hasFailed = false
        try forEach(transform, flush: console.flush) { result in
            if result.isError { hasFailed = true }
            try console.print(result.line)
        }
        if hasFailed { throw DeskError.incomplete }
    }

    /// What stands in the place of a line that cannot be read; `number` counts from 1.
    static func errorLine(_ error: any Error, number: Int, id: JSONValue) -> String {
        JSONValue.object([
            .init("line", .integer(number)), .init("id", id),
            .init("error", .string(ErrorReport.message(for: error))),
        ]).line
    }
}
