package import Records

/// What a desk chief would hand out next.
///
/// Claims somebody made ready come first as a rule: a second pair of eyes is quick and a story may wait for it. Then what
/// is worth a check, the more so when several outlets carry it, when another claim contradicts it, and when it is fresh.
/// What a colleague is already checking steps back a little.
package struct ReviewQueue: Sendable {
    /// The claims that still need a person, by number, the first to be handed out first.
    package let order: [Int64]
    private let signals: QueueSignals

    /// The queue of a desk. Signed-off, not-checkable, corrected and withdrawn claims only serve to compare with. The
    /// same claims give the same order, however they come in.
    package init(_ facts: QueueFacts) {
        signals = QueueSignals(facts)
        order = signals.scores().sorted { $0.score != $1.score ? $0.score > $1.score : $0.id < $1.id }.map(\.id)
    }

    /// Whether claims of this status wait for somebody.
    package static func holds(_ status: ReviewStatus) -> Bool { QueueSignals.points(for: status) != nil }

    /// What put a claim where it is, weightiest first; empty for one that is not in the queue.
    package func signals(for claim: Int64) -> [QueueSignal] { signals.signals(of: claim) }

    /// What all signals of a claim add up to; comparable inside one queue only. `nil` for one that is not in the queue.
    package func score(of claim: Int64) -> Double? { signals.score(of: claim) }
}
