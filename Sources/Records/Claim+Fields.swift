extension Claim {
    /// The names a field of parties or issues holds; a role is one.
    package func names(of field: Field) -> [String] {
        switch field {
        case .speaker: speakers
        case .role: role.map { [$0] } ?? []
        case .speaksFor: speaksFor
        case .addressee: addressees
        case .issue: issues
        default: []
        }
    }

    /// What a field holds, as one text; empty where it holds nothing.
    package func text(of field: Field) -> String {
        switch field {
        case .speaker, .role, .speaksFor, .addressee, .issue: names(of: field).joined(separator: ", ")
        case .content: content.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
        case .mode: mode.rawValue
        case .kind: kind.rawValue
        case .stance: stance?.rawValue ?? ""
        case .saidOn: saidOn?.description ?? ""
        case .relayedBy: relayedBy ?? ""
        case .checkable: checkable ? "yes" : "no"
        case .checkworthiness: checkworthiness.map { String($0) } ?? ""
        case .proposition: proposition ?? ""
        case .confidence: String(confidence)
        }
    }

    /// Takes over what `other` holds in `field`, and its reasons.
    package mutating func take(_ field: Field, from other: Claim) {
        switch field {
        case .content: content = other.content
        case .mode: mode = other.mode
        case .speaker: speakers = other.speakers
        case .role: role = other.role
        case .speaksFor: speaksFor = other.speaksFor
        case .kind: kind = other.kind
        case .stance: stance = other.stance
        case .addressee: addressees = other.addressees
        case .issue: issues = other.issues
        case .saidOn: saidOn = other.saidOn
        case .relayedBy: relayedBy = other.relayedBy
        case .checkable: checkable = other.checkable
        case .checkworthiness: checkworthiness = other.checkworthiness
        case .proposition: proposition = other.proposition
        case .confidence: confidence = other.confidence
        }
        explain(field, by: other.reasons.filter { $0.field == field })
    }

    /// Puts `new` in the place of all reasons for `field`.
    package mutating func explain(_ field: Field, by new: [Reason]) {
        reasons.removeAll { $0.field == field }
        reasons += new
    }
}
