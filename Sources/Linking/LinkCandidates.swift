import Encoder

/// Pairs worth scoring: every pair of a small lot; of a large one those that share a rare word, lie near in meaning or
/// are acts of one speaker on one day.
struct LinkCandidates {
    let pairs: [StatementGroups.Pair]

    init(_ claims: [LinkedClaim], weights: TermWeights) {
        if claims.count <= Self.smallLot {
            pairs = claims.indices.flatMap { a in (a + 1..<claims.count).map { StatementGroups.Pair(a, $0) } }
            return
        }
        var found: Set<StatementGroups.Pair> = []
        var postings: [String: [Int]] = [:]
        for (index, claim) in claims.enumerated() {
            for term in claim.text.terms where weights.count(term) <= Self.longestPosting {
                postings["word " + term, default: []].append(index)
            }
            if let day = claim.saidOn, let act = claim.act, let speaker = claim.speakers.first {
                postings["act \(speaker) \(day) \(act.rawValue)", default: []].append(index)
            }
        }
        for list in postings.values where list.count <= Self.longestPosting {
            for (place, a) in list.enumerated() {
                for b in list[(place + 1)...] { found.insert(StatementGroups.Pair(a, b)) }
            }
        }
        if claims.count <= Self.largestScan { found.formUnion(Self.nearInMeaning(claims)) }
        pairs = found.sorted()
    }

    private static let smallLot = 200
    private static let largestScan = 2_000
    private static let longestPosting = 60
    private static let leastCosine: Float = 0.35

    private static func nearInMeaning(_ claims: [LinkedClaim]) -> [StatementGroups.Pair] {
        var table = EmbeddingTable()
        for claim in claims {
            guard let embedding = claim.text.embedding else { return [] }
            table.append(embedding)
        }
        var near: [StatementGroups.Pair] = []
        for (a, claim) in claims.enumerated() {
            let cosines = table.cosines(to: claim.text.embedding!)
            for b in a + 1..<max(a + 1, claims.count) where cosines[b] >= leastCosine {
                near.append(StatementGroups.Pair(a, b))
            }
        }
        return near
    }
}
