import Prose
import Records
import Testing

@testable import Newsroom

struct ArticleTextFileTests {
    private let day = CalendarDate(year: 2022, month: 1, day: 7)

    private func article(_ text: String, name: String = "a.txt", defaults: ArticleDefaults = ArticleDefaults()) throws
        -> Article
    {
        try ArticleReader(defaults: defaults, boilerplate: ["leave a reply"]).article(
            from: Array(text.utf8), path: name)
    }

    @Test func readsHeaderLines() throws {
        let article = try article(
            """

            TITLE: Karsk closes the port
            Outlet: The Herald
            Date: 7 January 2022
            url: https://herald.example/1
            Byline: Jo Orr
            Dateline: Zory

            Karsk closed the port.
            """)
        #expect(
            article
                == Article(
                    title: "Karsk closes the port", outlet: "The Herald", byline: "Jo Orr", dateline: "Zory",
                    published: day, url: "https://herald.example/1", text: "Karsk closed the port."))
    }

    @Test func aRepeatedTitleIsNotStory() throws {
        let article = try article(
            "Title: Karsk closes the port\n\nKarsk closes the port\n\nCapitals – agencies: It did.\n\nLeave a Reply\n")
        #expect(article.text == "Capitals – agencies: It did.")
        #expect(article.dateline == "Capitals – agencies")
        #expect(
            article.leftOut == [
                Article.LeftOut(text: "Karsk closes the port", reason: "repeats the title"),
                Article.LeftOut(text: "Leave a Reply", reason: "web page text after the story"),
            ])
    }

    @Test(arguments: [
        // A line alone above the story is its title …
        ("Port closes\n\nKarsk did it.\n", "Port closes", "Karsk did it."),
        ("\u{FEFF}Port closes\r\n\r\nKarsk did it.\r\nVarga left.\r\n", "Port closes", "Karsk did it.\nVarga left."),
        // … but a sentence, a dateline, a line of a paragraph and an only line are story.
        ("Karsk did it.\n\nVarga left.", nil, "Karsk did it.\n\nVarga left."),
        ("ZORY (KNA) — Karsk did it\n\nVarga left.", nil, "ZORY (KNA) — Karsk did it\n\nVarga left."),
        ("Port closes\nKarsk did it.", nil, "Port closes\nKarsk did it."),
        ("Port closes", nil, "Port closes"),
    ])
    func findsTheTitle(file: String, title: String?, text: String) throws {
        let article = try article(file)
        #expect(article.title == title)
        #expect(article.text == text)
    }

    @Test func takesHeadingMarksOffAMarkdownTitle() throws {
        let article = try article("# Port closes\n\nKarsk *did* it.", name: "a.md")
        #expect(article.title == "Port closes")
        #expect(article.text == "Karsk *did* it.")
    }

    @Test func fillsInWhatTheFileLeavesOpen() throws {
        let defaults = ArticleDefaults(outlet: "The Herald", date: day)
        let plain = try article("Karsk did it.", defaults: defaults)
        #expect(plain.outlet == "The Herald")
        #expect(plain.published == day)
        let headed = try article("Outlet: KNA\nDate: 2021-05\n\nKarsk did it.", defaults: defaults)
        #expect(headed.outlet == "KNA")
        #expect(headed.published == CalendarDate(year: 2021, month: 5))
    }

    @Test(arguments: [
        ("Date: last week\n\nx", NewsroomError.badArticleDate(FilePlace("a.txt", line: 1), found: "last week")),
        (
            "\nTitle: Port\nSource: KNA\n\nx",
            .badHeaderLine(
                FilePlace("a.txt", line: 3), found: "Source: KNA",
                expected: ["Title", "Outlet", "Date", "URL", "Byline", "Dateline", "a blank line"])
        ),
        (
            "Title: Port\nTitle: Port\n\nx",
            .duplicateHeader(FilePlace("a.txt", line: 2), header: "Title", firstLine: 1)
        ),
        ("Title: Port\nOutlet: KNA\n\n \n", .noStory(FilePlace("a.txt"))),
    ])
    func namesTheLineOfAMistake(text: String, error: NewsroomError) {
        #expect(throws: error) { try article(text) }
    }
}
