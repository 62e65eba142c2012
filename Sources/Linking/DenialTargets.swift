/// Who denies denies what the words come nearest to, and not everything near it that was said in the same dispute.
struct DenialTargets: Sendable {
    /// The score of each denial's likeliest contradiction.
    private var best: [String: Double] = [:]

    /// Takes note of contradictions; `denials` are claims by name.
    mutating func add(_ links: [ClaimLink], denials: Set<String>) {
        for link in links {
            if let denial = Self.denial(of: link, denials) { best[denial] = max(best[denial] ?? 0, link.score) }
        }
    }

    /// `links` without contradictions of a denial that score far below its likeliest one.
    func kept(_ links: [ClaimLink], denials: Set<String>) -> [ClaimLink] {
        links.filter { link in
            Self.denial(of: link, denials).map { link.score >= (best[$0] ?? 0) - RelationWeights.denialMargin } ?? true
        }
    }

    /// Of links that are all there are.
    static func kept(_ links: [ClaimLink], denials: Set<String>) -> [ClaimLink] {
        var targets = DenialTargets()
        targets.add(links, denials: denials)
        return targets.kept(links, denials: denials)
    }

    private static func denial(of link: ClaimLink, _ denials: Set<String>) -> String? {
        guard link.relation == .contradicts, denials.contains(link.a) != denials.contains(link.b) else { return nil }
        return denials.contains(link.a) ? link.a : link.b
    }
}
