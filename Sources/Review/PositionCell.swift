package import Prose
package import Records

/// One party on one issue, beside others.
package struct PositionCell: Hashable, Sendable {
    /// Where it stands: by its own word, or where it has none and its members are rolled up, by theirs.
    package var standing: Standing
    /// Whether only members spoke.
    package var isByMembers: Bool
    /// Where each member stands that spoke, by name; none unless members are rolled up.
    package var members: [Standing]
    /// Who is off the line: members, and those who speak for the party.
    package var deviations: [Deviation]
    /// How it moved, oldest first: what hardens, softens or reverses, among the last positions.
    package var shifts: [Shift]
    /// Whether ``shifts`` leaves out what lies further back.
    package var isShiftsCut: Bool
    /// When somebody last spoke on the issue at all, be it without a position; `nil` where nothing dates it.
    package var lastSpoken: CalendarDate?
    /// What the other parties answered, oldest first.
    package var answers: [Answer]

    /// A claim of another party that answers one of this party's.
    package struct Answer: Hashable, Sendable {
        package var party: String
        package var claim: ReviewedClaim
        /// The number of the claim that is answered.
        package var to: Int64
        /// Whether a person said so.
        package var isConfirmed: Bool
    }

    /// All claims behind the cell, each once.
    package var claims: [ReviewedClaim] {
        var seen: Set<Int64> = []
        return (standing.claims + members.flatMap(\.claims)).filter { seen.insert($0.id).inserted }
    }

    /// How many of ``claims`` have which status.
    package var statuses: [StatusCount] { StatusCount.of(claims) }
}
