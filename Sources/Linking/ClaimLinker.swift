import Prose

/// Suggests links between claims: joins those that tell one statement, then relates the statements.
package struct ClaimLinker: Sendable {
    private let lexicon: RelationLexicon

    package init(lexicon: RelationLexicon) { self.lexicon = lexicon }

    /// Up to so many claims, all that could be near are compared; of more, each with the likeliest of the others.
    package static let smallLot = 2_000
    /// Claims tied together by comparing some are all compared up to so many.
    private static let closing = 48

    /// Links between `claims`, by the order of the claims: for few, since the work may grow with their square.
    package func links(between claims: [LinkedClaim], workers: Int = 1) -> [ClaimLink] {
        let weights = TermWeights(claims.map(\.text))
        let scoring = PairScoring(weights: weights, lexicon: lexicon, isStrict: false)
        var scores = PairScores()
        let pairs = LinkCandidates(claims, weights: weights).pairs
        let claims = claims.map { scoring.weighed($0) }
        let found = ParallelMap.map(pairs.runs(of: 2_048), workers: workers) { run in
            var found = PairScores()
            for pair in run { scoring.add(claims[pair.a], at: pair.a, claims[pair.b], at: pair.b, to: &found) }
            return found
        }
        for found in found { scores += found }
        let statements = StatementLinks(count: claims.count, scores, scoring, closing: 0) { { claims[$0] } }
        return Self.all(of: statements, claims) { _, _ in true }
    }

    /// Links of the `new` last of `claims` with each other and with those before: `candidates` of each new one are earlier
    /// claims to compare it with, and `known` what comparing the others gave before.
    package func links(
        ofLast new: Int, of claims: [LinkedClaim], candidates: [[Int]],
        known: [(a: Int, b: Int, score: Double)], weights: TermWeights, workers: Int
    ) -> [ClaimLink] {
        let scoring = PairScoring(weights: weights, lexicon: lexicon)
        let firstNew = claims.count - new
        let claims = claims.map { scoring.weighed($0) }
        var scores = PairScores()
        for pair in known {
            scores.repeats.append(PairScores.Scored(a: Int32(pair.a), b: Int32(pair.b), score: pair.score))
        }
        let found = ParallelMap.map(Array(candidates.indices), workers: workers) { number in
            let place = firstNew + number
            var found = PairScores()
            for other in candidates[number] {
                scoring.add(claims[other], at: other, claims[place], at: place, to: &found)
            }
            return found
        }
        for found in found { scores += found }
        let statements = StatementLinks(count: claims.count, scores, scoring, closing: 0) { { claims[$0] } }
        return Self.all(of: statements, claims) { _, b in b >= firstNew }
    }

    private static func all(
        of statements: StatementLinks, _ claims: [PairScoring.Weighed], _ isWanted: (Int, Int) -> Bool
    ) -> [ClaimLink] {
        let found = (0..<statements.pieces).flatMap { piece in
            statements.links(ofPiece: piece, claim: { claims[$0] }, isWanted: isWanted)
        }
        let links = found.sorted { $0.place < $1.place }.map(\.link)
        return DenialTargets.kept(links, denials: Set(claims.filter { $0.claim.act == .denial }.map(\.claim.id)))
    }

    /// Links between the claims of a lot of any size, given to `take` a few thousand at a time in an order that is the same
    /// in every run. The lot cannot be searched afterwards: what its claims are found by goes when all candidates are known.
    /// Only those of claims from `firstNew` on are made; `known` is what comparing earlier ones gave before.
    /// `advance` is told how many more claims were compared.
    package func link(
        _ claims: inout ClaimLot, firstNew: Int = 0, known: [(a: Int, b: Int, score: Double)] = [], workers: Int,
        advance: (Int) throws -> Void = { _ in }, take: ([ClaimLink]) throws -> Void
    ) throws {
        if claims.count <= Self.smallLot, firstNew == 0 {
            return try take(links(between: (0..<claims.count).map { claims.claim($0) }, workers: workers))
        }
        let weights = TermWeights(holders: claims.index.stemHolders, total: claims.count)
        let scoring = PairScoring(weights: weights, lexicon: lexicon)
        var scores = PairScores()
        for pair in known {
            scores.repeats.append(PairScores.Scored(a: Int32(pair.a), b: Int32(pair.b), score: pair.score))
        }
        let pairs = try ComparedPairs(claims.index, firstNew: firstNew, workers: workers, advance: advance)
        claims.dropIndex()
        let lot = claims
        let order = pairs.order
        scores += try LotComparison(lot, pairs, scoring, workers: workers).scores(advance: advance)
        let reader = ClaimLotReader(lot, scoring)
        let statements = StatementLinks(
            count: lot.count, scores, scoring, closing: Self.closing, workers: workers
        ) { { reader.claim($0) } }
        scores = PairScores()
        let work: @Sendable (ArraySlice<Int>) -> (links: [ClaimLink], denials: Set<String>) = { pieces in
            var (found, denials): ([ClaimLink], Set<String>) = ([], [])
            for piece in pieces {
                let placed = statements.links(ofPiece: piece, claim: { reader.claim($0) }) { a, b in
                    max(a, b) >= firstNew
                }
                for (place, link) in placed.sorted(by: { $0.place < $1.place }) {
                    found.append(link)
                    guard link.relation == .contradicts else { continue }
                    for claim in [place.a, place.b] where lot.isDenial(claim) { denials.insert(lot.id(claim)) }
                }
            }
            return (found, denials)
        }
        // Which contradiction of a denial is the likeliest is known only when all are.
        var targets = DenialTargets()
        var ranks = [Int32](repeating: 0, count: lot.count)
        for (rank, claim) in order.enumerated() { ranks[Int(claim)] = Int32(rank) }
        let pieces = statements.pieces(by: ranks)
        let ofDenials = pieces.filter { statements.relates($0) { lot.isDenial($0) } }
        try Self.inRounds(ofDenials, workers: workers, work) { result, _ in
            targets.add(result.links, denials: result.denials)
        }
        try Self.inRounds(pieces, workers: workers, work) { result, _ in
            try take(targets.kept(result.links, denials: result.denials))
        }
    }

    /// Does `work` on runs of `items`, several at a time, and gives what came of each to `take` in order.
    private static func inRounds<Result: Sendable>(
        _ items: [Int], workers: Int, _ work: @Sendable (ArraySlice<Int>) -> Result,
        _ take: (Result, Int) throws -> Void
    ) throws {
        // Short runs, so that workers are at neighbouring items and none waits long for another at the end of a round.
        let runs = items.runs(of: 512)
        for start in stride(from: 0, to: runs.count, by: 16 * workers) {
            let round = Array(runs[start..<min(start + 16 * workers, runs.count)])
            for (run, result) in zip(round, ParallelMap.map(round, workers: workers, work)) {
                try take(result, run.count)
            }
        }
    }
}
