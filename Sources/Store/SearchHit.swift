package import Prose

/// One place where searched words stand.
package struct SearchHit: Hashable, Sendable {
    /// What the words stand in, by its short number.
    package enum Kind: Hashable, Sendable {
        case claim(Int64)
        case article(Int64)
    }

    /// A piece of the snippet; the pieces together are the words shown.
    package struct Part: Hashable, Sendable {
        package var text: String
        package var isMatch: Bool
    }

    package var kind: Kind
    /// The article itself, or the one the claim is from; title, outlet and date are its own.
    package var articleID: Int64
    package var title: String?
    package var outlet: String?
    package var published: CalendarDate?
    /// Who said it, for a claim.
    package var speakers: [String]
    /// The best stretch of text, `…` where it was cut.
    package var snippet: [Part]
}
