import Encoder

/// Earlier claims, to be asked which of them say what a new one says.
///
/// Three measures go into a score: stems (BM25), runs of characters (cosine of TF-IDF weights) and meaning (cosine of
/// embeddings). Each lies between 0 and 1 by itself, so scores of different queries can be compared. Stems and meaning
/// look at every claim; runs of characters at the best of both, which keeps the index at about a kilobyte a claim.
package struct ClaimIndex: Sendable {
    private static let meaningWeight: Float = 1.5
    /// How many of the best by each measure get a full score, at least.
    private static let fewestCandidates = 100

    private let postings: StemPostings
    private let embeddings: EmbeddingTable
    /// The plain text of claim after claim, and where each starts.
    private let plain: [UInt8]
    private let plainStarts: [Int]
    private let gramWeights: [Float]

    package init(_ claims: [ReadClaim]) {
        postings = StemPostings(claims.map(\.stems))
        var embeddings = EmbeddingTable()
        embeddings.reserve(claims.count)
        var plain: [UInt8] = []
        var starts = [0]
        var holders = [Int32](repeating: 0, count: CharacterGrams.buckets)
        for claim in claims {
            embeddings.append(claim.embedding)
            plain += claim.plain.utf8
            starts.append(plain.count)
            for bucket in CharacterGrams(plain: claim.plain.utf8).buckets { holders[Int(bucket)] += 1 }
        }
        self.embeddings = embeddings
        self.plain = plain
        plainStarts = starts
        // Runs of characters that no claim has cannot set one claim above another.
        let total = Float(claims.count + 1)
        gramWeights = holders.map { $0 == 0 ? 0 : 1 + Logarithm.natural(total / Float($0 + 1)) }
    }

    /// The `limit` claims nearest to `query`, best first; equals in the order of the index.
    package func matches(for query: ReadClaim, limit: Int) -> [ClaimMatch] {
        let stems = postings.scores(of: query.stems)
        let meanings = embeddings.cosines(to: query.embedding)
        let grams = CharacterGrams(plain: query.plain.utf8)
        let most = max(limit, Self.fewestCandidates)
        let candidates = Set(TopPlaces.of(stems, most) + TopPlaces.of(meanings, most))
        let matches = candidates.sorted().map { claim in
            let characters = self.grams(of: claim).cosine(to: grams, gramWeights: gramWeights)
            return ClaimMatch(claim: claim, score: Self.score(stems[claim], characters, meanings[claim]))
        }
        return Array(matches.sorted().prefix(max(0, limit)))
    }

    private func grams(of claim: Int) -> CharacterGrams {
        CharacterGrams(plain: plain[plainStarts[claim]..<plainStarts[claim + 1]])
    }

    private static func score(_ stems: Float, _ characters: Float, _ meaning: Float) -> Double {
        let sum = stems + characters + meaningWeight * max(0, meaning)
        return Double(sum / (2 + meaningWeight))
    }
}
