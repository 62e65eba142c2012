import Prose
import Records
import TaggerModel
import Testing

@testable import Encoder
@testable import Extraction

@Suite struct FastEngineTests {
    let finder: TaggerAttributionFinder

    init() throws { finder = TaggerAttributionFinder(model: try .embedded(.fast)) }

    @Test func whoSaidWhat() throws {
        let text = "Trade minister Ilse Varga said that the talks had failed."
        let article = ArticleText(text)
        let found = try #require(finder.attributions(in: text).first)
        #expect(article.slice(found.source[0]) == "Trade minister Ilse Varga")
        #expect(article.slice(found.cue[0]) == "said")
        #expect(article.slice(found.content[0]) == "that the talks had failed")
        #expect(finder.attributions(in: "The talks failed on Tuesday and the ministers went home.") == [])
    }

    /// Spans lie in the text, start and end at characters, and say something, whatever the bytes.
    @Test(arguments: [
        "", "\n", " \r\n\t ", "\"", "“““", "said said said said", "he said: \0\u{1}\u{7F}\u{2028}",
        "🇫🇮👩‍👩‍👧 said 🎉.", "e\u{301}\u{301}\u{301} said that e\u{301} was", "قال الوزير: \"نعم\".", "’s n't ’t",
        "-- ... ``''",
        String(repeating: "x", count: 5000) + " said so.", "Orr said\r\nthat “it\r\n\r\nis” done.",
        // Longer than a chunk, in one sentence.
        String(repeating: "the minister said it was so , and ", count: 400),
    ])
    func anyText(text: String) {
        let utf8 = text.utf8
        for attribution in finder.attributions(in: text) {
            #expect(!attribution.content.isEmpty)
            #expect((0...1).contains(attribution.confidence))
            for span in attribution.source + attribution.cue + attribution.content {
                #expect(!span.isEmpty && span.end <= utf8.count)
                #expect(utf8.index(utf8.startIndex, offsetBy: span.start).samePosition(in: text.unicodeScalars) != nil)
                #expect(utf8.index(utf8.startIndex, offsetBy: span.end).samePosition(in: text.unicodeScalars) != nil)
            }
        }
    }

    @Test func truncatedAnywhere() {
        let text = "“We don’t expect a delay,” she told reporters in the U.S. capital."
        for count in 0...text.unicodeScalars.count {
            _ = finder.attributions(in: String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))))
        }
    }

    /// What runs beside it changes nothing.
    @Test(arguments: [1, 2, 7])
    func sameForAnyJobCount(jobs: Int) async throws {
        let texts = try ParityCase.all().map(\.text) + ["Orr said no.", ""]
        let alone = texts.map { finder.attributions(in: $0) }
        let shares = await withTaskGroup(of: [(Int, [Attribution])].self) { group in
            for job in 0..<jobs {
                group.addTask { [finder] in
                    stride(from: job, to: texts.count, by: jobs).map { ($0, finder.attributions(in: texts[$0])) }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        for (i, attributions) in shares { #expect(attributions == alone[i]) }
        #expect(shares.count == texts.count)
    }

    /// One engine's file is refused by the other.
    @Test func filesAreNotInterchangeable() throws {
        let (fast, accurate) = (try TaggerEngine.fast.embeddedFile(), try TaggerEngine.accurate.embeddedFile())
        #expect(throws: ModelFileError.self) { try TaggerModelFile(fast, engine: .accurate) }
        #expect(throws: ModelFileError.self) { try TaggerModelFile(accurate, engine: .fast) }
    }
}
