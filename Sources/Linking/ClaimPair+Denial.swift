import Records

extension ClaimPair {
    /// A denial by one party of what another holds; `nil` where neither claim is one.
    var denial: Double? {
        guard (a.act == .denial) != (b.act == .denial) else { return nil }
        let (denial, other) = a.act == .denial ? (a, b) : (b, a)
        guard let kind = other.kind else { return nil }
        guard Self.deniable.contains(kind) else { return 0 }
        var value = likeness.total + addressing + issueBonus
        // What is feared or foreseen is rather argued with than denied.
        if kind == .warning || kind == .prediction { value -= RelationWeights.foreseen }
        let names = " " + denial.text.norms.joined(separator: " ") + " "
        let isNamed = other.speakers.contains { speaker in
            names.contains(" " + RelationText.words(of: speaker).map(\.norm).joined(separator: " ") + " ")
        }
        if isNamed { value += RelationWeights.named }
        if a.article != nil, a.article == b.article { value += RelationWeights.sameArticle }
        if let days, abs(days) > RelationWeights.longAgoDays {
            value -= RelationWeights.longAgo
        } else if let days, abs(days) > RelationWeights.agoDays {
            value -= RelationWeights.ago
        }
        return RelationScorer.score(value, even: RelationWeights.denialContradicts)
    }

    /// What a denial can deny.
    private static let deniable: Set<ClaimKind> = [.assertion, .announcement, .prediction, .pledge, .warning, .other]

    var addressing: Double {
        (a.voices.isDisjoint(with: b.addressees) ? 0 : RelationWeights.addressed)
            + (b.voices.isDisjoint(with: a.addressees) ? 0 : RelationWeights.addressed)
    }
}
