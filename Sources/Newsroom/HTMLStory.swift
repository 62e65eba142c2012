/// Finds the story on a page: the block whose paragraphs carry most running text and few links.
///
/// The scoring follows Readability: a paragraph speaks for the blocks around it, the nearer the more.
struct HTMLStory {
    /// The paragraphs, in order.
    private(set) var paragraphs: [String] = []
    /// Paragraphs inside the story that are little but links.
    private(set) var linkLists: [String] = []

    init(of page: HTMLPage, without clutter: HTMLClutter) {
        let blocks = Self.blocks(of: page, in: 0..<page.nodes.count, clutter: clutter)
        guard let root = Self.root(of: page, blocks: blocks, clutter: clutter) else { return }
        let range = root..<page.nodes[root].end
        for block in blocks where range.contains(block.first) {
            if block.isLinks { linkLists.append(block.text) } else { paragraphs.append(block.text) }
        }
    }

    /// A run of inline content.
    private struct Block {
        var text: String
        /// Index of its first text, and of the block element it stands in.
        var first: Int
        var element: Int
        var linked: Int
        /// Inside a list, heading or table, where short lines of links are usual.
        var isListed: Bool

        var isLinks: Bool {
            let length = text.utf8.count
            return linked * 10 > length * (isListed ? 6 : 8) && length < 400
        }
    }

    private static func blocks(of page: HTMLPage, in range: Range<Int>, clutter: HTMLClutter) -> [Block] {
        var blocks: [Block] = []
        var text = ""
        var linked = 0
        var first: Int?
        var breaks = 0
        func flush() {
            defer { (text, linked, first, breaks) = ("", 0, nil, 0) }
            let lines = text.split(separator: "\n").map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            let inked = lines.filter { !$0.isEmpty }.joined(separator: "\n")
            guard let first, !inked.isEmpty else { return }
            var element = page.nodes[first].parent
            var isListed = false
            while element > 0, inline.contains(page.nodes[element].tag) { element = page.nodes[element].parent }
            var around = element
            for _ in 0..<4 where around > 0 {
                if listed.contains(page.nodes[around].tag) { isListed = true }
                around = page.nodes[around].parent
            }
            blocks.append(Block(text: inked, first: first, element: element, linked: linked, isListed: isListed))
        }
        /// Ends of the open block elements and links.
        var openBlocks: [Int] = []
        var openLinks: [Int] = []
        for i in range where !clutter.isDropped[i] {
            let node = page.nodes[i]
            while let end = openBlocks.last, end <= i {
                openBlocks.removeLast()
                flush()
            }
            while let end = openLinks.last, end <= i { openLinks.removeLast() }
            if node.tag.isEmpty {
                let inked = node.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !inked.isEmpty else {
                    if !text.isEmpty, !node.text.isEmpty { text += " " }
                    continue
                }
                if first == nil { first = i }
                breaks = 0
                if node.text.first?.isWhitespace ?? false { text += " " }
                text += inked
                if node.text.last?.isWhitespace ?? false { text += " " }
                if !openLinks.isEmpty { linked += inked.utf8.count }
            } else if node.tag == "br" {
                breaks += 1
                if breaks > 1 { flush() } else if first != nil { text += "\n" }
            } else if node.tag == "a" {
                openLinks.append(node.end)
            } else if !inline.contains(node.tag) {
                flush()
                openBlocks.append(node.end)
            }
        }
        flush()
        return blocks
    }

    private static func root(of page: HTMLPage, blocks: [Block], clutter: HTMLClutter) -> Int? {
        var scores: [Int: Double] = [:]
        for block in blocks where block.text.utf8.count >= 25 && !block.isLinks {
            let commas = block.text.utf8.count { $0 == 0x2C }
            var score = 1 + Double(commas) + min(3, Double(block.text.utf8.count) / 100)
            score *= 1 - Double(block.linked) / Double(block.text.utf8.count)
            // A paragraph speaks for what holds it, text straight inside a block for that block itself.
            var holder =
                paragraphTags.contains(page.nodes[block.element].tag) ? page.nodes[block.element].parent : block.element
            var level = 1.0
            while holder >= 0, level <= 5 {
                scores[holder, default: 0] += score / level
                holder = page.nodes[holder].parent
                level += 1
            }
        }
        for i in scores.keys { scores[i]! += weight(of: page.nodes[i]) }
        guard let best = scores.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
            return blocks.first?.element
        }
        return widened(best.key, page: page, blocks: blocks)
    }

    /// The parent of `i`, and its parent, as long as most of what they add is running text too.
    private static func widened(_ i: Int, page: HTMLPage, blocks: [Block]) -> Int {
        var root = i
        for _ in 0..<4 {
            let parent = page.nodes[root].parent
            guard parent > 0, page.nodes[parent].tag != "body" else { break }
            let added = blocks.filter {
                (parent..<page.nodes[parent].end).contains($0.first)
                    && !(root..<page.nodes[root].end).contains($0.first)
            }
            let prose = added.filter { !$0.isLinks && $0.text.utf8.count >= 80 && $0.linked * 4 < $0.text.utf8.count }
            let all = added.reduce(0) { $0 + $1.text.utf8.count }
            let good = prose.reduce(0) { $0 + $1.text.utf8.count }
            guard good * 10 >= all * 8 else { break }
            root = parent
        }
        return root
    }

    private static func weight(of node: HTMLPage.Node) -> Double {
        let name = ((node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")).lowercased()
        var weight = node.tag == "article" ? 10.0 : 0
        if node.attributes["itemprop"]?.lowercased().contains("articlebody") ?? false { weight += 60 }
        let signs = [
            "article-body", "articlebody", "article__body", "entry-content", "post-content", "story-body", "storytext",
        ]
        if signs.contains(where: name.contains) { weight += 25 }
        return weight
    }

    private static let paragraphTags: Set<String> = ["p", "pre", "blockquote", "li", "h2", "h3", "h4"]
    private static let listed: Set<String> = ["li", "ul", "ol", "h2", "h3", "h4", "h5", "h6", "table"]
    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "img",
        "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt",
        "u", "var", "wbr", "nobr", "picture", "source",
    ]
}
