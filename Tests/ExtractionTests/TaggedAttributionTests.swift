import Prose
import Records
import Testing

@testable import Extraction

/// What is mended in the spans that the tagger gives.
@Suite("Tagged attributions")
struct TaggedAttributionTests {
    /// The words of a tagger's spans; they stand once in the text.
    struct Tagged: Sendable {
        var source: String?
        var cue: String
        var content: String
    }

    @Test(
        "take their source from the words about it",
        arguments: [
            // Whoever stands in another's words does not go on to speak outside them.
            (
                "Orr said Norden alone had refused, and warned that both would pay.",
                [
                    Tagged(source: "Orr", cue: "said", content: "Norden alone had refused"),
                    Tagged(source: "Norden", cue: "warned", content: "both would pay"),
                ], ["Orr", "Orr"]
            ),
            // Nor does whoever is spoken to.
            (
                "The Harbour Pact urged Norden to take it back, and warned that it would be late.",
                [
                    Tagged(source: "The Harbour Pact", cue: "urged", content: "to take it back"),
                    Tagged(source: "Norden", cue: "warned", content: "it would be late"),
                ], ["The Harbour Pact", "The Harbour Pact"]
            ),
            // A rank's full stop ends no name.
            (
                "It was safe, according to Brig. Gen. Tam Ruvo, a spokesman.",
                [Tagged(source: "Brig", cue: "according to", content: "It was safe")], ["Brig. Gen. Tam Ruvo"]
            ),
            // Whose words are passed on.
            (
                "“We will not pay,” the agency quoted him as saying.",
                [Tagged(source: "the agency", cue: "quoted him as saying", content: "We will not pay")], ["him"]
            ),
            // A paper passes on what its writer says.
            (
                "“We will not pay,” Ruvo wrote, according to a copy of the letter.",
                [Tagged(source: "a copy of the letter", cue: "according to", content: "We will not pay")], ["Ruvo"]
            ),
            // Left out by the tagger, and named right before the cue or at the start of the sentence.
            (
                "It is late, the Karskian minister, Tam Ruvo, tweeted.",
                [Tagged(source: nil, cue: "tweeted", content: "It is late")], ["the Karskian minister"]
            ),
            (
                "VELIN (Ostra) – Norden brushed it aside, saying it was late.",
                [Tagged(source: nil, cue: "saying", content: "it was late")], ["Norden"]
            ),
            // Who is urged does not speak.
            (
                "Norden was urged to leave.", [Tagged(source: nil, cue: "urged", content: "to leave")], [nil]
            ),
        ] as [(String, [Tagged], [String?])])
    func sources(text: String, tagged: [Tagged], expected: [String?]) throws {
        let vocabulary = Vocabulary(MadeUpWorld.lexicons)
        let article = ArticleText(text, abbreviations: vocabulary.abbreviations)
        func span(_ words: String) throws -> TextSpan {
            let range = try #require(text.range(of: words))
            let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
            return TextSpan(start, start + words.utf8.count)
        }
        let attributions = try tagged.map { tagged in
            Attribution(
                source: try tagged.source.map { [try span($0)] } ?? [], cue: [try span(tagged.cue)],
                content: [try span(tagged.content)], confidence: 0.9)
        }
        let drafts = TaggedAttributions(text: article, vocabulary: vocabulary).drafts(of: attributions)
        let sources = drafts.map { draft in
            draft.source.map { range in
                article.slice(
                    TextSpan(
                        article.tokens[range.lowerBound].span.start, article.tokens[range.upperBound - 1].span.end))
            }
        }
        #expect(sources == expected)
    }
}
