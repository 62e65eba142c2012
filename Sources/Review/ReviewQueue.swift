internal import Prose
package import Records

/// A claim with its place in the queue.
package struct QueuedClaim: Hashable, Sendable {
    package var claim: ReviewedClaim
    /// Comparable inside one queue only.
    package var score: Double
    /// What put it there, in words, weightiest first.
    package var reasons: [String]
}

/// What a desk chief would hand out next.
///
/// Claims somebody made ready come first as a rule: a second pair of eyes is quick and a story may wait for it. Then what
/// is worth a check, the more so when several outlets carry it, when parties contradict each other or themselves, and
/// when it is fresh. What a colleague is already checking steps back a little.
package struct ReviewQueue {
    /// The claims that still need a person; signed-off, not-checkable, corrected and withdrawn ones only serve to compare
    /// with. The same claims give the same order, however they come in: "fresh" counts from the newest of them, not from
    /// today.
    package static func ordered(_ claims: [ReviewedClaim]) -> [QueuedClaim] {
        let echoes = Echoes(claims)
        let conflicts = StanceConflicts(claims)
        let ranked = claims.compactMap(\.claim.checkworthiness).sorted()
        let newest = claims.compactMap { $0.effectiveDate?.lastDay.ordinal }.max()
        let queue = claims.compactMap { claim -> QueuedClaim? in
            guard let standing = standing(of: claim) else { return nil }
            let worth = CheckWorth(claim, among: ranked)
            var signals: [(points: Double, reason: String)] = [(worth.value, worth.reason)]
            if let reason = standing.reason { signals.append((standing.points, reason)) }
            if let echo = echoes.signal(for: claim) { signals.append(echo) }
            if let conflict = conflicts.signal(for: claim) { signals.append(conflict) }
            if let newest, let date = claim.effectiveDate {
                let age = Double(newest - date.lastDay.ordinal)
                let freshness = 0.15 * max(0, 1 - age / 30)
                if freshness > 0 { signals.append((freshness, "fresh: \(date)")) }
            }
            let weighty = signals.enumerated().sorted { a, b in
                (abs(b.element.points), a.offset) < (abs(a.element.points), b.offset)
            }
            return QueuedClaim(
                claim: claim, score: signals.reduce(0) { $0 + $1.points }, reasons: weighty.map(\.element.reason))
        }
        return queue.sorted { a, b in
            if a.score != b.score { return a.score > b.score }
            let (dateA, dateB) = (a.claim.effectiveDate?.ordinal ?? .min, b.claim.effectiveDate?.ordinal ?? .min)
            return dateA != dateB ? dateA > dateB : a.claim.id < b.claim.id
        }
    }

    /// What the status adds; `nil` where nobody is waited for.
    private static func standing(of claim: ReviewedClaim) -> (points: Double, reason: String?)? {
        switch claim.status {
        case .ready: (0.6, "waits for a second pair of eyes" + (claim.reviewer.map { " after \($0)" } ?? ""))
        case .needsSource: (0.05, "needs a source")
        case .new: (0, nil)
        case .checking: (-0.1, claim.reviewer.map { "\($0) is on it" } ?? "somebody is on it")
        case .signedOff, .notCheckable, .corrected, .withdrawn: nil
        }
    }
}
