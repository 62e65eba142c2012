import Extraction
import Prose
import Records
import Testing

/// What claims are about, in a made-up world.
@Suite("Issues of claims") struct IssueTests {
    private func claims(_ text: String, title: String? = nil, issues: IssueRegister = MadeUpWorld.issues) -> [Claim] {
        ExtractionPipeline(
            register: MadeUpWorld.register, issues: issues, lexicons: MadeUpWorld.lexicons, model: nil
        ).extract(Article(title: title, published: MadeUpWorld.published, text: text)).claims
    }

    @Test("come from the register where a claim's own words name one")
    func register() throws {
        let claim = try #require(claims("Orr said that safe passage was in danger.").first)
        #expect(claim.issues == ["strait passage"])
        #expect(claim.reasons.contains(.init(.issue, "“safe passage” in its words")))
    }

    @Test("are carried on by the same speaker")
    func carriedOn() {
        let found = claims("Orr said that safe passage was in danger. He added that Norden knew it.")
        #expect(found.map(\.issues) == [["strait passage"], ["strait passage"]])
        #expect(found.last?.reasons.contains(.init(.issue, "as what the same speaker said just before")) == true)
    }

    @Test("are the article's main issue where nothing nearer speaks")
    func mainIssue() {
        let found = claims(
            """
            Orr said that the strait was open. Orr said that the shipping lanes were safe.

            Vale said that Norden had been patient.
            """, title: "Karsk opens the strait")
        #expect(found.last?.issues == ["strait passage"])
        #expect(found.last?.reasons.contains(.init(.issue, "as the article's main issue")) == true)
    }

    private static let quarrel = """
        Vale said on Friday that the lighthouse keepers must stay. Orr said that the lighthouse keepers had left.

        Vale said that Karsk was breaking its word. Varga said that the lighthouse keepers were needed.
        """

    @Test("are suggested from a phrase the article comes back to")
    func suggestion() {
        let found = claims(Self.quarrel, title: "Quarrel over the lighthouse keepers", issues: IssueRegister())
        #expect(Set(found.flatMap(\.issues)) == ["lighthouse keepers"])
        #expect(found.allSatisfy { $0.reasons.contains { $0.field == .issue && $0.text.hasPrefix("suggested: ") } })
    }

    @Test("are one where phrases are near each other")
    func merged() {
        let found = claims(
            """
            Vale said that the lighthouse keepers must stay. Orr said that the lighthouse keeper had gone.

            Varga said that the old lighthouse keepers were tired. Vale said that the old lighthouse keepers would stay.
            """, issues: IssueRegister())
        #expect(Set(found.flatMap(\.issues)).count == 1)
    }

    @Test("are never parties or speakers alone")
    func parties() {
        let found = claims(
            """
            Vale said that Norden trusted the Harbour Pact. Vale said that Norden would not leave the Harbour Pact.

            Varga said that the Harbour Pact trusted Norden. Orr said that Karsk knew Norden.
            """, title: "Norden and the Harbour Pact", issues: IssueRegister())
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.issues.isEmpty })
    }

    @Test("are read anew as they were read at first")
    func rereading() {
        let article = Article(published: MadeUpWorld.published, text: Self.quarrel)
        let extracted = MadeUpWorld.pipeline.extract(article).claims
        let reading = IssueRereading(
            register: MadeUpWorld.register, issues: MadeUpWorld.issues, lexicons: MadeUpWorld.lexicons)
        #expect(reading.issues(of: extracted, in: article).map(\.issues) == extracted.map(\.issues))
    }
}
