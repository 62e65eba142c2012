/// The shapes articles come in.
package enum ArticleFormat: String, CaseIterable, Sendable {
    /// Plain text or Markdown, `.txt` and `.md`.
    case text
    /// One JSON object a line.
    case jsonl
    case html

    /// By the end of the file's name; `nil` where that does not tell.
    package init?(path: String) {
        switch Self.ending(of: path) {
        case "txt", "text", "md", "markdown": self = .text
        case "jsonl", "ndjson": self = .jsonl
        case "html", "htm", "xhtml": self = .html
        default: return nil
        }
    }

    /// By the first bytes of the content: `{` starts JSON, a tag HTML, anything else text.
    package init(content start: [UInt8]) {
        var start = start[...]
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        let ink = start.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        let opening = String(decoding: ink.prefix(10), as: UTF8.self).lowercased()
        let tags = ["<!doctype", "<html", "<head", "<body", "<article", "<!--", "<?xml", "<meta"]
        self = opening.hasPrefix("{") ? .jsonl : tags.contains(where: opening.hasPrefix) ? .html : .text
    }

    static func isMarkdown(_ path: String) -> Bool { ["md", "markdown"].contains(ending(of: path)) }

    /// Lower case, without the dot.
    private static func ending(of path: String) -> String {
        let name = path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
        return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}
