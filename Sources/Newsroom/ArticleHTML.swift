internal import Prose
internal import Records

/// Reads the story out of a web page.
struct ArticleHTML {
    let defaults: ArticleDefaults
    let cutter: BoilerplateCutter

    /// The article of the page in `bytes`; the language is left open.
    func article(from bytes: [UInt8], at place: FilePlace) throws(NewsroomError) -> Article {
        if !HTMLCharset.isWide(bytes) { try PlainText.check(bytes, at: place) }
        guard let page = HTMLPage(bytes) else { throw .noStory(place) }
        let metadata = HTMLMetadata(of: page)
        let clutter = HTMLClutter(of: page)
        let story = HTMLStory(of: page, without: clutter)
        var paragraphs = story.paragraphs
        var leftOut: [Article.LeftOut] = []
        if let title = metadata.title, paragraphs.count > 1, paragraphs[0] == title {
            leftOut.append(Article.LeftOut(text: title, reason: "repeats the title"))
            paragraphs.removeFirst()
        }
        let (text, cut) = cutter.cut(paragraphs.joined(separator: "\n\n"))
        guard !text.isEmpty else { throw .noStory(place) }
        leftOut += cut
        leftOut += story.linkLists.prefix(20).map { Article.LeftOut(text: Self.excerpt($0), reason: "links") }
        for (index, reason) in clutter.roots where leftOut.count < 40 && !HTMLClutter.silent.contains(reason) {
            let text = page.text(of: index)
            if !text.isEmpty {
                leftOut.append(Article.LeftOut(text: Self.excerpt(text), reason: "page part: \(reason)"))
            }
        }
        return Article(
            title: metadata.title, outlet: metadata.outlet ?? defaults.outlet, byline: metadata.byline,
            dateline: Dateline.find(in: text), published: metadata.published ?? defaults.date, url: metadata.url,
            text: text, leftOut: leftOut)
    }

    private static func excerpt(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 200, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return text }
        return String(text[..<end]) + "…"
    }
}
