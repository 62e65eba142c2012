/// Claims tied together over any number of steps.
struct Ties {
    private var parents: [Int32]

    init(count: Int) { parents = (0..<Int32(count)).map { $0 } }

    mutating func tie(_ a: Int, _ b: Int) {
        let (a, b) = (root(Int32(a)), root(Int32(b)))
        // The lowest stays the root.
        if a != b { parents[Int(max(a, b))] = min(a, b) }
    }

    private mutating func root(_ place: Int32) -> Int32 {
        var place = place
        while parents[Int(place)] != place {
            parents[Int(place)] = parents[Int(parents[Int(place)])]
            place = parents[Int(place)]
        }
        return place
    }

    /// Claims that are tied together, in rising order, and the scores of pairs of them.
    struct Part: Sendable {
        var members: [Int] = []
        var scores: [PairScores.Scored] = []
    }

    /// Parts of more than one claim, by their first.
    mutating func parts(of scores: [PairScores.Scored]) -> [Part] {
        var sizes = [Int32](repeating: 0, count: parents.count)
        for place in parents.indices { sizes[Int(root(Int32(place)))] += 1 }
        var numbers = [Int32](repeating: -1, count: parents.count)
        var parts: [Part] = []
        for place in parents.indices {
            let root = Int(root(Int32(place)))
            guard sizes[root] > 1 else { continue }
            if place == root {
                numbers[root] = Int32(parts.count)
                parts.append(Part())
            }
            parts[Int(numbers[root])].members.append(place)
        }
        for scored in scores {
            let root = Int(root(scored.a))
            guard numbers[root] >= 0, Int(self.root(scored.b)) == root else { continue }
            parts[Int(numbers[root])].scores.append(scored)
        }
        return parts
    }
}
