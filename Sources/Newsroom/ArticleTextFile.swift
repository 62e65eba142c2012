internal import Prose
internal import Records

/// Reads a story out of plain text or Markdown, with or without header lines.
struct ArticleTextFile {
    let defaults: ArticleDefaults
    let cutter: BoilerplateCutter

    /// The article of `text`, which has LF line ends. The language is left open.
    func article(from text: String, isMarkdown: Bool, path: String) throws(NewsroomError) -> Article {
        var body = text[...]
        let header = try ArticleHeader(takenFrom: &body, path: path)
        guard !body.trimmed.isEmpty else { throw .noStory(FilePlace(path)) }
        var (story, leftOut) = cutter.cut(String(body))
        var title = header?.values[.title]
        if let known = title {
            if let rest = Self.split(story), Self.heading(rest.first, isMarkdown: isMarkdown) == known {
                leftOut.insert(Article.LeftOut(text: rest.first, reason: "repeats the title"), at: 0)
                story = rest.rest
            }
        } else if let rest = Self.split(story), Self.isTitle(rest.first, isMarkdown: isMarkdown) {
            title = Self.heading(rest.first, isMarkdown: isMarkdown)
            story = rest.rest
        }
        return Article(
            title: title, outlet: header?.values[.outlet] ?? defaults.outlet, byline: header?.values[.byline],
            dateline: header?.values[.dateline] ?? Dateline.find(in: story),
            published: header?.published ?? defaults.date, url: header?.values[.url], text: story, leftOut: leftOut)
    }

    /// The first line, where it stands alone as a paragraph, and what follows it.
    private static func split(_ story: String) -> (first: String, rest: String)? {
        guard let end = story.utf8.firstIndex(of: 0x0A) else { return nil }
        let after = story[story.utf8.index(after: end)...]
        guard after.prefix(while: { $0 != "\n" }).trimmed.isEmpty else { return nil }
        let rest = after.trimmed
        return rest.isEmpty ? nil : (story[..<end].trimmed, rest)
    }

    /// A title is short and does not end or start as the first sentence of a story does.
    private static func isTitle(_ line: String, isMarkdown: Bool) -> Bool {
        if isMarkdown && line.hasPrefix("#") { return true }
        return line.count < 200 && !line.hasSuffix(".") && Dateline.find(in: line) == nil
    }

    /// A title without its Markdown heading marks.
    private static func heading(_ line: String, isMarkdown: Bool) -> String {
        isMarkdown && line.hasPrefix("#") ? line.drop { $0 == "#" }.trimmed : line
    }
}
