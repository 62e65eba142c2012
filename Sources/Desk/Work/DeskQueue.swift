import Records
import Review
import Store

/// The review queue of a desk as it was at one moment, with its reasons in words.
struct DeskQueue {
    private let database: ClaimDatabase
    private let queue: ReviewQueue
    private let facts: QueueFacts
    /// The newest event of the desk when the order was made; 0 where there was none.
    let event: Int64

    /// `former` is the queue as it was, of the same desk: what has not changed since is not read again.
    init(_ database: ClaimDatabase, after former: DeskQueue? = nil) throws {
        self.database = database
        // Read first: what is done in between is then read twice and not missed.
        event = try database.events(limit: 1).first?.id ?? 0
        let known = try former.flatMap { try database.queueFacts($0.facts, since: $0.event) }
        facts = try known ?? database.queueFacts()
        queue = ReviewQueue(facts)
    }

    /// The numbers of the claims that fit `filter`, the first to be handed out first. Repeats and contradictions show only
    /// among all claims, so the filter comes last.
    func order(_ filter: ClaimFilter) throws -> [Int64] {
        if filter.isEmpty { return queue.order }
        let wanted = try database.ids(filter)
        return queue.order.filter(wanted.contains)
    }

    /// The claims at the front of the queue with why they are there.
    func first(_ count: Int, of order: [Int64]) throws -> [QueuedClaim] {
        let ids = Array(order.prefix(max(1, count)))
        let claims = Dictionary(uniqueKeysWithValues: try database.claims(ids: ids).map { ($0.id, $0) })
        return try ids.compactMap { claims[$0] }.map(queued)
    }

    /// `claim` with its score and what put it where it is; without either where it is not in the queue.
    func queued(_ claim: ReviewedClaim) throws -> QueuedClaim {
        let rank = try CheckWorthRank.of(claim, in: database)
        let signals = queue.signals(for: claim.id).map {
            QueuedClaim.Signal(points: $0.points, reason: $0.reason(for: claim, rank: rank))
        }
        return QueuedClaim(claim: claim, score: queue.score(of: claim.id), signals: signals)
    }

    /// Whether somebody still has to do something about a claim as it is now.
    func isWaiting(_ claim: ReviewedClaim) -> Bool { ReviewQueue.holds(claim.status) }

    /// Where a claim stands, counted from 1, and of how many; `nil` where it is not in the queue.
    func place(of claim: Int64) -> (place: Int, count: Int)? {
        queue.order.firstIndex(of: claim).map { ($0 + 1, queue.order.count) }
    }
}

/// A claim with its place in the queue.
struct QueuedClaim {
    struct Signal {
        var points: Double
        var reason: String
    }

    var claim: ReviewedClaim
    /// Comparable inside one queue only; `nil` where the claim is not in it.
    var score: Double?
    /// What put it there, weightiest first.
    var signals: [Signal]
    /// What put it there, in words.
    var reasons: [String] { signals.map(\.reason) }
}
