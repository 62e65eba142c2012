import Extraction
import Prose
import Records
import Testing

/// The trained engines with the rules beside them, on people they have never read of.
@Suite("Engines")
struct EngineTests {
    private static let pipelines: [TaggerEngine: ExtractionPipeline] = {
        do {
            return try Dictionary(
                uniqueKeysWithValues: TaggerEngine.allCases.map { engine in
                    (
                        engine,
                        ExtractionPipeline(
                            register: MadeUpWorld.register, issues: MadeUpWorld.issues, lexicons: MadeUpWorld.lexicons,
                            model: try TaggerModelFile.embedded(engine))
                    )
                })
        } catch {
            fatalError("the shipped models do not load: \(error)")
        }
    }()

    private func claims(_ text: String, _ engine: TaggerEngine) -> [String] {
        let article = ArticleText(text)
        let extraction = Self.pipelines[engine]!.extract(Article(published: MadeUpWorld.published, text: text))
        return extraction.claims.map { claim in
            claim.content.map { article.slice($0) }.joined(separator: " … ") + " | "
                + claim.speakers.joined(separator: "; ")
        }
    }

    @Test("read plain reports", arguments: TaggerEngine.allCases)
    func plain(engine: TaggerEngine) {
        let text = """
            Anton Orr said that Karsk would keep the strait open. “It stays so,” he added.

            The Norden mission to the Harbour Pact said after the talks that its members were united.
            """
        #expect(
            claims(text, engine) == [
                "Karsk would keep the strait open | Anton Orr", "It stays so | Anton Orr",
                "its members were united | Norden mission to the Harbour Pact",
            ])
    }

    @Test("name the speaker, not the description before it or the place the story was filed from")
    func longSources() {
        #expect(
            claims("A member of the opposition, Rin Solu of the Reed Party, said it was late.", .fast)
                == ["it was late | Rin Solu"])
        #expect(
            claims("VELIN, March 3 - Karsk rejected on Thursday a proposal to close the strait.", .accurate)
                == ["a proposal to close the strait | Karsk"])
    }

    @Test("read a report inside a report, which flat labels cannot hold", arguments: TaggerEngine.allCases)
    func nested(engine: TaggerEngine) {
        let text =
            "“All the foreign ministers of Harbour Pact member states stressed our unity against any blockade,” Mira Vale said."
        #expect(claims(text, engine).last == "our unity against any blockade | Harbour Pact foreign ministers")
    }

    @Test("point every claim to an attribution with a cue, also one that has none of its own")
    func continuations() {
        let text = "Vale said that a convoy would leave. It would then sail to Velin.\n\n“Nobody will turn us back.”"
        let extraction = Self.pipelines[.accurate]!.extract(Article(published: MadeUpWorld.published, text: text))
        #expect(extraction.claims.count == 3)
        #expect(extraction.claims.allSatisfy { extraction.attributions.indices.contains($0.attribution) })
        #expect(extraction.attributions.allSatisfy { !$0.cue.isEmpty })
    }

    @Test("give the same from any number of tasks", arguments: TaggerEngine.allCases)
    func deterministic(engine: TaggerEngine) async {
        let text = "Anton Orr said that Karsk would keep the strait open. “It stays so,” he added."
        let expected = claims(text, engine)
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<4 { group.addTask { claims(text, engine) } }
            for await found in group { #expect(found == expected) }
        }
    }
}
