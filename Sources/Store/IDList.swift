/// Record numbers as a summary line lists them.
enum IDList {
    /// `3`, `4–6` or `3, 4–6, 9`, ascending, each number once.
    static func text(_ ids: [Int64]) -> String {
        var runs: [ClosedRange<Int64>] = []
        for id in Set(ids).sorted() {
            if let last = runs.last, last.upperBound + 1 == id {
                runs[runs.count - 1] = last.lowerBound...id
            } else {
                runs.append(id...id)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
