import Prose

/// The candidates of every claim of a lot, in flat lists.
struct CandidateLists: Sendable {
    private let firstNew: Int
    private var candidates: [Int32] = []
    private var starts = [0]

    /// Of the claims from `firstNew` on. `advance` is told how many more have theirs.
    init(_ index: LinkIndex, firstNew: Int, workers: Int, advance: (Int) throws -> Void) rethrows {
        self.firstNew = firstNew
        let stretch = 1_024
        // Growing by doubling would need twice the room for a while.
        candidates.reserveCapacity(max(0, index.total - firstNew) * CandidateChoice.most)
        let ranges = stride(from: firstNew, to: index.total, by: stretch).map { $0..<min($0 + stretch, index.total) }
        for start in stride(from: 0, to: ranges.count, by: 4 * workers) {
            let round = Array(ranges[start..<min(start + 4 * workers, ranges.count)])
            let found = ParallelMap.map(round, workers: workers) { range in
                range.map { claim in Self.candidates(of: claim, in: index) }
            }
            for list in found.joined() {
                candidates += list
                starts.append(candidates.count)
            }
            try advance(round.reduce(0) { $0 + $1.count })
        }
    }

    private static func candidates(of claim: Int, in index: LinkIndex) -> [Int32] {
        // An index in memory does not fail.
        let found = try? CandidateChoice().candidates(of: claim, index.traits(of: claim), in: index)
        return (found ?? []).map { Int32($0) }
    }

    /// The candidates of a claim; none of one that is not new.
    subscript(claim: Int) -> [Int] {
        guard claim >= firstNew else { return [] }
        return candidates[starts[claim - firstNew]..<starts[claim - firstNew + 1]].map(Int.init)
    }

    /// Whether `claim` and its candidate `other` are compared when it is `claim`'s turn: once, though each may be the
    /// other's candidate.
    func isCompared(_ claim: Int, with other: Int) -> Bool { other < claim || !holds(claim, of: other) }

    /// Whether `claim` is a candidate of `other`.
    private func holds(_ claim: Int, of other: Int) -> Bool {
        guard other >= firstNew else { return false }
        return candidates[starts[other - firstNew]..<starts[other - firstNew + 1]].contains(Int32(claim))
    }
}
