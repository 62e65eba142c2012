import Prose
import Records
import Testing

@testable import Newsroom

struct ArticleHTMLTests {
    private func article(_ html: String) throws -> Article {
        try ArticleReader(boilerplate: ["advertisement"]).article(from: Array(html.utf8), path: "a.html")
    }

    private let paragraphs = """
        <p>Karsk closed the port of Zory, the ministry said, after a night of talks.</p>
        <p>“We are <b>ready</b> to talk,” Varga <a href="/v">said</a>, “but not like this.”</p>
        """
    private let text = """
        Karsk closed the port of Zory, the ministry said, after a night of talks.

        “We are ready to talk,” Varga said, “but not like this.”
        """

    @Test func takesTheStoryAndListsTheRest() throws {
        let article = try article(
            """
            <html><head><title>Port closes | The Herald</title><meta property="og:site_name" content="The Herald">
            <style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <div class="story"><h1>Port closes</h1>\(paragraphs)
            <script>track("story");</script><ul><li><a href="/2">Other ports that closed</a></li></ul>
            <p>Advertisement</p></div>
            <div class="relatedStories"><p>Orr opened a bridge, the mayor said, in the north of the country.</p></div>
            <div style="display: none">Turn on your sound, please.</div><footer>All rights reserved</footer></body></html>
            """)
        #expect(article.title == "Port closes")
        #expect(article.outlet == "The Herald")
        #expect(article.text == text)
        #expect(
            article.leftOut == [
                Article.LeftOut(text: "Port closes", reason: "repeats the title"),
                Article.LeftOut(text: "Advertisement", reason: "web page text after the story"),
                Article.LeftOut(text: "Other ports that closed", reason: "links"),
                Article.LeftOut(text: "Home World", reason: "page part: nav"),
                Article.LeftOut(
                    text: "Orr opened a bridge, the mayor said, in the north of the country.",
                    reason: "page part: related"),
                Article.LeftOut(text: "Turn on your sound, please.", reason: "page part: hidden div"),
                Article.LeftOut(text: "All rights reserved", reason: "page part: footer"),
            ])
    }

    @Test func believesLinkedDataFirst() throws {
        let article = try article(
            """
            <head><script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "Page"},
            {"@type": "NewsArticle", "headline": "Port closes", "datePublished": "2022-01-07T10:00:00Z",
             "author": [{"name": "Jo Orr"}, {"name": "Di Vale"}], "publisher": {"name": "KNA"}}]}</script>
            <meta property="og:title" content="Port closes, and how"><meta property="article:published_time" content="2022-01-09">
            <link rel="canonical" href="https://kna.example/port"></head><body>\(paragraphs)</body>
            """)
        #expect(
            article
                == Article(
                    title: "Port closes", outlet: "KNA", byline: "Jo Orr, Di Vale",
                    published: CalendarDate(year: 2022, month: 1, day: 7), url: "https://kna.example/port",
                    language: "en", text: text))
    }

    @Test func readsMetaTagsAndTime() throws {
        let article = try article(
            """
            <meta property="og:title" content="Port &amp; town"><meta name="author" content="By Jo Orr">
            <body><time datetime="2022-01-07">today</time>\(paragraphs)
            """)
        #expect(article.title == "Port & town")
        #expect(article.byline == "Jo Orr")
        #expect(article.published == CalendarDate(year: 2022, month: 1, day: 7))
    }

    @Test func twoBreaksPartParagraphs() throws {
        let article = try article(
            "<body><div>Karsk closed the port of Zory.<br><br>Varga protested,<br>she said.</div></body>")
        #expect(article.text == "Karsk closed the port of Zory.\n\nVarga protested,\nshe said.")
    }

    /// Each character of a page is one byte here.
    @Test(arguments: [
        ("<meta charset=\"windows-1251\"><p>\u{CF}\u{EE}\u{F0}\u{F2}", "Порт"),
        ("<p>Caf\u{E9} \u{93}Zory\u{94}", "Café “Zory”"),
        ("<meta charset=latin1><p>\u{93}\u{E9}\u{94}", "“é”"),
        ("<meta charset=\"utf-8\"><p>Caf\u{FF}!", "Caf\u{FFFD}!"),
        ("<meta charset=\"nonsense\"><p>Caf\u{E9}", "Café"),
        ("\u{EF}\u{BB}\u{BF}<p>Caf\u{C3}\u{A9}", "Café"),
        ("\u{FF}\u{FE}<\0p\0>\0\u{E9}\0", "é"),
    ])
    func findsTheCharset(page: String, text: String) throws {
        let bytes = page.unicodeScalars.map { UInt8($0.value) }
        #expect(try ArticleReader().article(from: bytes, path: "a.html").text == text)
    }

    @Test(arguments: [
        "<html></html>", "<script>x</script>", "<title>Port</title>", "<body><nav>Home</nav>", "<!-- x -->",
    ])
    func refusesAPageWithoutStory(html: String) {
        #expect(throws: NewsroomError.noStory(FilePlace("a.html"))) { try article(html) }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "<div>", count: 100_000) + "deep",
            String(repeating: "<a href=x>", count: 20_000) + "links",
            "<p>open" + String(repeating: "<b><i>", count: 20_000),
            "<p " + (0..<30_000).map { "a\($0)=1 " }.joined() + ">text",
            "<p " + (0..<30_000).map { "a\($0)=\"1\"" }.joined() + ">text",
            "<p" + (0..<30_000).map { "/a\($0)" }.joined() + ">text",
            "<!doctype html><p>&#0;&#xFFFFFFFF;&nosuch;<![CDATA[x]]></p",
            "<" + String(repeating: "<", count: 10_000),
        ])
    func survives(html: String) {
        _ = try? article(html)
    }
}
