/// Claims joined into statements by average link: a claim comes in where it is near the whole group, not one of it.
struct StatementGroups {
    /// Members by index, in rising order; groups by their first member.
    let groups: [[Int]]

    /// `scores` of pairs (lower index first) are between 0 and 1; a pair that is not there counts as 0.
    init(count: Int, scores: [Pair: Double], least: Double) {
        var members = (0..<count).map { [$0] }
        var sums = Array(repeating: [Int: Double](), count: count)
        for (pair, score) in scores {
            sums[pair.a][pair.b] = score
            sums[pair.b][pair.a] = score
        }
        func average(_ i: Int, _ j: Int, _ sum: Double) -> Double {
            sum / Double(members[i].count * members[j].count)
        }
        func best(of i: Int) -> Near? {
            var best: Near?
            for (j, sum) in sums[i] {
                let near = Near(average: average(i, j, sum), i: i, j: j)
                if near.average >= least, best.map({ near < $0 }) ?? true { best = near }
            }
            return best
        }
        var nearest = (0..<count).map { best(of: $0) }
        // What is out of date by the time that its turn comes is passed over.
        var queue = SmallestFirst(nearest.compactMap { $0 })
        func renew(_ i: Int) {
            nearest[i] = best(of: i)
            if let near = nearest[i] { queue.insert(near) }
        }
        while let top = queue.removeFirst() {
            guard nearest[top.i] == top else { continue }
            let (kept, gone) = (min(top.i, top.j), max(top.i, top.j))
            members[kept] += members[gone]
            members[gone] = []
            for (other, sum) in sums[gone] where other != kept {
                sums[kept][other, default: 0] += sum
                sums[other][kept] = sums[kept][other]
                sums[other][gone] = nil
            }
            sums[kept][gone] = nil
            sums[gone] = [:]
            nearest[gone] = nil
            renew(kept)
            for (other, sum) in sums[kept] {
                // Only what it has with the new group has changed.
                let near = Near(average: average(other, kept, sum), i: other, j: kept)
                let old = nearest[other]
                if near.average >= least, old.map({ near < $0 || near == $0 }) ?? true {
                    nearest[other] = near
                    queue.insert(near)
                } else if let old, old.j == kept || old.j == gone {
                    renew(other)
                }
            }
        }
        groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    /// The group nearest to a group.
    private struct Near: Comparable {
        var average: Double
        var i: Int
        var j: Int

        /// The nearest first; of equals the lower places.
        static func < (x: Near, y: Near) -> Bool {
            x.average != y.average ? x.average > y.average : (x.i, x.j) < (y.i, y.j)
        }
    }

    struct Pair: Hashable, Comparable, Sendable {
        let a: Int
        let b: Int
        init(_ one: Int, _ other: Int) { (a, b) = (min(one, other), max(one, other)) }
        static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
    }
}
