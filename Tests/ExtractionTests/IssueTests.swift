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

    private func reasons(_ claim: Claim) -> [String] { claim.reasons.filter { $0.field == .issue }.map(\.text) }

    // MARK: The register

    @Test("come from the register where a claim's own words name one")
    func register() throws {
        let claim = try #require(claims("Orr said that safe passage was in danger.").first)
        #expect(claim.issues == ["strait passage"])
        #expect(reasons(claim) == ["“safe passage” in its words"])
    }

    @Test("are carried on by the same speaker")
    func carriedOn() throws {
        let found = claims("Orr said that safe passage was in danger. He added that Norden knew it.")
        #expect(found.map(\.issues) == [["strait passage"], ["strait passage"]])
        #expect(reasons(try #require(found.last)) == ["as what the same speaker said just before"])
    }

    @Test("are carried on within a paragraph, by whoever speaks")
    func paragraph() {
        let found = claims(
            """
            Vale said that the missile limits must be kept. Orr said that missile limits were dead.

            Varga said that safe passage was in danger. Vale said that nobody was to blame.
            """, title: "Pact and Karsk argue about missile limits")
        #expect(found.map(\.issues) == [["arms control"], ["arms control"], ["strait passage"], ["strait passage"]])
    }

    @Test("are the article's main issue where nothing nearer speaks")
    func mainIssue() throws {
        let found = claims(
            """
            Orr said that the strait was open. Orr said that the shipping lanes were safe.

            Vale said that Norden had been patient.
            """, title: "Karsk opens the strait")
        let last = try #require(found.last)
        #expect(last.issues == ["strait passage"])
        #expect(reasons(last) == ["as the article's main issue"])
    }

    private static let embargoes = IssueRegister([Issue(name: "sanctions on Karsk", phrases: ["embargo"])])

    @Test("name a party only where the article names it too", arguments: ["Karsk", "Velin", "the Karskian army"])
    func partyOfAnIssue(party: String) {
        let found = claims("Vale said that the embargo would be kept until \(party) gave in.", issues: Self.embargoes)
        #expect(found.map(\.issues) == [["sanctions on Karsk"]])
    }

    @Test("of one dispute are not taken for those of another")
    func otherDispute() {
        let found = claims("Vale said that the embargo would not harm Norden.", issues: Self.embargoes)
        #expect(found.map(\.issues) == [["sanctions (Norden)"]])
    }

    @Test("of the register take a general matter that is the same by another word")
    func sameMatter() {
        let issues = IssueRegister([Issue(name: "Karsk-Norden talks", phrases: ["harbour round"])])
        let found = claims("Vale said that Norden would resume negotiations with Karsk.", issues: issues)
        #expect(found.map(\.issues) == [["Karsk-Norden talks"]])
        // Another dispute, or a matter that is only a part of the issue's name.
        #expect(
            claims("Vale said that negotiations would resume.", issues: issues).map(\.issues) != [
                ["Karsk-Norden talks"]
            ])
        let troops = IssueRegister([Issue(name: "withdrawal of Karskian troops", phrases: [])])
        #expect(claims("Orr said that Karsk had sent troops.", issues: troops).map(\.issues) == [["troops (Karsk)"]])
    }

    @Test("with a name of their own are read only where that is named too")
    func placed() {
        let issues = IssueRegister([Issue(name: "fishing in Sarrow Bay", phrases: ["trawlers"])])
        #expect(
            claims("Orr said that trawlers were seen off Sarrow Bay.", issues: issues).map(\.issues) == [
                ["fishing in Sarrow Bay"]
            ])
        #expect(claims("Orr said that Karsk had seen trawlers.", issues: issues).map(\.issues) == [["fishing (Karsk)"]])
    }

    @Test("are named by a phrase with quotation marks inside it")
    func marksInside() {
        let issues = IssueRegister([Issue(name: "rank of allies", phrases: ["second-class allies"])])
        #expect(
            claims("Varga said that “second-class” allies were bad.", issues: issues).map(\.issues) == [
                ["rank of allies"]
            ])
    }

    private static let drafts = IssueRegister([
        Issue(name: "safety pledges", phrases: ["Karskian drafts"]), Issue(name: "harbour tolls", phrases: ["tolls"]),
    ])

    @Test(
        "are named by a phrase with a party in it, whatever the party goes by there",
        arguments: ["Velin’s drafts", "the drafts of Karsk", "the “Karskian” drafts"])
    func partiesInPhrases(words: String) {
        let found = claims("Vale said that \(words) were fair.", issues: Self.drafts)
        #expect(found.map(\.issues) == [["safety pledges"]])
    }

    @Test("are named by a phrase whose verb is bent", arguments: ["joined", "has joined", "was joining", "joins"])
    func bentPhrases(verb: String) {
        let issues = IssueRegister([Issue(name: "size of the pact", phrases: ["join the bloc"])])
        #expect(claims("Vale said that Lund \(verb) the bloc.", issues: issues).map(\.issues) == [["size of the pact"]])
    }

    @Test("that bear down on a party are read where it stands beside them, whoever the article is about")
    func target() {
        let issues = IssueRegister([Issue(name: "sanctions on Karsk", phrases: ["harbour bans"])])
        let found = claims(
            """
            Vale said that Norden was calm and that Norden trusted the ministers of Norden.

            Vale said that Norden would impose an embargo should Karsk not yield.
            """, issues: issues)
        #expect(found.last?.issues == ["sanctions on Karsk"])
    }

    @Test("are what the paper is about that an article goes back to")
    func papers() throws {
        let found = claims(
            """
            Vale said that Velin’s drafts were fair. Vale said that the tolls and the toll booths were high.

            Varga said that the document would be read. Varga said that a document was missing.
            """, issues: Self.drafts)
        #expect(found.map(\.issues) == [["safety pledges"], ["harbour tolls"], ["safety pledges"], ["safety pledges"]])
        #expect(
            found.flatMap(reasons).dropFirst(2) == [
                "“document” in its words", "as what the same speaker said just before",
            ])
    }

    // MARK: Suggestions

    @Test("are suggested from what disputes are about, with the state that the article is about")
    func matter() throws {
        let claim = try #require(claims("Orr said that Karsk had broken the truce.", issues: IssueRegister()).first)
        #expect(claim.issues == ["ceasefire (Karsk)"])
        #expect(reasons(claim) == ["suggested: “truce” in its words"])
    }

    @Test("have the same state from whichever side a dispute is told")
    func bothSides() {
        let texts = [
            "Orr said that Karsk and its army would keep the truce with Norden.",
            "Vale said that Norden and its army would keep the truce with Karsk, whose word Karsk would keep.",
        ]
        #expect(
            texts.compactMap { claims($0, issues: IssueRegister()).first?.issues.first }
                == ["ceasefire (Karsk)", "ceasefire (Karsk)"])
    }

    @Test("are not suggested by a word of a party's name")
    func partyNames() {
        // "The Harbour Pact": a party, no port and no treaty.
        let found = claims("Vale said that the Harbour Pact would stay calm.", issues: IssueRegister())
        #expect(found.map(\.issues) == [[]])
    }

    @Test("are the register's once a suggestion of these words was accepted")
    func accepted() {
        let issues = IssueRegister([Issue(name: "the long truce", phrases: ["ceasefire (Karsk)"])])
        let found = claims("Orr said that Karsk had kept its fighters from breaking the armistice.", issues: issues)
        #expect(found.map(\.issues) == [["the long truce"]])
        #expect(found.flatMap(reasons) == ["“armistice” in its words"])
    }

    @Test("are not suggested again once dropped")
    func dropped() {
        let text = "Orr said that Karsk had broken the truce. Vale said that the prisoners and the truce were safe."
        let found = claims(text, issues: IssueRegister(dropped: ["Ceasefire (Karsk)"]))
        #expect(Set(found.flatMap(\.issues)) == ["prisoners (Karsk)"])
    }

    private static let quarrel = """
        Vale said on Friday that the lighthouse keepers must stay. Orr said that the lighthouse keepers had left.

        Vale said that Karsk was breaking its word. Varga said that the lighthouse keepers were needed.
        """

    @Test("are suggested from a phrase the article comes back to")
    func suggestion() {
        let found = claims(Self.quarrel, title: "Quarrel over the lighthouse keepers", issues: IssueRegister())
        #expect(Set(found.flatMap(\.issues)) == ["lighthouse keepers"])
        #expect(found.flatMap(reasons).allSatisfy { $0.hasPrefix("suggested: ") })
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

    @Test("have each of their words under one matter only")
    func lexicon() {
        var owners: [String: String] = [:]
        for line in MadeUpWorld.lexicons.list("matters") {
            let parts = line.split(separator: ";", maxSplits: 1).map(String.init)
            let name = parts[0].split(separator: " ").joined(separator: " ")
            for entry in [name] + (parts.dropFirst().first ?? "").split(separator: ",").map(String.init) {
                let words = WordStem.words(of: entry.replacing("~", with: "")).joined(separator: " ")
                let owner = owners.updateValue(name, forKey: words)
                #expect(owner == nil || owner == name, "“\(words)” stands under \(owner!) and \(name)")
            }
        }
    }
}
