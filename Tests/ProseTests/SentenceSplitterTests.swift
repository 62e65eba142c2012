import Prose
import Testing

@Suite("Sentences")
struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] {
        let article = ArticleText(text, abbreviations: ["mr", "gen", "dec", "st"])
        return article.sentences.map { article.slice($0) }
    }

    @Test(
        "end at a mark that a new sentence follows",
        arguments: [
            ("It is open. It stays open.", ["It is open.", "It stays open."]),
            ("“It is open.” Nobody asked.", ["“It is open.”", "Nobody asked."]),
            ("“Is it open?” he asked.", ["“Is it open?” he asked."]),
            ("It is different… We cannot agree.", ["It is different…", "We cannot agree."]),
            ("Another matter … we must go on.", ["Another matter … we must go on."]),
        ])
    func ends(text: String, expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test(
        "do not end at abbreviations, initials and numbers",
        arguments: [
            "Mr. Vale met Gen. Orr.", "Ilse J. Varga left.", "It cost 1.5 million.", "The U.S. embassy replied.",
            "It opens on Dec. 12 at St. Brev.",
        ])
    func abbreviations(text: String) {
        #expect(sentences(text) == [text])
    }

    @Test("are cut at paragraphs, and lines of a hard-wrapped text are none")
    func paragraphs() {
        #expect(sentences("HARBOUR OPEN\n\nIt is open") == ["HARBOUR OPEN", "It is open"])
    }
}
