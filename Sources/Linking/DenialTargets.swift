/// Who denies denies what the words come nearest to, and not everything near it that was said in the same dispute.
enum DenialTargets {
    /// `links` without contradictions of a denial that score far below its likeliest one; `denials` are claims by name.
    static func kept(_ links: [ClaimLink], denials: Set<String>) -> [ClaimLink] {
        var best: [String: Double] = [:]
        func denial(of link: ClaimLink) -> String? {
            guard link.relation == .contradicts, denials.contains(link.a) != denials.contains(link.b) else {
                return nil
            }
            return denials.contains(link.a) ? link.a : link.b
        }
        for link in links {
            if let denial = denial(of: link) { best[denial] = max(best[denial] ?? 0, link.score) }
        }
        return links.filter { link in
            denial(of: link).map { link.score >= best[$0]! - RelationWeights.denialMargin } ?? true
        }
    }
}
