package import Prose
package import Records

/// Where a party stood on an issue at a date, by the word of one claim.
package struct Position: Hashable, Sendable {
    package var claim: ReviewedClaim
    /// The day it was said; of a standing position, the day it was reported.
    package var date: CalendarDate
    /// Whether the article says what the party holds and not when it said so.
    package var isStanding: Bool
    /// Whose position the words count as, where that is another party than the one asked for: a person's office.
    package var spokenFor: Set<String>

    /// The position of `party` that `claim` gives; `nil` where nothing says from when it counts.
    init?(_ claim: ReviewedClaim, of party: ComparableName) {
        guard let date = claim.effectiveDate else { return nil }
        self.claim = claim
        self.date = date
        isStanding = claim.claim.saidOn == .standing
        let named = Set(claim.claim.speaksFor)
        spokenFor = named.contains { ComparableName($0) == party } ? [] : named
    }

    /// `claim` by the day its article was published; `nil` where that is not known.
    init?(published claim: ReviewedClaim) {
        guard let date = claim.published else { return nil }
        self.claim = claim
        self.date = date
        isStanding = false
        spokenFor = []
    }
}
