package import Prose
package import Records

/// A claim on the desk as far as linking looks at it.
package struct ClaimToLink: Sendable {
    package var id: Int64
    package var article: Int64
    package var words: String
    package var kind: ClaimKind
    /// When it was said, else when it was published.
    package var date: CalendarDate?
    package var speakers: [String] = []
    package var speaksFor: [String] = []
    package var addressees: [String] = []
    package var issues: [String] = []
}
