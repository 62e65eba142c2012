import Records
import Testing

@testable import Newsroom

struct LanguageGuessTests {
    private static let english = """
        The minister said on Friday that the two states would meet again next week, after talks about the closed port \
        had ended without an agreement between them.
        """
    private static let russian = """
        Министр сообщил в пятницу, что оба государства снова встретятся на следующей неделе, после того как переговоры \
        о закрытом порте завершились без соглашения между сторонами конфликта.
        """

    @Test func tellsEnglish() throws {
        #expect(try ArticleReader().article(from: Array(Self.english.utf8), path: "a.txt").language == "en")
    }

    @Test func aShortTextDoesNotTell() throws {
        #expect(try ArticleReader().article(from: Array("Министр сообщил.".utf8), path: "a.txt").language == nil)
    }

    @Test func namesAnotherLanguage() {
        #expect(throws: NewsroomError.otherLanguage(FilePlace("a.txt"), code: "ru", name: "Russian")) {
            try ArticleReader().article(from: Array(Self.russian.utf8), path: "a.txt")
        }
    }

    @Test func readsItWhenAsked() throws {
        let reader = ArticleReader(allowsAnyLanguage: true)
        #expect(try reader.article(from: Array(Self.russian.utf8), path: "a.txt").language == "ru")
    }

    @Test func readsScriptsWithoutSpaces() {
        let chinese = String(repeating: "部长星期五表示，两国将于下周再次会面，此前关于关闭港口的会谈没有达成协议。", count: 4)
        #expect(LanguageGuess(of: chinese)?.code == "zh")
    }
}
