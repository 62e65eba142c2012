package import Prose

/// A claim on the desk: what was extracted, with where it stands in the review and what article it is from.
package struct ReviewedClaim: Hashable, Sendable, Identifiable {
    /// The short number people type.
    package var id: Int64
    package var stableID: StableID
    package var articleID: Int64
    package var articleTitle: String?
    package var outlet: String?
    package var published: CalendarDate?
    package var url: String?
    package var claim: Claim
    /// The words of the claim: its content spans, several joined by " … ".
    package var words: String
    package var status: ReviewStatus
    package var verdict: String?
    /// Who moved it last.
    package var reviewer: String?
    package var notes: [Note]
    /// `nil` unless it was asked for.
    package var record: ReviewRecord?

    /// A remark on a claim by a person.
    package struct Note: Hashable, Sendable, Codable {
        package var author: String
        /// ISO 8601, UTC.
        package var at: String
        package var text: String
        package init(author: String, at: String, text: String) {
            self.author = author
            self.at = at
            self.text = text
        }
    }

    package init(
        id: Int64, stableID: StableID, articleID: Int64, articleTitle: String? = nil, outlet: String? = nil,
        published: CalendarDate? = nil, url: String? = nil, claim: Claim, words: String, status: ReviewStatus = .new,
        verdict: String? = nil, reviewer: String? = nil, notes: [Note] = [], record: ReviewRecord? = nil
    ) {
        self.id = id
        self.stableID = stableID
        self.articleID = articleID
        self.articleTitle = articleTitle
        self.outlet = outlet
        self.published = published
        self.url = url
        self.claim = claim
        self.words = words
        self.status = status
        self.verdict = verdict
        self.reviewer = reviewer
        self.notes = notes
        self.record = record
    }

    /// The date a position counts from: when it was said, else when it was published.
    package var effectiveDate: CalendarDate? { claim.saidOn?.date ?? published }
}

/// An article on the desk.
package struct StoredArticle: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var stableID: StableID
    package var article: Article
    package var claimCount: Int

    package init(id: Int64, stableID: StableID, article: Article, claimCount: Int) {
        self.id = id
        self.stableID = stableID
        self.article = article
        self.claimCount = claimCount
    }
}
