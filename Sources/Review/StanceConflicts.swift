internal import Records

/// Parties for and against the same issue, and parties that were both.
struct StanceConflicts {
    private struct Side: Hashable {
        var issue: ComparableName
        var stance: Stance
    }

    private var parties: [Side: Set<String>] = [:]

    init(_ claims: [ReviewedClaim]) {
        for claim in claims where claim.status != .withdrawn && claim.status != .corrected {
            guard let stance = claim.claim.stance else { continue }
            for issue in claim.claim.issues {
                parties[Side(issue: ComparableName(issue), stance: stance), default: []].formUnion(
                    Self.parties(of: claim))
            }
        }
    }

    func signal(for claim: ReviewedClaim) -> (points: Double, reason: String)? {
        guard let stance = claim.claim.stance, let opposite = Self.opposite(stance) else { return nil }
        let own = Set(Self.parties(of: claim).map(ComparableName.init))
        if own.isEmpty { return nil }
        var best: (points: Double, reason: String)?
        for issue in claim.claim.issues {
            let others = (parties[Side(issue: ComparableName(issue), stance: opposite)] ?? []).sorted()
            if let turned = others.first(where: { own.contains(ComparableName($0)) }) {
                return (0.25, "\(turned) was also \(opposite.rawValue) \(issue)")
            }
            if best == nil, let other = others.first {
                best = (0.2, "\(other) is \(opposite.rawValue) \(issue)")
            }
        }
        return best
    }

    /// Whom the words count for; the speakers where nobody is known to be spoken for.
    private static func parties(of claim: ReviewedClaim) -> [String] {
        claim.claim.speaksFor.isEmpty ? claim.claim.speakers : claim.claim.speaksFor
    }

    private static func opposite(_ stance: Stance) -> Stance? {
        switch stance {
        case .for: .against
        case .against: .for
        case .conditional, .unclear: nil
        }
    }
}
