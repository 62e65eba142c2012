import Prose

/// The pairs of claims of a lot that are worth comparing, each once: kept in flat lists with the claim that comes first
/// in the index's order, in which neighbours have many candidates in common.
struct ComparedPairs: Sendable {
    /// The claims by rank.
    let order: [Int32]
    private let firstNew: Int
    /// The ranks that each rank is compared with, above its own and rising.
    private var others: [Int32] = []
    private var starts: [Int]

    /// Of claims from `firstNew` on with their candidates. `advance` is told how many more have theirs.
    init(_ index: LinkIndex, firstNew: Int, workers: Int, advance: (Int) throws -> Void) rethrows {
        order = index.order
        self.firstNew = firstNew
        var ranks = [Int32](repeating: 0, count: order.count)
        for (rank, claim) in order.enumerated() { ranks[Int(claim)] = Int32(rank) }
        let lists = try Self.candidates(in: index, order, ranks, firstNew, workers, advance)
        starts = [Int](repeating: 0, count: order.count + 1)
        lists.forEach { one, other in starts[min(one, other) + 1] += 1 }
        for rank in order.indices { starts[rank + 1] += starts[rank] }
        others = [Int32](repeating: 0, count: starts[order.count])
        var next = starts
        lists.forEach { one, other in
            let low = min(one, other)
            others[next[low]] = Int32(max(one, other))
            next[low] += 1
        }
        dropRepetitions()
    }

    /// The ranks that the claim at `rank` is compared with.
    subscript(rank: Int) -> ArraySlice<Int32> { others[starts[rank]..<starts[rank + 1]] }

    /// How many of the claims at these ranks are new.
    func newClaims(in ranks: Range<Int>) -> Int { order[ranks].count { $0 >= firstNew } }

    /// Each of two claims may be the other's candidate.
    private mutating func dropRepetitions() {
        var kept = 0
        for rank in order.indices {
            let end = starts[rank + 1]
            others[starts[rank]..<end].sort()
            let first = kept
            for place in starts[rank]..<end where kept == first || others[kept - 1] != others[place] {
                others[kept] = others[place]
                kept += 1
            }
            starts[rank] = first
        }
        starts[order.count] = kept
        others.removeSubrange(kept...)
    }

    /// The candidates of each rank, by rank.
    private struct Lists {
        var candidates: [Int32] = []
        var counts: [UInt16] = []

        func forEach(_ body: (_ rank: Int, _ candidate: Int) -> Void) {
            var place = 0
            for (rank, count) in counts.enumerated() {
                for candidate in candidates[place..<place + Int(count)] { body(rank, Int(candidate)) }
                place += Int(count)
            }
        }
    }

    private static func candidates(
        in index: LinkIndex, _ order: [Int32], _ ranks: [Int32], _ firstNew: Int, _ workers: Int,
        _ advance: (Int) throws -> Void
    ) rethrows -> Lists {
        let stretch = 1_024
        var lists = Lists()
        // Growing by doubling would need twice the room for a while.
        lists.candidates.reserveCapacity(max(0, order.count - firstNew) * CandidateChoice.most)
        lists.counts.reserveCapacity(order.count)
        let stretches = order.runs(of: stretch)
        for start in stride(from: 0, to: stretches.count, by: 4 * workers) {
            let round = Array(stretches[start..<min(start + 4 * workers, stretches.count)])
            let found = ParallelMap.map(round, workers: workers) { claims in
                claims.map { $0 < firstNew ? [] : candidates(of: Int($0), in: index).map { ranks[$0] } }
            }
            for list in found.joined() {
                lists.candidates += list
                lists.counts.append(UInt16(list.count))
            }
            try advance(round.reduce(0) { $0 + $1.count { $0 >= firstNew } })
        }
        return lists
    }

    private static func candidates(of claim: Int, in index: LinkIndex) -> [Int] {
        // An index in memory does not fail.
        (try? CandidateChoice().candidates(of: claim, index.traits(of: claim), in: index)) ?? []
    }
}
