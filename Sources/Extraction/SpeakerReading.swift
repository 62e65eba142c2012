package import Records

/// What one claim says of its parties when it is read with the register as it was, and as it is now.
package struct SpeakerReading: Hashable, Sendable {
    package var before: Claim
    package var after: Claim

    package init(before: Claim, after: Claim) {
        self.before = before
        self.after = after
    }

    /// What is read anew: the fields that lead back to the register of parties.
    package static let fields: [Claim.Field] = [.speaker, .role, .speaksFor, .addressee]

    /// `claim`, as the desk holds it, with what the register's change makes of it.
    ///
    /// Only a field that the two readings differ in is touched, and none that a person wrote. `changed` and `kept` name
    /// the fields that hold something else and that stay; of `explained`, `changed` among them, the reasons are new ("in
    /// the register" where it was not).
    package func applied(to claim: Claim) -> (
        claim: Claim, changed: [Claim.Field], explained: [Claim.Field], kept: [Claim.Field]
    ) {
        let byHand = claim.setByHand
        var result = claim
        var (changed, explained, kept): ([Claim.Field], [Claim.Field], [Claim.Field]) = ([], [], [])
        for field in Self.fields {
            let (old, new, now) = (before.names(of: field), after.names(of: field), claim.names(of: field))
            if byHand.contains(field) {
                if new != old, new != now { kept.append(field) }
                continue
            }
            if new != old, new != now {
                changed.append(field)
            } else if new != now || before.reasons(of: field) == after.reasons(of: field) {
                continue
            }
            explained.append(field)
            result.take(field, from: after)
        }
        return (result, changed, explained, kept)
    }
}

extension Claim {
    fileprivate func reasons(of field: Field) -> [Reason] { reasons.filter { $0.field == field } }
}
