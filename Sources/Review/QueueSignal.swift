package import Prose
package import Records

/// Something that moves a claim in the queue.
package struct QueueSignal: Hashable, Sendable {
    /// What moves it.
    package enum Ground: Hashable, Sendable {
        /// What the ranking says.
        case worth(Double)
        /// Read before there was a ranking: whether it can be checked at all.
        case unranked(checkable: Bool)
        case status(ReviewStatus)
        /// The outlets that carry the statement, by name.
        case outlets([String])
        /// The claims that contradict it, by number.
        case contradicted(by: [Int64])
        case fresh(CalendarDate)
    }

    package var ground: Ground
    /// Added to the score; below zero it holds the claim back.
    package var points: Double
}

extension QueueSignal {
    /// Why in words for the person at the desk. `rank` is where the claim stands by its check-worthiness.
    package func reason(for claim: ReviewedClaim, rank: CheckWorthRank) -> String {
        switch ground {
        case .worth:
            let grounds = claim.claim.reasons.filter { $0.field == .checkworthiness }.map { " (\($0.text))" }
            return "worth a check: " + rank.words + grounds.joined()
        case .unranked(let checkable): return "not ranked: " + (checkable ? "checkable" : "hard to check")
        case .status(.ready):
            return "waits for a second pair of eyes" + (claim.reviewer.map { " after \($0)" } ?? "")
        case .status(.checking): return claim.reviewer.map { "\($0) is on it" } ?? "somebody is on it"
        case .status(.needsSource): return "needs a source"
        case .status(let status): return status.rawValue
        case .outlets(let names):
            let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
            return "carried by \(names.count) outlets: \(shown)"
        case .contradicted(let others):
            let shown = others.prefix(3).map(String.init).joined(separator: ", ") + (others.count > 3 ? ", …" : "")
            return "contradicted by claim\(others.count == 1 ? "" : "s") \(shown)"
        case .fresh(let date): return "fresh: \(date)"
        }
    }
}
