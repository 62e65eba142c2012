/// What the order of the review queue is made from: the claims of a desk without their words, and what ties them.
package struct QueueFacts: Sendable {
    /// A claim, whatever its status.
    package struct Claim: Hashable, Sendable, Identifiable {
        package var id: Int64
        package var articleID: Int64
        package var status: ReviewStatus
        package var checkworthiness: Double?
        package var checkable: Bool
        /// The last day of the period it counts from, ISO 8601; such days compare as text.
        package var lastDay: String?

        package init(
            id: Int64, articleID: Int64, status: ReviewStatus = .new, checkworthiness: Double? = nil,
            checkable: Bool = false, lastDay: String? = nil
        ) {
            self.id = id
            self.articleID = articleID
            self.status = status
            self.checkworthiness = checkworthiness
            self.checkable = checkable
            self.lastDay = lastDay
        }
    }

    /// Two claims that tell one statement, or that cannot both hold.
    package struct Tie: Hashable, Sendable {
        package var a: Int64
        package var b: Int64
        package init(_ a: Int64, _ b: Int64) {
            self.a = a
            self.b = b
        }
    }

    package var claims: [Claim]
    /// Sure and confirmed `repeats`.
    package var repeats: [Tie]
    /// `contradicts` that nobody has rejected.
    package var contradictions: [Tie]
    /// Names of outlets by the number of the article.
    package var outlets: [Int64: String]

    package init(
        claims: [Claim], repeats: [Tie] = [], contradictions: [Tie] = [], outlets: [Int64: String] = [:]
    ) {
        self.claims = claims
        self.repeats = repeats
        self.contradictions = contradictions
        self.outlets = outlets
    }
}
