internal import Records

/// The links between the positions of one history, by their places in it.
struct PositionTies {
    private struct Pair: Hashable {
        var earlier: Int
        var later: Int
    }

    private var links: [Pair: [StoredLink]] = [:]
    private var before: [Int: Set<Int>] = [:]

    /// Links that end elsewhere are left out.
    init(_ links: [StoredLink], of positions: [Position]) {
        let places = Dictionary(
            positions.enumerated().map { ($1.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
        for link in links {
            guard let a = places[link.a], let b = places[link.b], a != b else { continue }
            self.links[Pair(earlier: min(a, b), later: max(a, b)), default: []].append(link)
            before[max(a, b), default: []].insert(min(a, b))
        }
    }

    /// What joins two positions, or keeps them apart.
    func links(_ earlier: Int, _ later: Int) -> [StoredLink] { links[Pair(earlier: earlier, later: later)] ?? [] }

    /// The places of the earlier positions that a link of any kind leads to, in order.
    func joined(before later: Int) -> [Int] { (before[later] ?? []).sorted() }
}
