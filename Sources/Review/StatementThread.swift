internal import Prose
package import Records

/// One statement and all its appearances.
package struct StatementThread: Hashable, Sendable {
    /// One telling of the statement.
    package struct Appearance: Hashable, Sendable {
        package var claim: ReviewedClaim
        /// Its words against those of the first; `nil` for the first itself.
        package var difference: WordDifference?
        /// Whether words given as the speaker's own are others than those that the first to quote them gave. A shorter
        /// quotation of the same words is none.
        package var hasDrifted: Bool
        /// An article with an earlier appearance that this one's article reprints.
        package var reprints: Int64?
    }

    /// First published first; articles without a date come last.
    package let appearances: [Appearance]

    /// Of the claims that tell one statement, in any order; `groups` tells articles that are one text by a number they
    /// share.
    package init(_ claims: [ReviewedClaim], groups: [Int64: Int] = [:]) {
        let sorted = claims.sorted { a, b in
            switch (a.published, b.published) {
            case (let one?, let other?) where one != other: one < other
            case (nil, _?): false
            case (_?, nil): true
            default: (a.articleID, a.id) < (b.articleID, b.id)
            }
        }
        let firstQuoted = sorted.first { !Self.quotations(in: $0).isEmpty }
        var origins: [Int: Int64] = [:]
        appearances = sorted.enumerated().map { place, claim in
            let origin = groups[claim.articleID].flatMap { group in
                origins[group]
                    ?? {
                        origins[group] = claim.articleID; return nil
                    }()
            }
            return Appearance(
                claim: claim, difference: place == 0 ? nil : WordDifference(from: sorted[0].words, to: claim.words),
                hasDrifted: firstQuoted.map { Self.hasDrifted(claim, from: $0) } ?? false,
                reprints: origin == claim.articleID ? nil : origin)
        }
    }

    /// The claims that tell it, but for the one of this number.
    package func others(than claim: Int64) -> [ReviewedClaim] { appearances.map(\.claim).filter { $0.id != claim } }

    /// The articles it appears in, reprints included.
    package var articleCount: Int { Set(appearances.map(\.claim.articleID)).count }
    /// Of these, the articles that reprint another.
    package var reprintCount: Int { Set(appearances.filter { $0.reprints != nil }.map(\.claim.articleID)).count }

    private static func hasDrifted(_ claim: ReviewedClaim, from first: ReviewedClaim) -> Bool {
        guard claim.id != first.id else { return false }
        let (known, given) = (quotations(in: first), quotations(in: claim))
        return given.contains { words in
            if known.contains(where: { $0.contains(words) || words.contains($0) }) { return false }
            if claim.claim.mode == .direct, first.claim.mode == .direct { return true }
            // Of a fragment it must be plain that it is the same one.
            return known.contains { likeness(words, $0) >= 0.5 }
        }
    }

    /// The words given as the speaker's own, each with a space before and after its words, so that containing means
    /// containing whole words.
    private static func quotations(in claim: ReviewedClaim) -> [String] {
        switch claim.claim.mode {
        case .direct: return [plain(claim.words)]
        case .indirect: return []
        case .mixed:
            let text = ArticleText(claim.words)
            return text.quotations.map { plain(text.slice($0.inner)) }
        }
    }

    private static func plain(_ words: String) -> String {
        let folded = words.split(whereSeparator: \.isWhitespace).map { WordDifference.folded($0) }
        return " " + folded.filter { !$0.isEmpty }.joined(separator: " ") + " "
    }

    /// Of the words of both.
    private static func likeness(_ a: String, _ b: String) -> Double {
        let (one, other) = (Set(a.split(separator: " ")), Set(b.split(separator: " ")))
        return Double(one.intersection(other).count) / Double(max(1, one.union(other).count))
    }
}
