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
        func best(of i: Int) -> (average: Double, other: Int)? {
            var best: (average: Double, other: Int)?
            for (j, sum) in sums[i] {
                let average = sum / Double(members[i].count * members[j].count)
                guard average >= least else { continue }
                if best.map({ (average, -j) > ($0.average, -$0.other) }) ?? true { best = (average, j) }
            }
            return best
        }
        var nearest = (0..<count).map { best(of: $0) }
        while true {
            var top: (average: Double, i: Int, j: Int)?
            for (i, near) in nearest.enumerated() {
                if let near, top.map({ near.average > $0.average }) ?? true { top = (near.average, i, near.other) }
            }
            guard let top else { break }
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
            nearest[kept] = best(of: kept)
            for other in sums[kept].keys { nearest[other] = best(of: other) }
        }
        groups = members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    struct Pair: Hashable, Comparable, Sendable {
        let a: Int
        let b: Int
        init(_ one: Int, _ other: Int) { (a, b) = (min(one, other), max(one, other)) }
        static func < (x: Pair, y: Pair) -> Bool { (x.a, x.b) < (y.a, y.b) }
    }
}
