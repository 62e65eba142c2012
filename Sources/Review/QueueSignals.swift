internal import Prose
internal import Records

/// What of a whole desk bears on where each of its claims stands in the queue.
///
/// A desk has a hundred thousand claims and a person waits: claims are known by their place in the facts, and numbers lead
/// to places by an array, as the numbers of a desk lie close together.
struct QueueSignals: Sendable {
    /// Days after which a claim is no longer fresh.
    private static let freshDays = 30

    private let claims: [QueueFacts.Claim]
    /// By number; -1 for numbers that no claim has.
    private let places: [Int32]
    /// By place, the statement a claim tells, of those that several outlets carry; -1 for none.
    private var statements: [Int32]
    /// By statement, the names of its outlets.
    private var outlets: [[String]] = []
    private var contradicted: [Int64: [Int64]] = [:]
    private let newest: CalendarDate?
    /// Days before it are not fresh; ISO 8601.
    private let firstFreshDay: String

    init(_ facts: QueueFacts) {
        claims = facts.claims
        var places = [Int32](repeating: -1, count: Int(claims.lazy.map(\.id).max() ?? 0) + 1)
        for (place, claim) in claims.enumerated() { places[Int(claim.id)] = Int32(place) }
        self.places = places
        // From the newest claim on, not from today: the same desk gives the same order on any day.
        newest = claims.lazy.compactMap(\.lastDay).max().flatMap { CalendarDate(iso: $0) }
        firstFreshDay = newest?.adding(days: -Self.freshDays)?.description ?? "9999"
        statements = [Int32](repeating: -1, count: claims.count)
        for tie in facts.contradictions {
            contradicted[tie.a, default: []].append(tie.b)
            contradicted[tie.b, default: []].append(tie.a)
        }
        readStatements(facts)
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

    /// The claims that wait, by number, with their scores; in no order.
    func scores() -> [(score: Double, id: Int64)] {
        var scores: [(score: Double, id: Int64)] = []
        scores.reserveCapacity(claims.count)
        for (place, claim) in claims.enumerated() where Self.points(for: claim.status) != nil {
            scores.append((score(at: place), claim.id))
        }
        return scores
    }

    /// The score of a claim that waits.
    func score(of claim: Int64) -> Double? { place(of: claim).map(score(at:)) }

    /// What moves a claim that waits, weightiest first.
    func signals(of claim: Int64) -> [QueueSignal] {
        guard let place = place(of: claim) else { return [] }
        var signals: [QueueSignal] = []
        each(at: place) { signals.append(QueueSignal(ground: $0, points: $1)) }
        return signals.enumerated().sorted { a, b in
            (abs(b.element.points), a.offset) < (abs(a.element.points), b.offset)
        }.map(\.element)
    }

    private func place(of claim: Int64) -> Int? {
        guard places.indices.contains(Int(claim)), places[Int(claim)] >= 0 else { return nil }
        let place = Int(places[Int(claim)])
        return Self.points(for: claims[place].status) == nil ? nil : place
    }

    private func score(at place: Int) -> Double {
        var score = 0.0
        each(at: place) { score += $1 }
        return score
    }

    private func each(at place: Int, _ body: (QueueSignal.Ground, Double) -> Void) {
        let claim = claims[place]
        if let worth = claim.checkworthiness {
            body(.worth(worth), min(1, max(0, worth)))
        } else {
            // Between what ranks high and what ranks low.
            body(.unranked(checkable: claim.checkable), claim.checkable ? 0.5 : 0.2)
        }
        if let points = Self.points(for: claim.status), points != 0 { body(.status(claim.status), points) }
        if statements[place] >= 0 {
            let names = outlets[Int(statements[place])]
            body(.outlets(names), min(0.3, 0.1 * Double(names.count - 1)))
        }
        if let others = contradicted[claim.id] { body(.contradicted(by: others.sorted()), 0.25) }
        guard let newest, let day = claim.lastDay, day >= firstFreshDay, let date = CalendarDate(iso: day) else {
            return
        }
        let points = 0.15 * (1 - Double(newest.ordinal - date.ordinal) / Double(Self.freshDays))
        if points > 0 { body(.fresh(date), points) }
    }

    /// Joins claims that repeat each other, and keeps the statements that more than one outlet carries.
    private mutating func readStatements(_ facts: QueueFacts) {
        if facts.repeats.isEmpty { return }
        var leader = [Int32](0..<Int32(claims.count))
        func find(_ place: Int32) -> Int32 {
            var top = place
            while leader[Int(top)] != top {
                // Halving the way keeps it short for the next to come.
                leader[Int(top)] = leader[Int(leader[Int(top)])]
                top = leader[Int(top)]
            }
            return top
        }
        var joined: [Int32] = []
        for tie in facts.repeats {
            guard places.indices.contains(Int(tie.a)), places.indices.contains(Int(tie.b)) else { continue }
            let (a, b) = (places[Int(tie.a)], places[Int(tie.b)])
            if a < 0 || b < 0 { continue }
            leader[Int(find(a))] = find(b)
            joined += [a, b]
        }
        var names = [[String]](repeating: [], count: claims.count)
        for place in joined {
            guard let outlet = facts.outlets[claims[Int(place)].articleID] else { continue }
            let top = Int(find(place))
            if !names[top].contains(outlet) { names[top].append(outlet) }
        }
        var numbers = [Int32](repeating: -1, count: claims.count)
        for place in joined {
            let top = Int(find(place))
            if names[top].count < 2 { continue }
            if numbers[top] < 0 {
                numbers[top] = Int32(outlets.count)
                outlets.append(names[top].sorted())
            }
            statements[Int(place)] = numbers[top]
        }
    }
}
