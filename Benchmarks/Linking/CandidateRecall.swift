import Encoder
import Linking
import Newsroom
import Prose
import Records

/// How many of the links that comparing everything finds are found by comparing candidates alone.
struct CandidateRecall {
    private static let sample = 200

    private let linker: ClaimLinker
    private let claims: [LinkedClaim]
    private let traits: [LinkTraits]
    private let index: LinkIndex
    private let weights: TermWeights

    /// Of real texts, of which nothing else is known.
    init(_ base: BaseTexts, newsroom: Newsroom) {
        let lexicon = RelationLexicon(newsroom.lexicons, register: newsroom.register)
        linker = ClaimLinker(lexicon: lexicon)
        claims = zip(base.words, base.meanings).enumerated().map { number, base in
            let words = base.0.joined(separator: " ")
            return LinkedClaim(
                id: String(number), words: words, text: RelationText(words, embedding: base.1, lexicon: lexicon))
        }
        traits = claims.map { LinkTraits($0) }
        var index = LinkIndex()
        for claim in traits { index.append(claim) }
        index.finish(workers: 2)
        self.index = index
        weights = TermWeights(claims.map(\.text))
    }

    /// Prints what is found of the links of the last claims, for some numbers of candidates and least likenesses.
    func print() throws {
        let first = claims.count - Self.sample
        let all = links((first..<claims.count).map { Array(0..<$0) })
        Swift.print("\(claims.count) texts; links of the last \(Self.sample), all compared: \(all.count)")
        for (most, least) in [(60, 0.3), (48, 0.4), (48, 0.5), (48, 0.6), (32, 0.5), (24, 0.5), (24, 0.6), (16, 0.6)] {
            let choice = CandidateChoice(mostLike: most, leastLikeness: Float(least))
            let candidates = try (first..<claims.count).map { claim in
                try choice.candidates(of: claim, traits[claim], in: index) { $0 < claim }
            }
            let found = links(candidates)
            let compared = Double(candidates.reduce(0) { $0 + $1.count }) / Double(Self.sample)
            var line = "\(most) candidates from \(least): \(compared) compared"
            for relation in ClaimLink.Relation.allCases {
                let wanted = all.filter { $0.hasSuffix(relation.rawValue) }
                if wanted.isEmpty { continue }
                line += ", \(relation.rawValue) \(wanted.intersection(found).count)/\(wanted.count)"
            }
            Swift.print(line)
        }
    }

    private func links(_ candidates: [[Int]]) -> Set<String> {
        let links = linker.links(
            ofLast: candidates.count, of: claims, candidates: candidates, known: [], weights: weights, workers: 2)
        return Set(links.map { "\($0.a) \($0.b) \($0.relation.rawValue)" })
    }
}
