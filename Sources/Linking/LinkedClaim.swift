package import Prose
package import Records

/// A claim as the linker sees it; what is not known is empty or `nil`.
package struct LinkedClaim: Sendable {
    package var id: String
    package var article: String?
    package var text: RelationText
    package var words: String
    package var speakers: [String]
    package var parties: [String]
    package var kind: ClaimKind?
    package var addressees: [String]
    package var issues: [String]
    package var saidOn: CalendarDate?

    package init(
        id: String, article: String? = nil, words: String, text: RelationText, speakers: [String] = [],
        parties: [String] = [], kind: ClaimKind? = nil, addressees: [String] = [],
        issues: [String] = [], saidOn: CalendarDate? = nil
    ) {
        self.id = id
        self.article = article
        self.words = words
        self.text = text
        self.speakers = speakers
        self.parties = parties
        self.kind = kind
        self.addressees = addressees
        self.issues = issues
        self.saidOn = saidOn
    }

    /// Whose words they count as: the parties, else the speakers.
    var voices: Set<String> { Set(parties.isEmpty ? speakers : parties) }

    /// Polarity of the proposition: a denial's or refusal's words may be what is denied or refused.
    var isNegative: Bool {
        switch act {
        case .denial, .refusal, .opposition: true
        default: text.isNegative
        }
    }

    /// The act, by what it does: a warning voices a concern, a call is a soft demand, and an assertion with words of
    /// denial, or put as a question that wants no answer, denies.
    var act: ClaimKind? {
        switch kind {
        case .concern: .warning
        case .call: .demand
        case .assertion, .opposition: text.denials.isEmpty && !text.isQuestion ? kind : .denial
        default: kind
        }
    }
}

/// One suggested link; for `answers` and `revises` `a` is the later claim.
package struct ClaimLink: Sendable {
    package typealias Relation = StoredLink.Relation

    package var a: String
    package var b: String
    package var relation: Relation
    /// From 0 to 1; 0.5 is even.
    package var score: Double
    /// Why, in words for an editor.
    package var reason: String
}
