import Encoder

/// Chooses the claims worth comparing with one: of those that share rare words with it, lie near it in meaning, or are
/// of the same act or matter, the likeliest.
///
/// What is looked at is bounded, whatever the number of claims.
package struct CandidateChoice: Sendable {
    /// Candidates of one claim, at most.
    package static let most = 60

    /// Claims looked at for each rare word, and for each act or matter.
    private static let postings = 64
    private static let neighbours = 64
    private static let matterWindow = 24
    /// Of the candidates, those that no more than the act or the matter speaks for.
    private static let mostByMatter = 12
    /// Claims whose meaning is compared, at most.
    private static let compared = 320

    private let mostLike: Int
    private let leastLikeness: Float

    /// At most `mostLike` candidates by their words and meaning; likeness is the cosine and the share of rare words, added.
    package init(mostLike: Int = most - mostByMatter, leastLikeness: Float = 0.5) {
        self.mostLike = mostLike
        self.leastLikeness = leastLikeness
    }

    /// The claims to compare `claim` with, in rising order; `isWanted` says which may be.
    package func candidates(
        of claim: Int, _ traits: LinkTraits, in lookup: some LinkLookup, isWanted: (Int) -> Bool = { _ in true }
    ) throws -> [Int] {
        var shares: [Int: Float] = [:]
        var whole: Float = 0
        for (place, stem) in traits.rareStems(lookup.holders).enumerated() {
            let holders = lookup.holders(of: stem)
            let weight = Logarithm.natural(1 + Float(lookup.total + 100) / (Float(holders) + 0.5))
            whole += weight
            // Common words cost time and tell nothing beside rare ones.
            guard place < 2 || holders < 2_000 + lookup.total / 100 else { continue }
            for other in try lookup.claims(under: stem, near: claim, limit: Self.postings) where other != claim {
                shares[other, default: 0] += weight
            }
        }
        var byMatter: Set<Int> = []
        for matter in traits.matters {
            byMatter.formUnion(try lookup.claims(under: matter, near: claim, limit: Self.matterWindow))
        }
        byMatter.remove(claim)
        var found = Set(TopShares.of(shares, Self.compared)).union(byMatter)
        if let meaning = traits.embedding {
            found.formUnion(try lookup.claims(near: meaning, around: claim, limit: Self.neighbours))
            found.remove(claim)
        }
        let others = found.filter(isWanted).sorted()
        let cosines = try traits.embedding.map { try lookup.cosines(of: $0, to: others) }
        var ranked: [(likeness: Float, claim: Int)] = []
        for (place, other) in others.enumerated() {
            let share = whole > 0 ? (shares[other] ?? 0) / whole : 0
            ranked.append((max(0, cosines?[place] ?? 0) + share, other))
        }
        ranked.sort { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.claim < $1.claim }
        let like = ranked.lazy.filter { $0.likeness >= leastLikeness }.prefix(mostLike).map(\.claim)
        let likeOnes = Set(like)
        let more = ranked.lazy.map(\.claim).filter { byMatter.contains($0) && !likeOnes.contains($0) }
        return (likeOnes.union(more.prefix(Self.mostByMatter))).sorted()
    }
}

/// The claims with the greatest shares.
private enum TopShares {
    static func of(_ shares: [Int: Float], _ count: Int) -> [Int] {
        if shares.count <= count { return Array(shares.keys) }
        let sorted = shares.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return sorted.prefix(count).map(\.key)
    }
}
