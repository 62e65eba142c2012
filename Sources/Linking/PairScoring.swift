import Records

/// What comparing pairs of claims gave.
struct PairScores: Sendable {
    /// Pairs that may tell one statement, and how likely.
    var repeats: [Scored] = []
    /// Pairs that stand in another relation.
    var related: [StatementGroups.Pair] = []

    struct Scored: Sendable {
        var a: Int32
        var b: Int32
        var score: Double
    }

    static func += (one: inout PairScores, other: PairScores) {
        one.repeats += other.repeats
        one.related += other.related
    }
}

/// Compares pairs of claims.
struct PairScoring: Sendable {
    let weights: TermWeights
    let lexicon: RelationLexicon
    /// Whether statements are related only where a compared pair of their tellings is, and not where any compared pair
    /// leads from one to the other: far less work, and all there is to see where only the likeliest pairs are compared.
    var isStrict = true

    /// A claim made ready for being compared with many others.
    final class Weighed: Sendable {
        let claim: LinkedClaim
        let text: WeighedText

        init(claim: LinkedClaim, text: WeighedText) {
            self.claim = claim
            self.text = text
        }
    }

    func weighed(_ claim: LinkedClaim) -> Weighed {
        Weighed(claim: claim, text: WeighedText(claim.text, weights, lexicon))
    }

    func pair(_ a: Weighed, _ b: Weighed) -> ClaimPair {
        let likeness = TextLikeness(a.text, b.text, lexicon: lexicon)
        let signs = ContradictionSigns(a.claim.text, b.claim.text, common: likeness.common, lexicon: lexicon)
        return ClaimPair(a.claim, b.claim, likeness: likeness, signs: signs, weights: weights, lexicon: lexicon)
    }

    /// Adds what holds between claims `a` and `b`, which stand at these places.
    func add(_ a: Weighed, at placeA: Int, _ b: Weighed, at placeB: Int, to scores: inout PairScores) {
        let pair = pair(a, b)
        let repeats = pair.repeats
        let contradicts = pair.contradicts
        if repeats >= Self.leastScore, contradicts < 0.5 {
            scores.repeats.append(PairScores.Scored(a: Int32(placeA), b: Int32(placeB), score: repeats))
        }
        if !isStrict || contradicts >= 0.5 || Self.isRelated(pair) {
            scores.related.append(StatementGroups.Pair(placeA, placeB))
        }
    }

    /// Pairs below this are as good as unlike.
    static let leastScore = 0.05

    /// What else may hold between statements, and whether it matters which is the later. All but a contradiction is
    /// between parties.
    static let relations: [(relation: ClaimLink.Relation, isDirected: Bool, score: @Sendable (ClaimPair) -> Double)] = [
        (.contradicts, false, { $0.contradicts }), (.revises, true, { $0.revises }), (.answers, true, { $0.answers }),
        // The dearest to look at, and even only where the texts are that near.
        (.supports, false, { $0.likeness.total < RelationWeights.supports ? 0 : $0.supports }),
    ]

    private static func isRelated(_ pair: ClaimPair) -> Bool {
        guard pair.haveSameVoice || pair.haveOtherVoices else { return false }
        let reversed = ClaimPair(
            pair.b, pair.a, likeness: pair.likeness, signs: pair.signs, weights: pair.weights, lexicon: pair.lexicon)
        return relations.dropFirst().contains { _, isDirected, score in
            score(pair) >= 0.5 || isDirected && score(reversed) >= 0.5
        }
    }
}

extension ClaimPair {
    /// A pair whose texts were compared before.
    init(
        _ a: LinkedClaim, _ b: LinkedClaim, likeness: TextLikeness, signs: ContradictionSigns, weights: TermWeights,
        lexicon: RelationLexicon
    ) {
        self.a = a
        self.b = b
        self.likeness = likeness
        self.signs = signs
        self.weights = weights
        self.lexicon = lexicon
    }
}
