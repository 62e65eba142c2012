import Foundation

/// The relation of two texts of which nothing else is known.
package struct RelationScorer: Sendable {
    package enum Relation: String, Sendable {
        case repeats, contradicts, none
    }

    private let lexicon: RelationLexicon
    private let weights = TermWeights()

    package init(lexicon: RelationLexicon) { self.lexicon = lexicon }

    /// The relation, and how sure it is from 0 to 1; for none, how near the texts come to one statement. `days` lie between
    /// the two: figures of different days do not contradict each other.
    package func relation(_ a: RelationText, _ b: RelationText, days: Int? = nil) -> (relation: Relation, score: Double)
    {
        let texts = TextLikeness(a, b, weights: weights, lexicon: lexicon)
        let likeness = texts.total
        let signs = ContradictionSigns(a, b, common: texts.common, lexicon: lexicon)
        let repeats = Self.score(likeness, even: RelationWeights.textRepeats)
        if signs.turned != nil, likeness >= RelationWeights.textContradicts {
            return (.contradicts, Self.score(likeness, even: RelationWeights.textContradicts))
        }
        if signs.replaced != nil {
            // Reports of one day are often dated the next.
            if signs.isOfFigures, let days, abs(days) > 1 { return (.none, repeats) }
            return (.contradicts, max(0.5, repeats))
        }
        return (repeats >= 0.5 ? .repeats : .none, repeats)
    }

    static func score(_ value: Double, even: Double) -> Double {
        1 / (1 + exp(-RelationWeights.steepness * (value - even)))
    }
}
