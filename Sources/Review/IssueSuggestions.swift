internal import Prose
package import Records

/// Issues that the register lacks, ranked by how many claims were put under them; those near each other together.
///
/// Two labels are near when the words of one, endings aside, all stand in the other. The one with more claims leads.
package struct IssueSuggestions: Sendable {
    /// One issue to take into the register.
    package struct Suggestion: Hashable, Sendable {
        package var label: String
        /// Labels taken together with this one, most claims first.
        package var nearLabels: [String]
        /// Numbers of the claims, ascending.
        package var claims: [Int64]
        package var articles: Int
    }

    /// Most claims first, then most articles, then by label.
    package let ranked: [Suggestion]

    /// Withdrawn and corrected claims do not count. Labels are compared without letter case.
    package init(_ claims: [ReviewedClaim], register: IssueRegister) {
        let known = Set(register.issues.map { ComparableName($0.name) })
        var labels: [ComparableName: String] = [:]
        var found: [ComparableName: [ReviewedClaim]] = [:]
        for claim in claims where claim.status != .withdrawn && claim.status != .corrected {
            for issue in claim.claim.issues {
                let key = ComparableName(issue)
                if known.contains(key) { continue }
                labels[key] = min(labels[key] ?? issue, issue)
                found[key, default: []].append(claim)
            }
        }
        let single = found.map { key, claims in Self.suggestion(labels[key]!, [], claims) }.sorted(by: Self.isBefore)
        var groups: [(labels: [String], stems: Set<String>, claims: [ReviewedClaim])] = []
        for suggestion in single {
            let stems = Set(WordStem.words(of: suggestion.label))
            let claims = found[ComparableName(suggestion.label)]!
            let near = groups.firstIndex { $0.stems.isSubset(of: stems) || stems.isSubset(of: $0.stems) }
            if let near {
                groups[near].labels.append(suggestion.label)
                groups[near].claims += claims
            } else {
                groups.append(([suggestion.label], stems, claims))
            }
        }
        ranked = groups.map { Self.suggestion($0.labels[0], Array($0.labels.dropFirst()), $0.claims) }
            .sorted(by: Self.isBefore)
    }

    private static func suggestion(_ label: String, _ near: [String], _ claims: [ReviewedClaim]) -> Suggestion {
        Suggestion(
            label: label, nearLabels: near, claims: Set(claims.map(\.id)).sorted(),
            articles: Set(claims.map(\.articleID)).count)
    }

    private static func isBefore(_ a: Suggestion, _ b: Suggestion) -> Bool {
        (b.claims.count, b.articles, a.label) < (a.claims.count, a.articles, b.label)
    }
}
