import Prose
import Records
import Testing

@testable import Linking

/// Links in a made-up world: each relation beside a near miss.
@Suite struct ClaimLinkerTests {
    private func claim(
        _ id: String, _ words: String, _ speaker: String?, _ party: String?, _ kind: ClaimKind?,
        to addressee: String? = nil, about issue: String? = nil, on day: String? = "2031-03-04", article: String = "one"
    ) -> LinkedClaim {
        LinkedClaim(
            id: id, article: article, words: words, text: RelationTests.text(words),
            speakers: speaker.map { [$0] } ?? [],
            parties: party.map { [$0] } ?? [], kind: kind, addressees: addressee.map { [$0] } ?? [],
            issues: issue.map { [$0] } ?? [],
            saidOn: day.flatMap { CalendarDate(iso: $0) })
    }

    private func links(_ claims: [LinkedClaim]) -> [String] {
        ClaimLinker(lexicon: RelationTests.lexicon).links(between: claims).map { "\($0.a) \($0.relation) \($0.b)" }
    }

    @Test func oneStatementToldTwice() {
        let first = claim("a", "Karsk must open the northern canal by spring", "Ilse Varga", "Norden", .demand)
        let again = claim(
            "b", "by spring the northern canal must be opened by Karsk", "Ilse Varga", "Norden", .demand, article: "two"
        )
        #expect(links([first, again]) == ["a repeats b"])
    }

    @Test func theSameMatterIsNotTheSameStatement() {
        let first = claim("a", "Karsk must open the northern canal by spring", "Ilse Varga", "Norden", .demand)
        let other = claim("b", "the canal tolls were raised twice last year", "Ilse Varga", "Norden", .assertion)
        #expect(links([first, other]).isEmpty)
    }

    @Test func anotherPartyWithTheSameWordsSupports() {
        let words = "the northern canal must be opened by spring"
        let first = claim("a", words, "Ilse Varga", "Norden", .demand)
        let other = claim("b", words, "Oren Tal", "Velland", .demand, article: "two")
        #expect(links([first, other]) == ["a supports b"])
    }

    @Test func aDenialContradictsWhatAnotherPartySays() {
        let first = claim("a", "Karsk mined the northern canal", "Oren Tal", "Velland", .assertion, to: "Karsk")
        let denial = claim("b", "Karsk never mined the northern canal", "Mara Lind", "Karsk", .denial, to: "Velland")
        let away = claim("c", "grain prices fell", "Oren Tal", "Velland", .assertion, article: "two")
        #expect(links([first, denial, away]) == ["a contradicts b"])
    }

    @Test func aPartyRevisesItsEarlierStatement() {
        let early = claim("a", "Velland will not join the northern pact", "Oren Tal", "Velland", .prediction)
        let late = claim(
            "b", "Velland will join the northern pact", "Oren Tal", "Velland", .announcement, on: "2031-06-04",
            article: "two")
        #expect(links([early, late]) == ["b revises a"])
    }

    @Test func aRefusalAnswersADemand() {
        let demand = claim("a", "Karsk must open the northern canal", "Ilse Varga", "Norden", .demand, to: "Karsk")
        let refusal = claim(
            "b", "Karsk will not open the northern canal", "Mara Lind", "Karsk", .refusal, to: "Norden",
            on: "2031-03-05", article: "two")
        #expect(links([demand, refusal]) == ["b answers a"])
    }

    /// Each of these lacks one thing that an answer has.
    @Test(
        arguments: [
            ("Karsk will not open the northern canal", .refusal, nil, "2031-03-05"),
            ("Karsk will not open the northern canal", .refusal, "Norden", "2031-03-03"),
            ("Karsk will not open the northern canal", .refusal, "Norden", "2031-09-05"),
            ("Karsk likes the northern canal", .concern, "Norden", "2031-03-05"),
            ("Karsk will not sell grain", .refusal, "Norden", "2031-03-05"),
        ] as [(String, ClaimKind, String?, String)])
    func notEveryLaterClaimIsAnAnswer(_ words: String, _ kind: ClaimKind, _ addressee: String?, _ day: String) {
        let demand = claim("a", "Karsk must open the northern canal", "Ilse Varga", "Norden", .demand, to: "Karsk")
        let later = claim("b", words, "Mara Lind", "Karsk", kind, to: addressee, on: day, article: "two")
        #expect(links([demand, later]).filter { $0.contains("answers") }.isEmpty)
    }

    /// An offer met, and words that say what they are.
    @Test func answersComeInSeveralActs() {
        let demand = claim("a", "Karsk must open the northern canal", "Ilse Varga", "Velland", .demand, to: "Karsk")
        let offer = claim(
            "b", "Karsk could open the northern canal to ferries", "Mara Lind", "Karsk", .offer, to: "Velland",
            on: "2031-03-06", article: "two")
        #expect(links([demand, offer]) == ["b answers a"])
        let comment = claim(
            "c", "the answer of Velland says nothing on the canal", "Mara Lind", "Karsk", .assertion, to: "Velland",
            on: "2031-03-05", article: "two")
        let refusal = claim("d", "no tolls on the canal", "Ilse Varga", "Velland", .refusal, to: "Karsk")
        #expect(links([refusal, comment]) == ["c answers d"])
    }

    /// Reports of one statement often differ by a day: nobody has changed its mind by then.
    @Test func aReportOfTheNextDayIsNoRevision() {
        let early = claim("a", "Velland will not join the northern pact", "Oren Tal", "Velland", .prediction)
        func late(_ day: String) -> LinkedClaim {
            claim(
                "b", "Velland will join the northern pact", "Oren Tal", "Velland", .announcement, on: day,
                article: "two")
        }
        #expect(links([early, late("2031-03-05")]).isEmpty)
        #expect(links([early, late("2031-03-07")]) == ["b revises a"])
    }

    /// Of the things said in one dispute a denial means the one it is like, and those that are nearly as like.
    @Test func aDenialMeansWhatItIsNearestTo() {
        func link(_ a: String, _ b: String, _ score: Double, _ relation: ClaimLink.Relation = .contradicts) -> ClaimLink
        {
            ClaimLink(a: a, b: b, relation: relation, score: score, reason: "")
        }
        let links = [
            link("a", "no", 0.9), link("b", "no", 0.55), link("no", "c", 0.7), link("b", "never", 0.55),
            link("no", "never", 0.4), link("a", "no", 0.5, .answers), link("a", "b", 0.5),
        ]
        let kept = DenialTargets.kept(links, denials: ["no", "never"])
        #expect(
            kept.map { "\($0.a) \($0.b) \($0.score)" } == [
                "a no 0.9", "no c 0.7", "b never 0.55", "no never 0.4", "a no 0.5", "a b 0.5",
            ])
    }

    @Test func whatSomebodyWelcomesIsNotDenied() {
        let support = claim("a", "Karsk opened the northern canal", "Oren Tal", "Velland", .support, to: "Karsk")
        let denial = claim("b", "Karsk never opened the northern canal", "Mara Lind", "Karsk", .denial, to: "Velland")
        #expect(links([support, denial]).isEmpty)
    }

    @Test func everyLinkSaysWhy() {
        let first = claim("a", "the canal deal was signed", "Oren Tal", "Velland", .assertion)
        let again = claim("b", "the canal agreement was signed", "Oren Tal", "Velland", .assertion, article: "two")
        let link = ClaimLinker(lexicon: RelationTests.lexicon).links(between: [first, again]).first
        #expect(link?.reason.contains("same speaker; same day; both assertion") == true)
        #expect(link?.reason.contains("“deal” ~ “agreement”") == true)
    }

    @Test func averageLinkKeepsAChainApart() {
        let scores = [StatementGroups.Pair(0, 1): 0.9, StatementGroups.Pair(1, 2): 0.6]
        #expect(StatementGroups(count: 3, scores: scores, least: 0.5).groups == [[0, 1], [2]])
    }
}
