/// Two claims that have to do with each other, as the desk keeps it: what the linker suggests, and what a person says
/// of that.
package struct StoredLink: Hashable, Sendable {
    /// How two claims stand to each other.
    package enum Relation: String, CaseIterable, Sendable, Codable {
        case repeats, supports, answers, contradicts, revises

        /// Whether it matters which of the two claims is `a`.
        package var isDirected: Bool { self == .answers || self == .revises }
    }

    /// How far a link can be relied on.
    package enum State: String, CaseIterable, Sendable, Codable {
        /// The linker finds it more likely than not.
        case suggested
        /// The linker is as good as certain; a thread is made of these without asking.
        case sure
        /// A person says so.
        case confirmed
        /// A person says it is none; the pair is not suggested again.
        case rejected

        /// Whether a person decided it.
        package var isDecided: Bool { self == .confirmed || self == .rejected }
    }

    /// A claim's short number; for a directed relation the later claim, else the smaller number.
    package var a: Int64
    package var b: Int64
    package var relation: Relation
    /// From 0 to 1; 0.5 is even. 1 where a person joined claims that the linker had not.
    package var score: Double
    /// Why, in words for an editor.
    package var reason: String
    package var state: State
    /// Who decided it; `nil` for the linker.
    package var by: String?
    /// When it was decided: ISO 8601, UTC.
    package var at: String?
    /// A remark on the decision.
    package var note: String?

    /// Of an undirected relation the two may come in any order; the smaller number becomes `a`.
    package init(
        a: Int64, b: Int64, relation: Relation, score: Double, reason: String, state: State = .suggested,
        by: String? = nil, at: String? = nil, note: String? = nil
    ) {
        (self.a, self.b) = relation.isDirected || a < b ? (a, b) : (b, a)
        self.relation = relation
        self.score = score
        self.reason = reason
        self.state = state
        self.by = by
        self.at = at
        self.note = note
    }

    /// The claim at the other end from `claim`.
    package func other(than claim: Int64) -> Int64 { a == claim ? b : a }
}
