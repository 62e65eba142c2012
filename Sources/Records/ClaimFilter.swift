package import Prose

/// Which claims a command is about: `party:NATO status:new kind:demand since:2021-12 "security guarantees"`.
///
/// Terms are joined by *and*; words inside one term, parted by commas, by *or*. A leading `-` turns a term round.
package struct ClaimFilter: Hashable, Sendable {
    /// What a term asks about; the raw value is the word typed before the colon.
    package enum Field: String, CaseIterable, Hashable, Sendable {
        /// A party that speaks, is spoken for or is addressed.
        case party
        case speaker, speaks, addressee, issue, kind, mode, stance, status, verdict, outlet, article, by
        /// Who is to check it.
        case assignee
        /// When it was said (published where that is unknown): a date or `from..to`.
        case said
        /// Not before this date.
        case since
        /// Not after this date.
        case until
        case id
        /// The claims that tell one statement with the claim of this number.
        case thread
    }

    /// One thing a claim must be.
    package enum Term: Hashable, Sendable {
        /// `field:value,value`; `none` matches an empty field.
        case field(Field, [String])
        /// Dates the claim must fall in, both ends included.
        case dates(from: CalendarDate?, to: CalendarDate?)
        /// Words in the claim or its article's title; a quoted phrase must stand as it is.
        case text(String)
    }

    /// A term, or its opposite.
    package struct Condition: Hashable, Sendable {
        package var term: Term
        package var isNegated: Bool
        package init(_ term: Term, isNegated: Bool = false) {
            self.term = term
            self.isNegated = isNegated
        }
    }

    package var conditions: [Condition]

    package init(_ conditions: [Condition] = []) { self.conditions = conditions }

    package var isEmpty: Bool { conditions.isEmpty }
}
