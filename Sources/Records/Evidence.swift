package import Prose

/// A source for or against a claim: a page or a citation, and where in it to look.
///
/// Every text is one line. What makes a source is its ``url`` or, without one, its ``title``.
package struct Evidence: Hashable, Sendable, Codable {
    /// Whether the source saw it itself or tells what others say.
    package enum Rank: String, CaseIterable, Sendable, Codable {
        case primary, secondary
    }

    /// What the source says of the claim.
    package enum Side: String, CaseIterable, Sendable, Codable {
        case supports = "for"
        case against
    }

    /// A title, or a whole citation where there is no address.
    package var title: String?
    package var url: String?
    package var rank: Rank?
    package var side: Side?
    /// Page, minute, article of a treaty: where in the source.
    package var locator: String?
    package var quote: String?
    /// The day somebody looked at it.
    package var accessed: CalendarDate?

    package init(
        title: String? = nil, url: String? = nil, rank: Rank? = nil, side: Side? = nil, locator: String? = nil,
        quote: String? = nil, accessed: CalendarDate? = nil
    ) {
        self.title = title
        self.url = url
        self.rank = rank
        self.side = side
        self.locator = locator
        self.quote = quote
        self.accessed = accessed
    }

    /// What it says of the claim and how it knows, "for, primary"; empty where neither is told.
    package var traits: String { [side?.rawValue, rank?.rawValue].compactMap { $0 }.joined(separator: ", ") }

    /// What it is called in one line: the title, else the address.
    package var name: String { title ?? url ?? "" }

    /// Whether `text` can be followed as a link: an `http` or `https` address without white space or control characters.
    package static func isWebAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }),
            text.utf8.count > scheme.utf8.count
        else { return false }
        return text.unicodeScalars.allSatisfy {
            !$0.properties.isWhitespace && $0.properties.generalCategory != .control
                && $0.properties.generalCategory != .format && !"<>\"`{}|\\^".unicodeScalars.contains($0)
        }
    }
}
