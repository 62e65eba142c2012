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
    /// Only a field that the two readings differ in is touched, and not one of `byHand`, which a person has set, unless
    /// what they set is what was read before. `changed` and `kept` name the fields that hold something else and that stay;
    /// of `explained`, `changed` among them, the reasons are new ("in the register" where it was not).
    package func applied(to claim: Claim, byHand: Set<Claim.Field>) -> (
        claim: Claim, changed: [Claim.Field], explained: [Claim.Field], kept: [Claim.Field]
    ) {
        var result = claim
        var (changed, explained, kept): ([Claim.Field], [Claim.Field], [Claim.Field]) = ([], [], [])
        for field in Self.fields {
            let (old, new, now) = (before.names(of: field), after.names(of: field), claim.names(of: field))
            if byHand.contains(field), now != old {
                if new != old, new != now { kept.append(field) }
                continue
            }
            if new != old, new != now {
                changed.append(field)
                result.set(field, to: new)
            } else if new != now || before.reasons(of: field) == after.reasons(of: field) {
                continue
            }
            explained.append(field)
            result.reasons.removeAll { $0.field == field }
            result.reasons += after.reasons(of: field)
        }
        return (result, changed, explained, kept)
    }
}

extension Claim {
    /// The names a field of parties holds; a role is one.
    package func names(of field: Field) -> [String] {
        switch field {
        case .speaker: speakers
        case .role: role.map { [$0] } ?? []
        case .speaksFor: speaksFor
        case .addressee: addressees
        default: []
        }
    }

    fileprivate func reasons(of field: Field) -> [Reason] { reasons.filter { $0.field == field } }

    fileprivate mutating func set(_ field: Field, to names: [String]) {
        switch field {
        case .speaker: speakers = names
        case .role: role = names.first
        case .speaksFor: speaksFor = names
        case .addressee: addressees = names
        default: break
        }
    }
}
