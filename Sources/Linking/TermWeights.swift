import Foundation

/// How much a word tells: the rarer among the claims, the more.
package struct TermWeights: Sendable {
    private let counts: [String: Int]
    private let total: Int

    /// Counts over `texts`; of none, every word weighs the same.
    package init(_ texts: [RelationText] = []) {
        var counts: [String: Int] = [:]
        for text in texts { for term in text.terms { counts[term, default: 0] += 1 } }
        self.counts = counts
        total = texts.count
    }

    func count(_ term: String) -> Int { counts[term] ?? 0 }

    /// As if a hundred other claims were known, so that few claims do not make every word common.
    func weight(_ term: String) -> Double { log(1 + Double(total + 100) / (Double(count(term)) + 0.5)) }

    /// Summed in a fixed order, for sums that are the same in every run.
    func weight(_ terms: Set<String>) -> Double { terms.sorted().reduce(0) { $0 + weight($1) } }
}
