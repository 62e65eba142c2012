package import Records

/// Whose words count as a party's: its own, and where members are rolled up theirs too, while they are members.
package struct PartyScope: Sendable {
    package let party: String
    private let memberships: [Party.Membership]

    /// `party` by its name in the register. Only `rollsUp` makes its members count.
    package init(_ party: Party, rollsUp: Bool = false) {
        self.party = party.name
        memberships = rollsUp ? party.members : []
    }

    /// A party of which only the name is known.
    package init(named party: String) {
        self.party = party
        memberships = []
    }

    /// Names under which claims may count: the party's own, and every member's that it ever had.
    package var names: [String] {
        var names = [party]
        for membership in memberships where !names.contains(membership.party) { names.append(membership.party) }
        return names
    }

    /// Whose word a claim is, as the party sees it.
    enum Voice: Hashable {
        case own
        /// Members, by their names in the register.
        case members([String])
    }

    /// Sorts claims by voice; each spelling of a name is looked up once.
    struct Listener {
        private let memberships: [ComparableName: [Party.Membership]]
        private var isOwn: NameMatch
        private var names = ComparableNames()

        init(_ scope: PartyScope) {
            isOwn = NameMatch(scope.party)
            memberships = Dictionary(grouping: scope.memberships) { ComparableName($0.party) }
        }

        /// `nil` for words that do not count as the party's.
        mutating func voice(of claim: ReviewedClaim) -> Voice? {
            if isOwn.holds(claim.claim.speaksFor) || isOwn.holds(claim.claim.speakers) { return .own }
            if memberships.isEmpty { return nil }
            var members: [String] = []
            for name in claim.claim.speaksFor + claim.claim.speakers {
                let held = memberships[names.key(of: name)]?.first { $0.holds(on: claim.effectiveDate) }
                if let held, !members.contains(held.party) { members.append(held.party) }
            }
            return members.isEmpty ? nil : .members(members)
        }

        /// Who speaks, apart from the party itself.
        mutating func speakers(of claim: ReviewedClaim) -> [String] {
            claim.claim.speakers.filter { !isOwn.holds($0) }
        }
    }
}
