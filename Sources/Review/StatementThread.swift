package import Records

/// One statement and all its appearances.
package struct StatementThread: Hashable, Sendable {
    /// One telling of the statement.
    package struct Appearance: Hashable, Sendable {
        package var claim: ReviewedClaim
        /// Its words against those of the first; `nil` for the first itself.
        package var difference: WordDifference?
        /// Whether both are given as the speaker's own words and these are others. A shorter quotation of the same
        /// words is none.
        package var hasDrifted: Bool
    }

    /// First published first; articles without a date come last.
    package let appearances: [Appearance]

    /// Of the claims that tell one statement, in any order.
    package init(_ claims: [ReviewedClaim]) {
        let sorted = claims.sorted { a, b in
            switch (a.published, b.published) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?): false
            case (_?, nil): true
            default: (a.articleID, a.id) < (b.articleID, b.id)
            }
        }
        guard let first = sorted.first else {
            appearances = []
            return
        }
        appearances = sorted.enumerated().map { place, claim in
            Appearance(
                claim: claim, difference: place == 0 ? nil : WordDifference(from: first.words, to: claim.words),
                hasDrifted: place > 0 && Self.hasDrifted(claim, from: first))
        }
    }

    private static func hasDrifted(_ claim: ReviewedClaim, from first: ReviewedClaim) -> Bool {
        guard claim.claim.mode == .direct, first.claim.mode == .direct else { return false }
        let (one, other) = (plain(first.words), plain(claim.words))
        return !one.contains(other) && !other.contains(one)
    }

    /// The words with a space before and after each, so that containing means containing whole words.
    private static func plain(_ words: String) -> String {
        let folded = words.split(whereSeparator: \.isWhitespace).map { WordDifference.folded($0) }
        return " " + folded.filter { !$0.isEmpty }.joined(separator: " ") + " "
    }
}
