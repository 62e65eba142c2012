package import Prose

/// What an article does once: it gives one content to one source by one cue (Pareti 2012; Newell et al. 2018).
///
/// Spans are UTF-8 byte offsets into the article's text; a role the article leaves out has no span.
package struct Attribution: Hashable, Sendable, Codable {
    package var source: [TextSpan]
    package var cue: [TextSpan]
    package var content: [TextSpan]
    /// How sure the extraction is that this is an attribution with these spans, 0 to 1.
    package var confidence: Double

    package init(source: [TextSpan], cue: [TextSpan], content: [TextSpan], confidence: Double) {
        self.source = source
        self.cue = cue
        self.content = content
        self.confidence = confidence
    }
}
