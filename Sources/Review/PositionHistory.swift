package import Records

/// All that a party said of where it stands on one issue, oldest first: what timelines and shifts are made from.
///
/// A party's positions are the claims that speak for it or that it speaks itself; a member's word is not its alliance's, and
/// whom a person speaks for is as of the day of the words. Withdrawn and corrected claims do not count.
package struct PositionHistory: Hashable, Sendable {
    package var party: String
    package var issue: String
    /// Of one day, in the order of their numbers.
    package var positions: [Position]
    /// Claims that nothing dates, so that they have no place among the others; by number.
    package var undated: [ReviewedClaim]

    /// Of `claims` those that are positions, whoever speaks them.
    package init(of party: String, on issue: String, from claims: [ReviewedClaim]) {
        self.init(party: party, issue: issue)
        let key = ComparableName(party)
        for claim in claims.filter(\.isPosition).inOrderSaid() { add(claim, key) }
    }

    private init(party: String, issue: String) {
        self.party = party
        self.issue = issue
        positions = []
        undated = []
    }

    /// The histories of `party` on one issue, or on each it spoke on, by the issues' names. Letter case does not count in
    /// names. Claims without an issue are in none.
    package static func all(
        of party: String, on issue: String? = nil, in claims: [ReviewedClaim]
    ) -> [PositionHistory] {
        let (key, wanted) = (ComparableName(party), issue.map(ComparableName.init))
        var speaks = NameMatch(party)
        var histories: [ComparableName: PositionHistory] = [:]
        for claim in claims.filter(\.isPosition).inOrderSaid() {
            guard speaks.holds(claim.claim.speaksFor) || speaks.holds(claim.claim.speakers) else { continue }
            var seen: Set<ComparableName> = []
            for name in claim.claim.issues {
                let issue = ComparableName(name)
                guard wanted == nil || wanted == issue, seen.insert(issue).inserted else { continue }
                histories[issue, default: PositionHistory(party: party, issue: name)].add(claim, key)
            }
        }
        return histories.values.sorted { $0.issue < $1.issue }
    }

    private mutating func add(_ claim: ReviewedClaim, _ party: ComparableName) {
        if let position = Position(claim, of: party) {
            positions.append(position)
        } else {
            undated.append(claim)
        }
    }
}
