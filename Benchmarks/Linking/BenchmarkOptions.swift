/// What the benchmark is asked to do.
struct BenchmarkOptions {
    static let usage = """
        usage: linking-benchmark [--text LINES.jsonl] [--keep FOLDER] [--workers N] SIZE…
               linking-benchmark [--text LINES.jsonl] --recall SIZE      what the choice of candidates misses
        Without a file the newsroom's own articles are the texts; a SIZE is a number of claims from 1000 on.
        """

    /// Said of arguments that make no sense.
    struct Problem: Error { var message: String }

    private(set) var text: String?
    private(set) var keep: String?
    private(set) var recall: Int?
    private(set) var workers = 2
    private(set) var sizes: [Int] = []

    init(_ arguments: some Sequence<String>) throws(Problem) {
        var left = Array(arguments)[...]
        while let argument = left.popFirst() {
            guard argument.hasPrefix("--") else {
                sizes.append(try Self.number(argument, "a SIZE", 1_000...10_000_000))
                continue
            }
            guard let value = left.popFirst() else { throw Problem(message: "\(argument) needs a value.") }
            switch argument {
            case "--text": text = value
            case "--keep": keep = value
            case "--workers": workers = try Self.number(value, argument, 1...256)
            case "--recall": recall = try Self.number(value, argument, 1_000...100_000)
            default: throw Problem(message: "There is no option \(argument).")
            }
        }
        if sizes.isEmpty == (recall == nil) { throw Problem(message: "Give sizes, or one with --recall.") }
        if recall != nil, keep != nil { throw Problem(message: "--recall keeps nothing: leave out --keep.") }
    }

    private static func number(_ text: String, _ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw Problem(
                message:
                    "\(name): \(text) was found, a number from \(range.lowerBound) to \(range.upperBound) expected.")
        }
        return number
    }
}
