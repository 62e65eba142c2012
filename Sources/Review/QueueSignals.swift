internal import Prose
internal import Records

/// What of a whole desk bears on where each of its claims stands in the queue.
struct QueueSignals: Sendable {
    /// Days after which a claim is no longer fresh.
    private static let freshDays = 30

    private let outlets: [Int64: [String]]
    private let contradicted: [Int64: [Int64]]
    private let newest: CalendarDate?
    /// Days before it are not fresh; ISO 8601.
    private let firstFreshDay: String

    init(_ facts: QueueFacts) {
        // From the newest claim on, not from today: the same desk gives the same order on any day.
        newest = facts.claims.lazy.compactMap(\.lastDay).max().flatMap { CalendarDate(iso: $0) }
        firstFreshDay = newest?.adding(days: -Self.freshDays)?.description ?? "9999"
        outlets = Self.outlets(facts)
        var contradicted: [Int64: [Int64]] = [:]
        for tie in facts.contradictions {
            contradicted[tie.a, default: []].append(tie.b)
            contradicted[tie.b, default: []].append(tie.a)
        }
        self.contradicted = contradicted.mapValues { $0.sorted() }
    }

    /// What the status adds; `nil` where nobody is waited for.
    static func points(for status: ReviewStatus) -> Double? {
        switch status {
        case .ready: 0.6
        case .needsSource: 0.05
        case .new: 0
        case .checking: -0.1
        case .signedOff, .notCheckable, .corrected, .withdrawn: nil
        }
    }

    /// Weightiest first.
    func signals(_ claim: QueueFacts.Claim) -> [QueueSignal] {
        var signals: [QueueSignal] = []
        each(of: claim) { signals.append(QueueSignal(ground: $0, points: $1)) }
        return signals.enumerated().sorted { a, b in
            (abs(b.element.points), a.offset) < (abs(a.element.points), b.offset)
        }.map(\.element)
    }

    func score(_ claim: QueueFacts.Claim) -> Double {
        var score = 0.0
        each(of: claim) { score += $1 }
        return score
    }

    private func each(of claim: QueueFacts.Claim, _ body: (QueueSignal.Ground, Double) -> Void) {
        if let worth = claim.checkworthiness {
            body(.worth(worth), min(1, max(0, worth)))
        } else {
            // Between what ranks high and what ranks low.
            body(.unranked(checkable: claim.checkable), claim.checkable ? 0.5 : 0.2)
        }
        if let points = Self.points(for: claim.status), points != 0 { body(.status(claim.status), points) }
        if let names = outlets[claim.id] { body(.outlets(names), min(0.3, 0.1 * Double(names.count - 1))) }
        if let others = contradicted[claim.id] { body(.contradicted(by: others), 0.25) }
        guard let newest, let day = claim.lastDay, day >= firstFreshDay, let date = CalendarDate(iso: day) else {
            return
        }
        let points = 0.15 * (1 - Double(newest.ordinal - date.ordinal) / Double(Self.freshDays))
        if points > 0 { body(.fresh(date), points) }
    }

    /// By claim, the outlets of the statement it tells, where they are more than one.
    private static func outlets(_ facts: QueueFacts) -> [Int64: [String]] {
        if facts.repeats.isEmpty { return [:] }
        var leader: [Int64: Int64] = [:]
        func find(_ claim: Int64) -> Int64 {
            var top = claim
            while let next = leader[top], next != top {
                // Halving the way keeps it short for the next to come.
                leader[top] = leader[next] ?? next
                top = next
            }
            leader[top] = top
            return top
        }
        for tie in facts.repeats { leader[find(tie.a)] = find(tie.b) }
        var names: [Int64: Set<String>] = [:]
        for claim in facts.claims where leader[claim.id] != nil {
            guard let outlet = facts.outlets[claim.articleID] else { continue }
            names[find(claim.id), default: []].insert(outlet)
        }
        let sorted = names.compactMapValues { $0.count > 1 ? $0.sorted() : nil }
        var outlets: [Int64: [String]] = [:]
        for claim in Array(leader.keys) { outlets[claim] = sorted[find(claim)] }
        return outlets
    }
}
