/// Tells which parts of a page cannot be story: menus, forms, comments, boxes with other stories.
struct HTMLClutter {
    /// Roots of the parts, in document order, none inside another, with the name of their tag or class.
    private(set) var roots: [(index: Int, reason: String)] = []
    /// For each node whether it lies in one of them.
    private(set) var isDropped: [Bool]

    init(of page: HTMLPage) {
        let nodes = page.nodes
        isDropped = Array(repeating: false, count: nodes.count)
        // A page may stand whole in one <form>, or carry "sidebar" on its outermost <div>: what holds most of the
        // running text stays.
        var ink = [0]
        ink.reserveCapacity(nodes.count + 1)
        for node in nodes { ink.append(ink[ink.count - 1] + Self.runningText(in: node, of: page)) }
        let total = ink[nodes.count]
        var i = 0
        while i < nodes.count {
            let node = nodes[i]
            if !node.tag.isEmpty, let (reason, isSure) = Self.reason(for: node),
                isSure || (ink[node.end] - ink[i]) * 2 < total || total == 0
            {
                roots.append((i, reason))
                for j in i..<node.end { isDropped[j] = true }
                i = node.end
            } else {
                i += 1
            }
        }
    }

    /// The bytes of a text too long to be a label and outside links.
    private static func runningText(in node: HTMLPage.Node, of page: HTMLPage) -> Int {
        guard node.tag.isEmpty, node.parent >= 0, node.text.utf8.count >= 40 else { return 0 }
        let tag = page.nodes[node.parent].tag
        return silent.contains(tag) || tag == "a" ? 0 : node.text.utf8.count { $0 > 0x20 }
    }

    /// Why `node` is clutter, and whether its size does not matter.
    private static func reason(for node: HTMLPage.Node) -> (reason: String, isSure: Bool)? {
        if silent.contains(node.tag) { return (node.tag, true) }
        if furniture.contains(node.tag) { return (node.tag, false) }
        if containers.contains(node.tag) { return nil }
        let attributes = node.attributes
        let style = attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
        if attributes["hidden"] != nil || style.contains("display:none") || style.contains("visibility:hidden")
            || attributes["aria-hidden"] == "true"
        {
            return ("hidden \(node.tag)", false)
        }
        if let role = attributes["role"], roles.contains(role) { return (role, false) }
        for name in [attributes["class"], attributes["id"]].compactMap(\.self) {
            let words = words(of: name)
            guard let i = words.firstIndex(where: isClutterWord) else { continue }
            // "has-sidebar" is said of the story beside it.
            if i == 0 || !["has", "with", "w", "no", "and"].contains(words[i - 1]) { return (words[i], false) }
        }
        return nil
    }

    private static func isClutterWord(_ word: String) -> Bool {
        wholeWords.contains(word) || wordStarts.contains(where: word.hasPrefix)
    }

    /// "relatedStories main-nav" → related, stories, main, nav.
    private static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in name.unicodeScalars.prefix(300) {
            let isUpper = scalar.properties.isUppercase
            if isUpper || !scalar.properties.isAlphabetic {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if scalar.properties.isAlphabetic { word += String(scalar).lowercased() }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// Their characters are no text.
    static let silent: Set<String> = [
        "script", "style", "noscript", "template", "title", "iframe", "object", "svg", "math", "select", "textarea",
        "audio", "video", "canvas",
    ]
    private static let furniture: Set<String> = [
        "nav", "aside", "form", "header", "footer", "figure", "figcaption", "button", "dialog", "menu",
    ]
    private static let containers: Set<String> = ["html", "body", "main", "article"]
    private static let roles: Set<String> = [
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alert", "menu", "tooltip",
    ]
    private static let wholeWords: Set<String> = [
        "ad", "ads", "nav", "menu", "tags", "tag", "byline", "meta", "rail", "copyright", "login", "timestamp",
        "dateline", "pagination", "pager", "toolbar", "tools", "print", "skip",
    ]
    private static let wordStarts = [
        "comment", "share", "sharing", "social", "related", "newsletter", "promo", "sidebar", "footer", "masthead",
        "breadcrumb", "advert", "sponsor", "cookie", "popup", "modal", "subscri", "recirc", "outbrain", "taboola",
        "disqus", "caption", "widget", "trending", "readmore", "signup", "recommend", "navigation", "navbar", "credit",
        "disclaimer", "livefyre", "slideshow",
    ]
}
