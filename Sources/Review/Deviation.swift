package import Records

/// Somebody whose word is off the line of those they count for.
package struct Deviation: Hashable, Sendable {
    /// Where they stand instead: a member of an alliance, or somebody who speaks for the party.
    package var standing: Standing
    /// The line.
    package var line: Stance

    package var who: String { standing.party }
}
