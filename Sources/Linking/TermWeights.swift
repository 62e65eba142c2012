import Foundation

/// How much a word tells: the rarer among the claims, the more. An object, as ``RelationLexicon`` is.
package final class TermWeights: Sendable {
    private let holders: [Int64: Int]
    private let weights: [Int64: Double]
    private let total: Int

    /// Counts over `texts`; of none, every word weighs the same.
    package convenience init(_ texts: [RelationText] = []) {
        var holders: [Int64: Int] = [:]
        for text in texts { for term in text.terms { holders[LinkKey.stem(term), default: 0] += 1 } }
        self.init(holders: holders, total: texts.count)
    }

    /// In how many of `total` claims each stem stands, by its ``LinkKey``; one that is not there stands in none.
    package init(holders: [Int64: Int], total: Int) {
        self.holders = holders
        self.total = total
        weights = holders.mapValues { Self.weight(holders: $0, total) }
        unknown = Self.weight(holders: 0, total)
    }

    private let unknown: Double

    func count(_ term: String) -> Int { holders[LinkKey.stem(term)] ?? 0 }

    func weight(_ term: String) -> Double { weights[LinkKey.stem(term)] ?? unknown }
    func weight(_ terms: Set<String>) -> Double { terms.reduce(0) { $0 + weight($1) } }

    /// As if a hundred other claims were known, so that few claims do not make every word common. In steps, so that sums
    /// are exact in whatever order.
    private static func weight(holders: Int, _ total: Int) -> Double {
        Double(Logarithm.natural(1 + Float(total + 100) / (Float(holders) + 0.5)))
    }
}
