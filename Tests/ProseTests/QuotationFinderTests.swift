import Prose
import TestSupport
import Testing

@Suite("Quotation marks")
struct QuotationFinderTests {
    private func inner(_ text: String) -> [String] {
        let article = ArticleText(text)
        return article.quotations.map { article.slice($0.inner) }
    }

    @Test(
        "are paired by shape, and by their neighbours where the shape does not tell",
        arguments: [
            ("“We are open,” Vale said.", ["We are open,"]),
            ("\"We are open,\" Vale said. \"So is he.\"", ["We are open,", "So is he."]),
            ("''We are open,'' Vale said.", ["We are open,"]),
            ("``We are open,'' Vale said.", ["We are open,"]),
            ("«We are open», Vale said.", ["We are open"]),
            ("„We are open“, Vale said.", ["We are open"]),
            ("‘We’re open,’ Vale said.", ["We’re open,"]),
            ("'We are open,' Vale said.", ["We are open,"]),
            ("“He called it ‘a gift’ to us,” she said.", ["He called it ‘a gift’ to us,", "a gift"]),
        ])
    func pairs(text: String, expected: [String]) {
        #expect(inner(text) == expected)
    }

    @Test(
        "are not apostrophes",
        arguments: ["Russia’s terms aren’t new.", "the ministers' talks", "It's the '90s again"])
    func apostrophes(text: String) {
        #expect(inner(text).isEmpty)
    }

    @Test("that never close end with their paragraph")
    func unclosed() {
        let article = ArticleText("“We are open, Vale said.\n\nThe harbour was quiet.")
        #expect(article.quotations.map { article.slice($0.inner) } == ["We are open, Vale said."])
        #expect(article.quotations[0].isClosed == false)
    }

    @Test("carry on over paragraphs when each opens anew")
    func spanning() {
        let article = ArticleText("“The strait is open.\n\n“It will stay so,” Vale said.")
        #expect(article.quotations.map(\.continuesPrevious) == [false, true])
    }
}
