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
        var shares: [Share] = []
        var whole: Float = 0
        for (place, stem) in traits.rareStems(lookup.holders).enumerated() {
            let holders = lookup.holders(of: stem)
            let weight = Logarithm.natural(1 + Float(lookup.total + 100) / (Float(holders) + 0.5))
            whole += weight
            // Common words cost time and tell nothing beside rare ones.
            guard place < 2 || holders < 2_000 + lookup.total / 100 else { continue }
            for other in try lookup.claims(under: stem, near: claim, limit: Self.postings) where other != claim {
                shares.append(Share(claim: other, weight: weight))
            }
        }
        Share.join(&shares)
        var byMatter: Set<Int> = []
        for matter in traits.matters {
            byMatter.formUnion(try lookup.claims(under: matter, near: claim, limit: Self.matterWindow))
        }
        byMatter.remove(claim)
        var found = Share.greatest(Self.compared, of: shares).map(\.claim) + byMatter
        if let meaning = traits.embedding {
            found += try lookup.claims(near: meaning, around: claim, limit: Self.neighbours)
        }
        found.sort()
        var others: [Int] = []
        others.reserveCapacity(found.count)
        for other in found where other != claim && other != others.last && isWanted(other) { others.append(other) }
        let cosines = try traits.embedding.map { try lookup.cosines(of: $0, to: others) }
        var (like, more): ([Ranked], [Ranked]) = ([], [])
        var next = 0
        for (place, other) in others.enumerated() {
            while next < shares.count, shares[next].claim < other { next += 1 }
            let share =
                next < shares.count && shares[next].claim == other && whole > 0 ? shares[next].weight / whole : 0
            let ranked = Ranked(claim: other, likeness: max(0, cosines?[place] ?? 0) + share)
            if ranked.likeness >= leastLikeness {
                like.append(ranked)
            } else if byMatter.contains(other) {
                more.append(ranked)
            }
        }
        like.sort()
        more = like.dropFirst(mostLike).filter { byMatter.contains($0.claim) } + more.sorted()
        return (like.prefix(mostLike) + more.prefix(Self.mostByMatter)).map(\.claim).sorted()
    }

    /// The likeliest first; of equals the earlier claim.
    private struct Ranked: Comparable {
        var claim: Int
        var likeness: Float
        static func < (x: Ranked, y: Ranked) -> Bool {
            x.likeness != y.likeness ? x.likeness > y.likeness : x.claim < y.claim
        }
    }

    /// What the rare words that a claim shares weigh.
    private struct Share {
        var claim: Int
        var weight: Float

        /// Adds up what there is of each claim; the claims are in rising order then.
        static func join(_ shares: inout [Share]) {
            shares.sort { $0.claim < $1.claim }
            var kept = 0
            for place in shares.indices {
                if kept > 0, shares[kept - 1].claim == shares[place].claim {
                    shares[kept - 1].weight += shares[place].weight
                } else {
                    shares[kept] = shares[place]
                    kept += 1
                }
            }
            shares.removeSubrange(kept...)
        }

        /// The `count` greatest; of equals those of earlier claims.
        static func greatest(_ count: Int, of shares: [Share]) -> [Share] {
            if shares.count <= count { return shares }
            let least = shares.map(\.weight).sorted()[shares.count - count]
            var ties = count - shares.count { $0.weight > least }
            return shares.filter { share in
                guard share.weight == least else { return share.weight > least }
                ties -= 1
                return ties >= 0
            }
        }
    }
}
