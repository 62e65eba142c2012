package import Prose

/// Where an article was read.
package struct ArticleOrigin: Sendable, Hashable {
    /// `-` is the standard input.
    package var path: String
    /// The line of a JSONL file, from 1.
    package var line: Int?
    /// The `id` that line gives its article.
    package var id: String?

    package init(path: String, line: Int? = nil, id: String? = nil) {
        self.path = path
        self.line = line
        self.id = id
    }
}

/// What is taken of an article whose file does not say.
package struct ArticleDefaults: Sendable, Hashable {
    package var outlet: String?
    package var date: CalendarDate?

    package init(outlet: String? = nil, date: CalendarDate? = nil) {
        self.outlet = outlet
        self.date = date
    }
}
