package import Prose

/// One published text, as a reader of article files gives it and the store keeps it.
package struct Article: Hashable, Sendable, Codable {
    /// A part of the source that is not story text, and why it was left out.
    package struct LeftOut: Hashable, Sendable, Codable {
        package var text: String
        package var reason: String
        package init(text: String, reason: String) {
            self.text = text
            self.reason = reason
        }
    }

    package var title: String?
    package var outlet: String?
    package var byline: String?
    /// Where the story was filed, as printed ("BRUSSELS", "Capitals – agencies").
    package var dateline: String?
    package var published: CalendarDate?
    package var url: String?
    /// ISO 639-1 code, or `nil` where the text is too short to tell.
    package var language: String?
    /// The story. Claims point into this string, byte for byte.
    package var text: String
    package var leftOut: [LeftOut]

    package init(
        title: String? = nil, outlet: String? = nil, byline: String? = nil, dateline: String? = nil,
        published: CalendarDate? = nil, url: String? = nil, language: String? = nil, text: String,
        leftOut: [LeftOut] = []
    ) {
        self.title = title
        self.outlet = outlet
        self.byline = byline
        self.dateline = dateline
        self.published = published
        self.url = url
        self.language = language
        self.text = text
        self.leftOut = leftOut
    }

    /// The same outlet, date, title and words make the same article, wherever the file lies.
    package var stableID: StableID {
        StableID(kind: "article", fields: [outlet, published?.description, title, url, text])
    }
}
