import Prose
import Records
import Testing

@testable import Extraction

@Suite struct TaggerAttributionFinderTests {
    let finder: TaggerAttributionFinder

    init() throws { finder = TaggerAttributionFinder(model: try .embedded()) }

    private func words(_ text: String) -> [[String]] {
        let article = ArticleText(text)
        return finder.attributions(in: text).map { attribution in
            [attribution.source, attribution.cue, attribution.content].map { spans in
                spans.map { article.slice($0) }.joined(separator: " … ")
            }
        }
    }

    @Test func whoSaidWhat() {
        #expect(
            words("Trade minister Ilse Varga said on Tuesday that the talks had failed.") == [
                ["Trade minister Ilse Varga", "said", "that the talks had failed"]
            ])
        #expect(words("The talks failed on Tuesday and the ministers went home.") == [])
    }

    @Test func splitQuotation() throws {
        let found = words("“We will not sign,” Orr said, “until the piers are open.”")
        #expect(try #require(found.first)[0] == "Orr")
        #expect(try #require(found.first)[2].contains("We will not sign"))
        #expect(try #require(found.first)[2].contains("until the piers are open"))
    }

    /// Spans lie in the text, start and end at characters, and say something, whatever the bytes.
    @Test(arguments: [
        "", "\n", " \r\n\t ", "\"", "“““", "said said said said", "he said: \0\u{1}\u{7F}\u{2028}",
        "🇫🇮👩‍👩‍👧 said 🎉.", "e\u{301}\u{301}\u{301} said that e\u{301} was", "قال الوزير: \"نعم\".", "’s n't ’t",
        "-- ... ``''",
        String(repeating: "He said \"no\". ", count: 300), String(repeating: "x", count: 5000) + " said so.",
        "Orr said\r\nthat “it\r\n\r\nis” done.",
    ])
    func anyText(text: String) {
        for attribution in finder.attributions(in: text) {
            #expect(!attribution.content.isEmpty)
            #expect((0...1).contains(attribution.confidence))
            for span in attribution.source + attribution.cue + attribution.content {
                #expect(!span.isEmpty && span.end <= text.utf8.count)
                let utf8 = text.utf8
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
    @Test func sameBesideOthers() async throws {
        let texts = try ParityCase.all().map(\.text)
        let alone = texts.map { finder.attributions(in: $0) }
        let together = await withTaskGroup(of: (Int, [Attribution]).self) { group in
            for (i, text) in texts.enumerated() { group.addTask { [finder] in (i, finder.attributions(in: text)) } }
            return await group.reduce(into: [Int: [Attribution]]()) { $0[$1.0] = $1.1 }
        }
        for i in texts.indices { #expect(together[i] == alone[i]) }
    }
}
