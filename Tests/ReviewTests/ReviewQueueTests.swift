import Records
import Testing

@testable import Review

/// What is handed out first, and what the desk chief is told.
@Suite struct ReviewQueueTests {
    private typealias Claim = QueueFacts.Claim

    private func order(_ claims: [QueueFacts.Claim]) -> [Int64] { ReviewQueue(QueueFacts(claims: claims)).order }

    /// What is said of a claim's place, as of a desk where no claim is worth less.
    private func reasons(_ queue: ReviewQueue, _ claim: ReviewedClaim) -> [String] {
        queue.signals(for: claim.id).map { $0.reason(for: claim, rank: CheckWorthRank(less: 0, ranked: 1)) }
    }

    @Test func onlyWhatNeedsAPersonIsQueued() {
        let claims = zip(1..., ReviewStatus.allCases).map { Claim(id: Int64($0), articleID: 1, status: $1) }
        #expect(Set(order(claims)) == [1, 2, 3, 4])
        #expect(order([]) == [])
    }

    @Test func readyClaimsComeFirstAndThoseInHandStepBack() {
        let queue = ReviewQueue(
            QueueFacts(claims: [
                Claim(id: 1, articleID: 1, checkworthiness: 0.5),
                Claim(id: 2, articleID: 1, status: .checking, checkworthiness: 0.5),
                Claim(id: 3, articleID: 1, status: .ready, checkworthiness: 0.5),
            ]))
        #expect(queue.order == [3, 1, 2])
        #expect(
            reasons(queue, SampleClaims.claim(3, status: .ready, reviewer: "Anna")) == [
                "waits for a second pair of eyes after Anna", "worth a check: one of the least on the desk",
            ])
        #expect(
            reasons(queue, SampleClaims.claim(2, status: .checking, reviewer: "Anna")) == [
                "worth a check: one of the least on the desk", "Anna is on it",
            ])
    }

    @Test func theRankingSaysWhatMadeIt() {
        var claim = SampleClaims.claim(1, "120,000 troops crossed in May 2021", checkable: true, worth: 0.84)
        claim.claim.reasons = [.init(.checkable, "a number"), .init(.checkworthiness, "for a check: a number, a year")]
        let queue = ReviewQueue(QueueFacts(claims: [Claim(id: 1, articleID: 1, checkworthiness: 0.84)]))
        #expect(
            reasons(queue, claim) == ["worth a check: one of the least on the desk (for a check: a number, a year)"])
    }

    @Test func claimsReadBeforeThereWasARankingStandInTheMiddle() {
        let queue = ReviewQueue(
            QueueFacts(claims: [
                Claim(id: 1, articleID: 1), Claim(id: 2, articleID: 1, checkable: true),
                Claim(id: 3, articleID: 1, checkworthiness: 0.9),
            ]))
        #expect(queue.order == [3, 2, 1])
        #expect(reasons(queue, SampleClaims.claim(2)) == ["not ranked: checkable"])
        #expect(reasons(queue, SampleClaims.claim(1)) == ["not ranked: hard to check"])
    }

    /// Claims 1 and 3 are joined by way of 2; all that anybody has signed off still carries.
    @Test func statementsThatTravelWeighMore() {
        let queue = ReviewQueue(
            QueueFacts(
                claims: [
                    Claim(id: 1, articleID: 1), Claim(id: 2, articleID: 2, status: .signedOff),
                    Claim(id: 3, articleID: 3), Claim(id: 4, articleID: 1),
                ], repeats: [.init(1, 2), .init(3, 2)], outlets: [1: "Wire", 2: "Times", 3: "Wire"]))
        #expect(queue.order == [1, 3, 4])
        #expect(reasons(queue, SampleClaims.claim(1)).first == "not ranked: hard to check")
        #expect(reasons(queue, SampleClaims.claim(1)).last == "carried by 2 outlets: Times, Wire")
        #expect(queue.signals(for: 4).count == 1)
    }

    /// One outlet that says it twice is no echo.
    @Test func oneOutletCarriesNothing() {
        let facts = QueueFacts(
            claims: [Claim(id: 1, articleID: 1), Claim(id: 2, articleID: 2)], repeats: [.init(1, 2)],
            outlets: [1: "Wire", 2: "Wire"])
        #expect(ReviewQueue(facts).signals(for: 1).count == 1)
    }

    @Test func contradictionsWeighMore() {
        let queue = ReviewQueue(
            QueueFacts(
                claims: (1...5).map { Claim(id: $0, articleID: 1) }, contradictions: [.init(2, 4), .init(4, 5)]))
        #expect(queue.order == [2, 4, 5, 1, 3])
        #expect(reasons(queue, SampleClaims.claim(4)).first == "contradicted by claims 2, 5")
        #expect(reasons(queue, SampleClaims.claim(2)).first == "contradicted by claim 4")
    }

    @Test func freshBeforeOldThenByNumberHoweverTheyComeIn() {
        let claims = [
            Claim(id: 1, articleID: 1, lastDay: "2021-12-01"), Claim(id: 2, articleID: 1, lastDay: "2022-01-07"),
            Claim(id: 3, articleID: 1), Claim(id: 4, articleID: 1, lastDay: "2021-12-30"),
        ]
        #expect(order(claims) == [2, 4, 1, 3])
        #expect(order(claims.reversed()) == order(claims))
        let queue = ReviewQueue(QueueFacts(claims: claims))
        #expect(reasons(queue, SampleClaims.claim(2)).last == "fresh: 2022-01-07")
        #expect(queue.signals(for: 1).count == 1)
    }

    @Test func theSignalsAddUpToTheScore() throws {
        let queue = ReviewQueue(
            QueueFacts(
                claims: [Claim(id: 1, articleID: 1, status: .checking, checkworthiness: 0.4, lastDay: "2022-01-07")],
                contradictions: [.init(1, 9)]))
        let score = try #require(queue.score(of: 1))
        #expect(abs(score - queue.signals(for: 1).reduce(0) { $0 + $1.points }) < 1e-9)
        #expect(queue.score(of: 2) == nil)
    }
}
