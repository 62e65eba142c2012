package import Records

/// What goes out to a checker: the claims of one view, with the articles they stand in.
package struct ReviewSheet: Sendable {
    /// One article's claims, in the order they were given.
    package struct Section: Sendable {
        /// `nil` where the sheet was made without the article's text.
        package let article: StoredArticle?
        /// Never empty.
        package let claims: [ReviewedClaim]
    }

    package let title: String
    /// ISO 8601, UTC; from the caller's clock.
    package let madeAt: String
    /// The filter as it was typed; empty for the whole desk.
    package let filter: String
    /// In the order in which the articles first occur among the claims.
    package let sections: [Section]

    /// Groups `claims` by article and keeps their order otherwise. `articles` are keyed by ``StoredArticle/id``; a claim
    /// whose article is not among them is shown without its paragraph.
    package init(
        title: String, claims: [ReviewedClaim], articles: [Int64: StoredArticle], madeAt: String, filter: String
    ) {
        self.title = title
        self.madeAt = madeAt
        self.filter = filter
        var order: [Int64] = []
        var grouped: [Int64: [ReviewedClaim]] = [:]
        for claim in claims {
            if grouped[claim.articleID] == nil { order.append(claim.articleID) }
            grouped[claim.articleID, default: []].append(claim)
        }
        sections = order.map { Section(article: articles[$0], claims: grouped[$0] ?? []) }
    }

    /// How many claims the sheet holds.
    package var claimCount: Int { sections.reduce(0) { $0 + $1.claims.count } }

    /// How many claims stand at each status, in workflow order; statuses without a claim are left out.
    package var statusCounts: [(status: ReviewStatus, count: Int)] {
        var counts: [ReviewStatus: Int] = [:]
        for section in sections {
            for claim in section.claims { counts[claim.status, default: 0] += 1 }
        }
        return ReviewStatus.allCases.compactMap { status in counts[status].map { (status, $0) } }
    }
}
