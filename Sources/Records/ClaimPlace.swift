package import Prose

/// Where a claim stands, without the claim: enough to choose and order claims of a large desk.
package struct ClaimPlace: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var articleID: Int64
    package var outlet: String?
    package var published: CalendarDate?
    package var status: ReviewStatus
    package var verdict: String?
    /// Whether somebody proposes a correction.
    package var hasCorrection: Bool

    package init(
        id: Int64, articleID: Int64, outlet: String? = nil, published: CalendarDate? = nil, status: ReviewStatus = .new,
        verdict: String? = nil, hasCorrection: Bool = false
    ) {
        self.id = id
        self.articleID = articleID
        self.outlet = outlet
        self.published = published
        self.status = status
        self.verdict = verdict
        self.hasCorrection = hasCorrection
    }
}
