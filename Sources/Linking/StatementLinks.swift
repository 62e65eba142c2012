import Prose
import Records

/// Joins compared claims into statements and tells what holds between those.
///
/// What holds between two statements holds between all their tellings, so every pair of their claims is linked.
struct StatementLinks: Sendable {
    private let scoring: PairScoring
    private var groups: [Group] = []
    /// The statement of each claim, -1 where it is the only one.
    private var groupOf: [Int32]
    private var related: [StatementGroups.Pair] = []

    /// Reads claims by their places.
    typealias Reader = (Int) -> PairScoring.Weighed

    /// Of `count` claims these pairs were compared. Claims that pairs tie together but that were not compared are compared
    /// now, as far as no more than `closing` claims are tied together. `reader` makes a reader for one worker.
    init(
        count: Int, _ scores: PairScores, _ scoring: PairScoring, closing: Int, workers: Int = 1,
        reader: @Sendable () -> Reader
    ) {
        self.scoring = scoring
        groupOf = [Int32](repeating: -1, count: count)
        var ties = Ties(count: count)
        for scored in scores.repeats where scored.score >= 0.5 { ties.tie(Int(scored.a), Int(scored.b)) }
        let parts = ties.parts(of: scores.repeats)
        let found = ParallelMap.map(parts.runs(of: 256), workers: workers) { run in
            let claim = reader()
            return run.flatMap { Self.groups(in: $0, scoring, closing: closing, claim) }
        }
        for group in found.joined() {
            for member in group.members { groupOf[member] = Int32(groups.count) }
            groups.append(group)
        }
        var pairs: Set<StatementGroups.Pair> = []
        for pair in scores.related {
            let (a, b) = (first(of: pair.a), first(of: pair.b))
            if a != b { pairs.insert(StatementGroups.Pair(a, b)) }
        }
        related = pairs.sorted()
    }

    private static func groups(
        in part: Ties.Part, _ scoring: PairScoring, closing: Int, _ claim: Reader
    ) -> [Group] {
        let members = part.members
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        var scores: [StatementGroups.Pair: Double] = [:]
        for scored in part.scores {
            scores[StatementGroups.Pair(places[Int(scored.a)]!, places[Int(scored.b)]!)] = scored.score
        }
        if members.count <= closing {
            for (a, place) in members.enumerated() {
                for (b, other) in members.enumerated().dropFirst(a + 1) where scores[StatementGroups.Pair(a, b)] == nil
                {
                    var found = PairScores()
                    scoring.add(claim(place), at: place, claim(other), at: other, to: &found)
                    scores[StatementGroups.Pair(a, b)] = found.repeats.first?.score
                }
            }
        }
        let groups = StatementGroups(count: members.count, scores: scores, least: 0.5).groups
        return groups.filter { $0.count > 1 }.map { group in
            var own: [StatementGroups.Pair: Double] = [:]
            for (place, a) in group.enumerated() {
                for b in group[(place + 1)...] {
                    own[StatementGroups.Pair(members[a], members[b])] = scores[StatementGroups.Pair(a, b)]
                }
            }
            return Group(members: group.map { members[$0] }, scores: own)
        }
    }

    /// A statement told by more than one claim.
    private struct Group: Sendable {
        /// In rising order.
        var members: [Int]
        /// What comparing two of them gave.
        var scores: [StatementGroups.Pair: Double]
    }

    /// The first claim of the statement that `claim` tells.
    private func first(of claim: Int) -> Int { groupOf[claim] < 0 ? claim : groups[Int(groupOf[claim])].members[0] }

    /// The claims that tell the statement which `first` is the first of.
    private func members(_ first: Int) -> [Int] { groupOf[first] < 0 ? [first] : groups[Int(groupOf[first])].members }

    typealias Placed = (place: StatementGroups.Pair, link: ClaimLink)

    /// How many pieces of work there are: one for a statement, one for two that are related.
    var pieces: Int { groups.count + related.count }

    /// All pieces, those first whose statement's first claim has the lowest of `ranks`.
    func pieces(by ranks: [Int32]) -> [Int] {
        (0..<pieces).sorted { one, other in
            let (a, b) = (ranks[lead(one)], ranks[lead(other)])
            return a != b ? a < b : one < other
        }
    }

    /// The first claim of the statement, or of the first of the two, that a piece is about.
    private func lead(_ piece: Int) -> Int {
        piece < groups.count ? groups[piece].members[0] : related[piece - groups.count].a
    }

    /// Whether a piece is about two statements, and a claim of theirs is one of those.
    func relates(_ piece: Int, any isOne: (Int) -> Bool) -> Bool {
        guard piece >= groups.count else { return false }
        let pair = related[piece - groups.count]
        return members(pair.a).contains(where: isOne) || members(pair.b).contains(where: isOne)
    }

    /// The links of a piece of work, as far as both claims are wanted together.
    func links(ofPiece piece: Int, claim: Reader, isWanted: (Int, Int) -> Bool) -> [Placed] {
        if piece < groups.count { return repeats(groups[piece], claim, isWanted) }
        let pair = related[piece - groups.count]
        let (one, other) = (members(pair.a), members(pair.b))
        guard one.contains(where: { a in other.contains { isWanted(a, $0) } }) else { return [] }
        return links(between: one, and: other, claim).filter { isWanted($0.place.a, $0.place.b) }
    }

    /// Of a statement told more often than this, a telling is linked with so many next to it.
    private static let mostTellings = 200

    private func repeats(
        _ group: Group, _ claim: Reader, _ isWanted: (Int, Int) -> Bool
    ) -> [Placed] {
        var found: [Placed] = []
        for (place, a) in group.members.enumerated() {
            for b in group.members[(place + 1)...].prefix(Self.mostTellings) where isWanted(a, b) {
                let own = group.scores[StatementGroups.Pair(a, b)] ?? 0
                let (one, other) = (claim(a), claim(b))
                var reason = scoring.pair(one, other).reason(for: .repeats)
                if own < 0.5 { reason = "both near others of one statement; " + reason }
                let link = ClaimLink(
                    a: one.claim.id, b: other.claim.id, relation: .repeats, score: max(own, 0.5), reason: reason)
                found.append((StatementGroups.Pair(a, b), link))
            }
        }
        return found
    }

    /// Of statements told more often than this, so many tellings say what holds between them.
    private static let mostCompared = 48

    /// Tellings from the first to the last, as many as are compared.
    private static func spread(_ tellings: ArraySlice<Int>) -> [Int] {
        guard tellings.count > mostCompared else { return Array(tellings) }
        return (0..<mostCompared).map { tellings[tellings.startIndex + $0 * (tellings.count - 1) / (mostCompared - 1)] }
    }

    private func links(between one: [Int], and other: [Int], _ claim: Reader) -> [Placed] {
        let (one, other) = (one.prefix(Self.mostTellings), other.prefix(Self.mostTellings))
        let (ofOne, ofOther) = (Self.spread(one).map(claim), Self.spread(other).map(claim))
        let there = ofOne.flatMap { a in ofOther.map { scoring.pair(a, $0) } }
        let haveVoices = there.contains { $0.haveSameVoice || $0.haveOtherVoices }
        lazy var back = ofOther.flatMap { a in ofOne.map { scoring.pair(a, $0) } }
        for (relation, isDirected, score) in PairScoring.relations.prefix(haveVoices ? .max : 1) {
            for (later, earlier, pairs) in isDirected
                ? [(one, other, there), (other, one, back)] : [(one, other, there)]
            {
                var scores = pairs.map { (score($0), $0) }
                scores.sort { $0.0 > $1.0 }
                // One chance likeness among many pairs decides nothing.
                let top = relation == .contradicts ? scores.prefix(2) : scores.prefix(1)
                let value = top.reduce(0) { $0 + $1.0 } / Double(max(1, top.count))
                guard value >= 0.5, let best = scores.first?.1 else { continue }
                let reason = best.reason(for: relation)
                return later.flatMap { a in
                    earlier.map { b in
                        let link = ClaimLink(
                            a: claim(a).claim.id, b: claim(b).claim.id, relation: relation, score: value, reason: reason
                        )
                        return (StatementGroups.Pair(a, b), link)
                    }
                }
            }
        }
        return []
    }
}
