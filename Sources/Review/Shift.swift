/// How a party's position on an issue stands to the one before: a possible change, until a person confirms it.
package struct Shift: Hashable, Sendable {
    /// What became of the position.
    package enum Kind: String, CaseIterable, Sendable {
        /// The first that is known, or the first under a new office.
        case first
        /// The same again.
        case repeats
        /// Other words, or another point; neither harder nor softer, or both.
        case refines
        /// Asks for more, gives less, leaves less room.
        case hardens
        /// Asks for less, gives more, leaves more room.
        case softens
        /// The opposite.
        case reverses
    }

    package var kind: Kind
    package var issue: String
    /// What it is measured against; `nil` for the first.
    package var earlier: Position?
    package var later: Position
    /// Claims that tell the later one once more, of the same day: other reports, or reprints; by number.
    package var alsoToldIn: [Int64] = []
    /// Why, in words for an editor.
    package var reasons: [String]
    /// Whether a person said that the later claim revises, or repeats, the earlier.
    package var isConfirmed: Bool

    /// How sure a shift is.
    package enum State: String, Sendable {
        /// It is read from the words alone.
        case possible
        /// A person said so.
        case confirmed
    }

    /// `nil` for the first position, which is no shift that could be confirmed.
    package var state: State? { earlier == nil ? nil : isConfirmed ? .confirmed : .possible }

    /// `hardens, possible`; of a first position its kind alone.
    package var words: String { ([kind.rawValue] + [state?.rawValue].compactMap { $0 }).joined(separator: ", ") }

    /// The later words against the earlier; `nil` for the first.
    package var difference: WordDifference? {
        earlier.map { WordDifference(from: $0.claim.words, to: later.claim.words) }
    }
}
