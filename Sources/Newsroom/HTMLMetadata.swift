internal import Foundation
internal import Prose

/// What a page says of its article: in JSON-LD first, then in `<meta>` tags, then in its markup.
struct HTMLMetadata {
    private(set) var title: String?
    private(set) var outlet: String?
    private(set) var byline: String?
    private(set) var published: CalendarDate?
    private(set) var url: String?

    init(of page: HTMLPage) {
        let linked = LinkedData(of: page)
        let meta = Self.meta(of: page)
        func first(_ names: String...) -> String? { names.lazy.compactMap { meta[$0] }.first }
        title =
            linked.title ?? first("og:title", "twitter:title", "headline", "dc.title")
            ?? page.elements("h1").lazy.map(page.text).first { !$0.isEmpty }
            ?? page.elements("title").lazy.map(page.text).first { !$0.isEmpty }
        outlet = linked.outlet ?? first("og:site_name", "application-name", "dc.publisher")
        byline =
            linked.byline
            ?? first("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
            .flatMap { $0.hasPrefix("http") ? nil : $0 }
        published =
            linked.published
            ?? [
                "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate",
                "parsely-pub-date", "sailthru.date", "publish-date", "publishdate",
            ].lazy.compactMap { meta[$0].flatMap(WrittenDate.read) }.first
            ?? page.elements("time").lazy.compactMap { page.nodes[$0].attributes["datetime"].flatMap(WrittenDate.read) }
            .first
        let canonical = page.elements("link").lazy.map { page.nodes[$0].attributes }
            .first { $0["rel"]?.lowercased() == "canonical" }?["href"]
        url = [canonical, meta["og:url"], linked.url].lazy.compactMap { $0?.trimmed }.first { $0.hasPrefix("http") }
        // Content systems write 0001-01-01 for no date.
        if let date = published, date.year < 1500 { published = nil }
        if let byline, byline.lowercased().hasPrefix("by ") { self.byline = byline.dropFirst(3).trimmed }
        if let outlet, let known = title { title = Self.without(outlet, known) }
    }

    /// The contents of the `<meta>` tags and of `itemprop`s that have one, by lower-case name; the first one counts.
    private static func meta(of page: HTMLPage) -> [String: String] {
        var meta: [String: String] = [:]
        for i in page.elements("meta") {
            let attributes = page.nodes[i].attributes
            guard let content = attributes["content"].map(collapsed), !content.isEmpty else { continue }
            for key in ["property", "name", "itemprop"] {
                guard let name = attributes[key]?.lowercased(), meta[name] == nil else { continue }
                meta[name] = content
            }
        }
        return meta
    }

    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// "Talks fail | The Herald" → "Talks fail".
    private static func without(_ outlet: String, _ title: String) -> String {
        for mark in [" | ", " - ", " – ", " — ", " :: "]
        where title.lowercased().hasSuffix((mark + outlet).lowercased()) {
            return String(title.dropLast(mark.count + outlet.count))
        }
        return title
    }
}

/// The first news article among a page's JSON-LD objects (schema.org).
private struct LinkedData {
    var title: String?
    var outlet: String?
    var byline: String?
    var published: CalendarDate?
    var url: String?

    init(of page: HTMLPage) {
        for i in page.elements("script") where page.nodes[i].attributes["type"]?.lowercased() == "application/ld+json" {
            let script = page.nodes[i..<page.nodes[i].end].map(\.text).joined()
            guard let value = try? JSONSerialization.jsonObject(with: Data(script.utf8)),
                let article = Self.article(in: value)
            else { continue }
            title = Self.plain(article["headline"]) ?? Self.plain(article["name"])
            outlet = Self.names(article["publisher"]).first
            let authors = Self.names(article["author"])
            byline = authors.isEmpty ? nil : authors.joined(separator: ", ")
            published = (article["datePublished"] as? String).flatMap(WrittenDate.read)
            let main = article["mainEntityOfPage"]
            url = article["url"] as? String ?? main as? String ?? (main as? [String: Any])?["@id"] as? String
            return
        }
    }

    /// Looks through lists and `@graph`s.
    private static func article(in value: Any) -> [String: Any]? {
        var open = [value]
        while let value = open.popLast() {
            if let list = value as? [Any] {
                open += list.reversed()
            } else if let object = value as? [String: Any] {
                let types = (object["@type"] as? [Any] ?? [object["@type"] as Any]).compactMap { $0 as? String }
                if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") }) { return object }
                if let graph = object["@graph"] { open.append(graph) }
            }
        }
        return nil
    }

    private static func names(_ value: Any?) -> [String] {
        (value as? [Any] ?? [value as Any]).compactMap { plain($0) ?? plain(($0 as? [String: Any])?["name"]) }
    }

    /// A text without markup; `nil` where it holds entities, which the `<meta>` tags give decoded.
    private static func plain(_ value: Any?) -> String? {
        guard let text = (value as? String)?.split(whereSeparator: \.isWhitespace).joined(separator: " "),
            !text.isEmpty, !text.hasPrefix("http"), text.firstRange(of: "&#") == nil,
            text.firstRange(of: "&amp;") == nil,
            text.firstRange(of: "&quot;") == nil
        else { return nil }
        return text
    }
}
