extension ClaimPair {
    /// Why the two claims are in `relation`.
    func reason(for relation: ClaimLink.Relation) -> String {
        var parts: [String] = []
        switch relation {
        case .repeats:
            if !a.speakers.isEmpty, Set(a.speakers) == Set(b.speakers) {
                parts.append("same speaker")
            } else if haveSameVoice {
                parts.append("same party")
            }
            if days == 0 { parts.append("same day") }
            if let kind = a.kind, kind == b.kind { parts.append("both \(kind.rawValue)") }
        case .contradicts:
            if a.act == .denial { parts.append("\(Self.name(of: a)) denies") }
            if b.act == .denial { parts.append("\(Self.name(of: b)) denies") }
            if parts.isEmpty, let sign = signs.reason {
                parts.append(sign)
            }
        case .revises:
            parts.append("same party, \(days ?? 0) days later")
            parts.append(signs.reason ?? "turned round")
        case .answers:
            parts.append("\(a.kind?.rawValue ?? "reply") to a \(b.kind?.rawValue ?? "claim") of \(Self.name(of: b))")
            if let days, days > 0 { parts.append("\(days) days later") }
            if speaksOfReply { parts.append("speaks of a reply") }
        case .supports:
            parts.append("\(Self.name(of: a)) and \(Self.name(of: b)) say the same")
        }
        let reason = likeness.reason(a.text, b.text)
        if !reason.isEmpty { parts.append(reason) }
        return parts.joined(separator: "; ")
    }

    private static func name(of claim: LinkedClaim) -> String {
        (claim.parties.isEmpty ? claim.speakers : claim.parties).joined(separator: " and ")
    }
}
