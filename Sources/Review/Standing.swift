package import Prose
package import Records

/// Where a party stands on an issue, by the words of the last day on which it said so, and what stands behind that.
package struct Standing: Hashable, Sendable {
    /// Whose it is: a party, a member of an alliance, or a person.
    package var party: String
    /// `nil` where no side was taken; unclear where both were, on one day.
    package var stance: Stance?
    /// The words that show it best.
    package var quotation: ReviewedClaim
    /// What it depends on, of a conditional stance that ``quotation`` shows without its condition.
    package var condition: ReviewedClaim?
    /// When it was last said; `nil` where nothing dates it.
    package var date: CalendarDate?
    /// When it was first said without another stance since; `nil` where nothing dates that.
    package var since: CalendarDate?
    /// How often it was said since then. Reprints, and other reports of the same statement on the same day, count once.
    package var times: Int
    /// All that the party said of where it stands on the issue, oldest first; where it only told facts, those.
    package var claims: [ReviewedClaim]
    /// Whether it is a position at all; without one the party spoke, but took none.
    package var isPosition: Bool
    /// The last position in ``claims``, where that came later and takes no side: a warning, a denial, an announcement.
    package var lastWord: ReviewedClaim?

    /// Whether a side was taken that another party can be for or against.
    package var isClear: Bool { stance != nil && stance != .unclear }
}
