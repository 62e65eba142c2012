import Prose
import Records
import TestSupport
import Testing

/// `{s source} {c cue} {x content}`: one attribution a line, its content whole.
@Suite("Attributions")
struct AttributionTests {
    @Test(
        "are found with their source, cue and content",
        arguments: [
            // Indirect, clause after the cue.
            "{s Anton Orr} {c said} that {x Karsk would keep the strait open}.",
            "{s Orr} {c told} reporters on Friday {x Karsk would keep the strait open}.",
            "{s Mira Vale} {c said} after the meeting of pact ministers that {x the offer was dead}.",
            "{s The Karskian Foreign Ministry} {c insisted} that {x no ship had been stopped}.",
            "For its part, {s the Norden mission to the Harbour Pact} {c said} after the talks that {x its members are united}.",
            "{s Orr}, who was in Brev, {c warned} that {x the strait could close}.",
            "{s Mira Vale} on Thursday {c stressed} that {x Norden would not move}.",
            "{s Vale} {c stressed}, however, that {x Norden would not move}.",
            // Clause before or round its cue.
            "{x Norden will not join the blockade}, {s Vale} {c said} on Friday.",
            "{x Karsk has no plans to close the strait}, {c said} {s Orr}.",
            "{c According to} {s Orr}, {x the strait stays open}.",
            "{x The strait stays open}, {c according to} {s the Karskian Foreign Ministry}.",
            // Direct.
            "“{x We will keep the strait open},” {s Orr} {c said}.",
            "“{x We will keep the strait open},” {c said} {s Anton Orr}.",
            "{s Orr} {c said}: “{x We will keep the strait open}.”",
            "{s Orr} {c said} that “{x the strait is open}.”",
            "\"{x Is the strait open?}\" {s Orr} {c asked}.",
            "‘{x Norden has to ask for an answer},’ {s Vale} {c stated}.",
            "“{x We will keep the strait open}.” {c —} {s Tam Ruvo}, Velin",
            // Other frames.
            "{s Karsk} {c denied} {x planning to close the strait}.",
            "{s Karsk} {c rejected} {x the demands of the Harbour Pact}.",
            "{s Vale} {c vowed} {x to keep the shipping lanes open}.",
            "{s Vale} {c described} {x the talks as useful}.",
            "{s The Secretary-General} {c expressed her concern} about {x the danger of a blockade}.",
            "{s Vale} {c called on} Karsk {x to open the strait}.",
        ])
    func found(marked: String) throws {
        let article = MarkedArticle(marked)
        let attributions = MadeUpWorld.extract(article.text).attributions
        try #require(attributions.count == 1, "\(attributions)")
        let text = ArticleText(article.text)
        func words(_ spans: [TextSpan]) -> [String] { spans.map { text.slice($0) } }
        #expect(words(attributions[0].content) == words(article.spans("x")))
        #expect(words(attributions[0].cue) == words(article.spans("c")))
        #expect(words(attributions[0].source) == words(article.spans("s")))
    }

    @Test(
        "are not seen in look-alikes",
        arguments: [
            "The claims of Karsk filled the morning papers.",
            "Orr declined to say where he would travel.",
            "The strait, noted for its currents, is narrow.",
            "Vale was accused in court on Monday.",
            "The pact will never agree to close its harbours.",
            "Norden reports a rise in exports every spring.",
            "Orr appeared on “Harbour News Sunday” in Velin.",
            "It was the step of recalling an envoy over a deal announced this week.",
        ])
    func lookAlikes(text: String) {
        #expect(MadeUpWorld.extract(text).attributions.isEmpty)
    }

    @Test("carry on: later sentences, quotations without a cue, participles")
    func continuations() {
        #expect(
            MadeUpWorld.claims(
                "Vale said Norden was ready to talk, adding that the pact stood by it.\n\n“Nobody will turn us back.”\n\nThe prime minister said that a convoy would leave. It would then sail to Velin."
            ) == [
                "Norden was ready to talk | Mira Vale", "the pact stood by it | Mira Vale",
                "Nobody will turn us back | Mira Vale",
                "a convoy would leave | Mira Vale", "It would then sail to Velin | Mira Vale",
            ])
    }

    @Test("are read off a transcript, whose short labels say nothing")
    func transcript() {
        #expect(
            MadeUpWorld.claims("HOST: Will the strait stay open?\n\nVALE: It will stay open.\n\nNOTE: prices rise")
                == ["Will the strait stay open? | HOST", "It will stay open | Mira Vale"])
    }

    @Test("nest: what a quoted speaker says others said")
    func nested() {
        let extraction = MadeUpWorld.extract(
            "“All the foreign ministers of Harbour Pact member states stressed our unity against any blockade,” the Norden mission to the Harbour Pact said."
        )
        #expect(
            extraction.claims.map(\.speakers) == [
                ["Norden mission to the Harbour Pact"], ["Harbour Pact foreign ministers"],
            ])
        #expect(extraction.claims.map(\.nestedIn) == [nil, 0])
    }

    @Test("keep to the paragraph when a quotation is never closed")
    func unbalanced() {
        let claims = MadeUpWorld.claims("“We are open, Orr said.\n\nVale said that Norden would wait.")
        #expect(claims.contains("Norden would wait | Mira Vale"))
    }
}
