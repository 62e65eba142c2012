import Extraction
import Prose
import Records
import Testing

/// What must hold of any text, however it was encoded, cut or broken.
@Suite("Any text")
struct HostileTextTests {
    private static let report = """
        Anton Orr said on Friday that Karsk would keep the strait open. “It stays so,” he added, “and nobody closes it.”

        Mira Vale, the prime minister of Norden, denied that her ships had left Brev. «We wait», the ministry said.
        """

    private static let fast: ExtractionPipeline = {
        do {
            return ExtractionPipeline(
                register: MadeUpWorld.register, issues: MadeUpWorld.issues, lexicons: MadeUpWorld.lexicons,
                model: try TaggerModelFile.embedded(.fast))
        } catch {
            fatalError("the shipped model does not load: \(error)")
        }
    }()

    /// Spans lie inside the text, in order, on the borders of scalars.
    private func check(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        let bytes = Array(text.utf8)
        for pipeline in [MadeUpWorld.pipeline, Self.fast] {
            let extraction = pipeline.extract(Article(published: MadeUpWorld.published, text: text))
            let spans = extraction.attributions.map { [$0.source, $0.cue, $0.content] }.joined()
            for list in Array(spans) + extraction.claims.map(\.content) {
                #expect(zip(list, list.dropFirst()).allSatisfy { $0.end <= $1.start }, "in order: \(list)")
                for span in list {
                    #expect(span.end <= bytes.count)
                    let borders = [span.start, span.end].filter { $0 < bytes.count }
                    #expect(borders.allSatisfy { bytes[$0] & 0xC0 != 0x80 }, "a span cuts a character in two")
                }
            }
            for claim in extraction.claims {
                #expect(extraction.attributions.indices.contains(claim.attribution))
                #expect(claim.nestedIn.map(extraction.claims.indices.contains) ?? true)
                #expect((0...1).contains(claim.confidence))
            }
        }
    }

    @Test(
        "keeps its spans",
        arguments: [
            report, report.replacing("\n", with: "\r\n"), report.replacing("\n", with: "\u{2028}"),
            report.replacing("a", with: "a\u{301}"), report.replacing(" ", with: " 🧾 "),
            report.replacing(" ", with: "\u{A0}"), report.replacing(". ", with: ".\u{0} "),
            "\u{202E}" + report.replacing("said", with: "\u{2067}said\u{2069}"), report.replacing("“", with: "\""),
            report.replacing("“", with: "").replacing("«", with: ""), report.replacing("”", with: ""),
            report.replacing("o", with: "о"), report.uppercased(), report.lowercased(),
            report.replacing(" ", with: ""), String(report.reversed()), String(repeating: "\n", count: 500) + report,
        ])
    func forms(text: String) { check(text) }

    @Test("may end anywhere")
    func truncated() {
        for length in stride(from: 0, through: Self.report.count, by: 7) { check(String(Self.report.prefix(length))) }
    }

    @Test("may be a paragraph of 100,000 words")
    func long() {
        let filler = String(repeating: "the fog lay on the water and the ships waited in it ", count: 4)
        let sentence = "Anton Orr said that Karsk would keep the strait open, and \(filler)until noon. "
        let text = String(repeating: sentence, count: 100_000 / 56)
        let claims = MadeUpWorld.pipeline.extract(Article(text: text)).claims
        #expect(claims.count >= 100_000 / 56)
    }
}
