import Prose
import Records
import Testing

@testable import Review

/// One statement through several articles: its order, its changing words, its quotations.
@Suite struct StatementThreadTests {
    private func claim(_ id: Int64, _ words: String, _ date: String?, _ mode: Mode = .direct) -> ReviewedClaim {
        ReviewedClaim(
            id: id, stableID: StableID(rawValue: "\(id)"), articleID: id, outlet: "Outlet \(id)",
            published: date.flatMap { CalendarDate(iso: $0) },
            claim: Claim(attribution: 0, content: [], mode: mode), words: words)
    }

    @Test(arguments: [
        ("We will not go", "We will not go.", "We will not go."),
        ("We will not go", "We will never go", "We will [-not-] {+never+} go"),
        ("the dam is safe", "The old dam is quite safe", "The {+old+} dam is {+quite+} safe"),
        ("all ten ships", "ships", "[-all ten-] ships"),
        ("", "ships", "{+ships+}"),
    ])
    func wordsAgainstTheFirst(_ former: String, _ later: String, _ text: String) {
        #expect(WordDifference(from: former, to: later).text == text)
    }

    @Test func caseAndPunctuationAreNoDifference() {
        #expect(WordDifference(from: "We go,", to: "we go").isEmpty)
        #expect(!WordDifference(from: "We go", to: "we went").isEmpty)
    }

    @Test func theFirstPublishedComesFirst() {
        let thread = StatementThread([
            claim(1, "so", nil), claim(2, "so", "2031-03-05"), claim(3, "so", "2031-03-04"),
            claim(4, "so", "2031-03-04"),
        ])
        #expect(thread.appearances.map(\.claim.id) == [3, 4, 2, 1])
        #expect(thread.appearances.first?.difference == nil)
    }

    @Test(
        arguments: [
            ("we will never accept it", .direct, true),
            ("accept it", .direct, false),
            ("We will not accept it, ever", .direct, false),
            ("We will not accept it!", .direct, false),
            ("they will never accept it", .indirect, false),
            ("will not accept its", .direct, true),
        ] as [(String, Mode, Bool)])
    func quotationsDrift(_ words: String, _ mode: Mode, _ hasDrifted: Bool) {
        let thread = StatementThread([
            claim(1, "We will not accept it", "2031-03-04"), claim(2, words, "2031-03-05", mode),
        ])
        #expect(thread.appearances.map(\.hasDrifted) == [false, hasDrifted])
    }

    /// Inside a report only what stands in the marks is anybody's own words, and only a changed fragment has drifted.
    @Test(
        arguments: [
            ("the pact would “never accept a closed sea”", true),
            ("the pact “will not accept a closed sea”", false),
            ("the pact will never “accept a closed sea”", false),
            ("the pact found it “quite absurd”", false),
        ])
    func fragmentsDrift(_ words: String, _ hasDrifted: Bool) {
        let thread = StatementThread([
            claim(1, "no closed sea", "2031-03-03", .indirect),
            claim(2, "We will not accept a closed sea", "2031-03-04"), claim(3, words, "2031-03-05", .mixed),
        ])
        #expect(thread.appearances.map(\.hasDrifted) == [false, false, hasDrifted])
    }

    @Test func reprintsCountOnce() {
        let claims = [
            claim(1, "so", "2031-03-04"), claim(2, "so", "2031-03-05"), claim(3, "so", "2031-03-06"),
            claim(4, "so", "2031-03-07"),
        ]
        let thread = StatementThread(claims, groups: [4: 0, 2: 0, 1: 1, 3: 0])
        #expect(thread.appearances.map(\.reprints) == [nil, nil, 2, 2])
        #expect(thread.articleCount == 4)
        #expect(thread.reprintCount == 2)
    }

    private func link(_ a: Int64, _ b: Int64, _ state: StoredLink.State, _ score: Double = 0.9) -> StoredLink {
        StoredLink(a: a, b: b, relation: .repeats, score: score, reason: "", state: state)
    }

    @Test func aThreadRunsOverSeveralSteps() {
        let links = [link(1, 2, .sure), link(2, 3, .confirmed), link(3, 4, .suggested), link(5, 6, .sure)]
        #expect(ThreadMembers.of(3, links) == [1, 2, 3])
        #expect(ThreadMembers.of(4, links) == [4])
        #expect(ThreadMembers.of(7, []) == [7])
    }

    /// Three claims are alike; a person says that 1 and 3 are not the same. 2 stays with the one it is more like.
    @Test func aRejectedClaimLeavesTheThread() {
        let links = [link(1, 2, .sure, 0.9), link(2, 3, .sure, 0.95), link(1, 3, .rejected)]
        #expect(ThreadMembers.of(1, links) == [1])
        #expect(ThreadMembers.of(3, links) == [2, 3])
        let confirmed = [link(1, 2, .confirmed, 0.6)] + links.dropFirst()
        #expect(ThreadMembers.of(1, confirmed) == [1, 2])
        #expect(ThreadMembers.of(3, confirmed) == [3])
    }
}
