/// Suggests links between claims: joins those that tell one statement, then relates the statements.
///
/// What holds between two statements holds between all their tellings, so every pair of their claims is linked.
package struct ClaimLinker {
    private let lexicon: RelationLexicon

    package init(lexicon: RelationLexicon) { self.lexicon = lexicon }

    /// Links between `claims`, by the order of the claims.
    package func links(between claims: [LinkedClaim]) -> [ClaimLink] {
        let weights = TermWeights(claims.map(\.text))
        func pair(_ a: Int, _ b: Int) -> ClaimPair {
            ClaimPair(claims[a], claims[b], weights: weights, lexicon: lexicon)
        }
        let candidates = LinkCandidates(claims, weights: weights).pairs
        var scores: [StatementGroups.Pair: Double] = [:]
        for candidate in candidates {
            let pair = pair(candidate.a, candidate.b)
            let repeats = pair.repeats
            if repeats >= Self.leastScore, pair.contradicts < 0.5 { scores[candidate] = repeats }
        }
        let groups = StatementGroups(count: claims.count, scores: scores, least: 0.5).groups
        var found: [(place: StatementGroups.Pair, link: ClaimLink)] = []
        var groupOf = Array(repeating: 0, count: claims.count)
        for (number, group) in groups.enumerated() {
            for a in group { groupOf[a] = number }
            for (place, a) in group.enumerated() {
                for b in group[(place + 1)...] {
                    let own = scores[StatementGroups.Pair(a, b)] ?? 0
                    var reason = pair(a, b).reason(for: .repeats)
                    if own < 0.5 { reason = "both near others of one statement; " + reason }
                    let link = ClaimLink(
                        a: claims[a].id, b: claims[b].id, relation: .repeats, score: max(own, 0.5), reason: reason)
                    found.append((StatementGroups.Pair(a, b), link))
                }
            }
        }
        let related = Set(candidates.map { StatementGroups.Pair(groupOf[$0.a], groupOf[$0.b]) }).filter { $0.a != $0.b }
        for groupPair in related.sorted() {
            found += Self.links(between: groups[groupPair.a], and: groups[groupPair.b], of: claims, pair)
        }
        let links = found.sorted { $0.place < $1.place }.map(\.link)
        return DenialTargets.kept(links, denials: Set(claims.filter { $0.act == .denial }.map(\.id)))
    }

    /// Pairs below this are as good as unlike.
    private static let leastScore = 0.05

    private static func links(
        between one: [Int], and other: [Int], of claims: [LinkedClaim], _ pair: (Int, Int) -> ClaimPair
    ) -> [(StatementGroups.Pair, ClaimLink)] {
        let tests: [(ClaimLink.Relation, isDirected: Bool, (ClaimPair) -> Double)] = [
            (.contradicts, false, \.contradicts), (.revises, true, \.revises), (.answers, true, \.answers),
            (.supports, false, \.supports),
        ]
        let there = one.flatMap { a in other.map { pair(a, $0) } }
        let haveVoices = there.contains { $0.haveSameVoice || $0.haveOtherVoices }
        let back = haveVoices ? other.flatMap { a in one.map { pair(a, $0) } } : []
        // All but a contradiction is between parties.
        for (relation, isDirected, score) in haveVoices ? tests : Array(tests.prefix(1)) {
            for (later, earlier, pairs) in isDirected
                ? [(one, other, there), (other, one, back)] : [(one, other, there)]
            {
                var scores = pairs.map { (score($0), $0) }
                scores.sort { $0.0 > $1.0 }
                // One chance likeness among many pairs decides nothing.
                let top = relation == .contradicts ? scores.prefix(2) : scores.prefix(1)
                let value = top.reduce(0) { $0 + $1.0 } / Double(max(1, top.count))
                guard value >= 0.5, let best = scores.first?.1 else { continue }
                let reason = best.reason(for: relation)
                return later.flatMap { a in
                    earlier.map { b in
                        let link = ClaimLink(
                            a: claims[a].id, b: claims[b].id, relation: relation, score: value, reason: reason)
                        return (StatementGroups.Pair(a, b), link)
                    }
                }
            }
        }
        return []
    }
}
