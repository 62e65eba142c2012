import Records

/// By what words articles show that a change of the register may concern them.
struct TouchedNames {
    /// Words that stand together in an article; one such set is enough.
    private(set) var names: [[String]] = []

    /// Whatever `party` is called, and the holder of one of `roles` by that office ("Karsk's foreign minister").
    mutating func add(_ party: Party, roles: [Party.Role], _ register: PartyRegister) {
        names += PartyRegister([party]).allNames.map(\.words)
        for role in roles {
            guard let principal = register.party(named: role.of),
                let head = PartyRegister.words(of: role.title).last
            else { continue }
            names += PartyRegister([principal]).allNames.map { $0.words + [head] }
        }
    }

    /// New names of `party`; articles that use the known ones alone read as before.
    mutating func add(_ aliases: [String], of party: Party) {
        for alias in aliases { add(Party(name: alias, kind: party.kind), roles: [], PartyRegister()) }
    }
}
