import Foundation

/// How much a word tells: the rarer among the claims, the more.
package struct TermWeights: Sendable {
    private let holders: [Int64: Int]
    private let total: Int

    /// Counts over `texts`; of none, every word weighs the same.
    package init(_ texts: [RelationText] = []) {
        var holders: [Int64: Int] = [:]
        for text in texts { for term in text.terms { holders[LinkKey.stem(term), default: 0] += 1 } }
        self.init(holders: holders, total: texts.count)
    }

    /// In how many of `total` claims each stem stands, by its ``LinkKey``; one that is not there stands in none.
    package init(holders: [Int64: Int], total: Int) {
        self.holders = holders
        self.total = total
    }

    func count(_ term: String) -> Int { holders[LinkKey.stem(term)] ?? 0 }

    /// As if a hundred other claims were known, so that few claims do not make every word common.
    func weight(_ term: String) -> Double { log(1 + Double(total + 100) / (Double(count(term)) + 0.5)) }

    /// Summed in a fixed order, for sums that are the same in every run.
    func weight(_ terms: Set<String>) -> Double { terms.sorted().reduce(0) { $0 + weight($1) } }
}
