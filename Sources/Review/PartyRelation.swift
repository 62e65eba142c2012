internal import Records

/// How two parties of a comparison stand to each other, and why it is said.
package struct PartyRelation: Hashable, Sendable {
    package var a: String
    package var b: String
    package var agreement: Agreement
    package var reason: String

    /// By the links between their claims first, then by the sides they take.
    init(
        _ a: (party: String, cell: PositionCell?), _ b: (party: String, cell: PositionCell?),
        contradiction: StoredLink?
    ) {
        self.a = a.party
        self.b = b.party
        let silent = [a, b].filter { $0.cell == nil }.map(\.party)
        let linked = contradiction.map { "claim \($0.a) contradicts claim \($0.b), \($0.state.rawValue)" }
        guard let one = a.cell?.standing, let other = b.cell?.standing else {
            agreement = .silent
            reason =
                ([silent.joined(separator: " and ") + (silent.count == 1 ? " is silent" : " are silent")]
                + [linked].compactMap { $0 }).joined(separator: "; ")
            return
        }
        if let linked {
            (agreement, reason) = (.contradict, linked)
        } else if let first = one.stance, let second = other.stance, one.isClear, other.isClear {
            reason = "\(first.rawValue) and \(second.rawValue)"
            if DeviationFinder.areOpposite(first, second) {
                agreement = .contradict
            } else if first != second {
                agreement = .differ
            } else {
                // Each may mean its own conditions.
                agreement = first == .conditional ? .unclear : .agree
            }
        } else {
            agreement = .unclear
            let without = [one, other].filter { !$0.isClear }.map(\.party)
            reason = "\(without.joined(separator: " and ")) \(without.count == 1 ? "takes" : "take") no clear side"
        }
    }
}
