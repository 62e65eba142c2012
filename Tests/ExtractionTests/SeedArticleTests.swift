import Extraction
import Foundation
import Newsroom
import Prose
import Records
import Testing

/// The article it all began with, read with the newsroom that ships.
@Suite("The seed article")
struct SeedArticleTests {
    private static let claims = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "claims")
        do {
            let newsroom = try NewsroomFolder(path: root.path).load()
            var article: Article?
            try ArticleReader(boilerplate: newsroom.lexicons.list("boilerplate"))
                .read(root.appending(path: "articles/2022-01-07-second-class-allies.txt").path) {
                    article = try $1.get()
                }
            let pipeline = ExtractionPipeline(
                register: newsroom.register, issues: newsroom.issues, lexicons: newsroom.lexicons,
                model: try TaggerModelFile.embedded())
            let text = ArticleText(article!.text)
            return pipeline.extract(article!).claims.map { claim in
                (claim: claim, words: claim.content.map { text.slice($0) }.joined(separator: " … "))
            }
        } catch {
            fatalError("the seed article does not read: \(error)")
        }
    }()

    private static let stoltenberg = "Jens Stoltenberg > NATO"
    private static let mission = "US mission to NATO > United States"
    private static let ministers = "NATO foreign ministers > NATO"
    private static let department = "US State Department > United States"

    @Test("gives all it reports, each with who said it and for whom")
    func statements() {
        let expected = [
            ("Russia’s willingness to take the diplomatic path is positive", Self.stoltenberg),
            ("the alliance cannot accept having “second-class” allies that it cannot defend", Self.stoltenberg),
            (
                "We are ready to engage in arms control efforts with Russia, whether conventional or nuclear",
                Self.stoltenberg
            ),
            ("it must be with the commitment of both parties", Self.stoltenberg),
            ("This is different from unilateral restrictions", Self.stoltenberg),
            (
                "We cannot end up in a situation where we have second-class NATO members and the alliance is not allowed to protect them",
                Self.stoltenberg
            ),
            (
                "it wanted legally binding guarantees that NATO would abandon any military activity in eastern Europe and Ukraine",
                "Russia > Russia"
            ),
            (
                "the real danger of a conflict in Ukraine with the continued Russian military build-up on its borders",
                Self.stoltenberg
            ),
            ("he must be prepared for the failure of diplomacy", Self.stoltenberg),
            ("Russia’s military reinforcements continue in the vicinity of Ukraine", Self.stoltenberg),
            ("are accompanied by a letter containing a threat from Moscow if it is not accepted", Self.stoltenberg),
            ("it is not acceptable", Self.stoltenberg),
            ("the risk of a new conflict is real", Self.stoltenberg),
            ("its 30 members are united against any Russian military action in Ukraine", Self.mission),
            (
                "All the foreign ministers of NATO member states, at the extraordinary session, emphasized our unity in response to any Russian aggression against Ukraine",
                Self.mission
            ),
            ("our unity in response to any Russian aggression against Ukraine", Self.ministers),
            (
                "(The ministers) stressed the need for diplomacy, dialogue and de-escalation before the next meeting of the NATO-Russia Council",
                Self.mission
            ),
            (
                "the need for diplomacy, dialogue and de-escalation before the next meeting of the NATO-Russia Council",
                Self.ministers
            ),
            (
                "Sherman will leave the United States on Saturday on a tour that will continue until next Thursday, with the aim of coordinating joint efforts to encourage Russia to choose diplomacy and reduce escalation in the interest of Euro-Atlantic security and stability",
                Self.department
            ),
            (
                "Sherman will lead the US delegation in Geneva, which includes representatives from the Ministries of State and Defense, the National Security Council and the Joint Chiefs of Staff of the US Army, in an extraordinary session of the bilateral strategic dialogue between the United States and Russia, scheduled to start on the 10th of this month",
                Self.department
            ),
            (
                "The US Deputy Secretary of State will then travel to Brussels on the 11th and 12th to hold consultations with NATO leadership, NATO allies, and EU officials to continue close coordination on European security in the context of Russia’s aggression against Ukraine",
                Self.department
            ),
        ]
        let found = Self.claims.map {
            ($0.words, "\($0.claim.speakers.joined(separator: "; ")) > \($0.claim.speaksFor.joined(separator: "; "))")
        }
        #expect(found.map(\.0) == expected.map(\.0))
        #expect(found.map(\.1) == expected.map(\.1))
    }

    @Test("is dated: what was said in December is not said on the day of the article")
    func dates() {
        #expect(Self.claims.first { $0.claim.speakers == ["Russia"] }?.claim.saidOn?.description == "2021-12")
        #expect(Self.claims.first?.claim.saidOn?.description == "2022-01-07")
    }

    @Test("has reports inside reports")
    func nesting() {
        let nested = Self.claims.filter { $0.claim.speakers == ["NATO foreign ministers"] }
        #expect(
            nested.compactMap { $0.claim.nestedIn.map { Self.claims[$0].claim.speakers } } == [
                ["US mission to NATO"], ["US mission to NATO"],
            ])
    }

    @Test("leaves the comment form out of the story")
    func boilerplate() {
        #expect(!Self.claims.contains { $0.words.contains("comment") })
    }
}
