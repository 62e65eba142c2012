import Encoder

/// Chooses the claims with the likest sketches while claims are looked at.
///
/// Few distances are possible: they are counted, so that what is too far to be among the nearest is left at once.
struct NearestSketches {
    /// Sketches of unrelated meanings differ in half their signs.
    private static let farthest = TextEmbedding.width * 2 / 5

    private let limit: Int
    private var found: [(distance: Int32, claim: Int64)] = []
    private var counts = [Int](repeating: 0, count: farthest + 1)
    /// How many were found that are no farther than this.
    private var within = 0
    private var farthest = Self.farthest

    /// The `limit` nearest.
    init(limit: Int) { self.limit = limit }

    /// Looks at the claim at `place` of some whose distances are these.
    mutating func add(_ distances: [Int32], claim: (_ place: Int) -> Int64) {
        for (place, distance) in distances.enumerated() where distance <= farthest {
            found.append((distance, claim(place)))
            counts[Int(distance)] += 1
            within += 1
            while farthest > 0, within - counts[farthest] >= limit {
                within -= counts[farthest]
                farthest -= 1
            }
        }
    }

    /// Nearest first; equals in rising order.
    var claims: [Int] {
        let near = found.filter { $0.distance <= farthest }
        return near.sorted { $0 < $1 }.prefix(limit).map { Int($0.claim) }
    }
}
