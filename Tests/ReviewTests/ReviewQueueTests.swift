import Records
import Testing

@testable import Review

/// What is handed out first, and what the desk chief is told.
@Suite struct ReviewQueueTests {
    private func order(_ claims: [ReviewedClaim]) -> [Int64] { ReviewQueue.ordered(claims).map(\.claim.id) }

    @Test func onlyWhatNeedsAPersonIsQueued() {
        let claims = zip(1..., ReviewStatus.allCases).map { SampleClaims.claim(Int64($0), status: $1) }
        #expect(Set(order(claims)) == [1, 2, 3, 4])
        #expect(order([]) == [])
    }

    @Test func readyClaimsComeFirstAndThoseInHandStepBack() {
        let claims = [
            SampleClaims.claim(1, worth: 0.5), SampleClaims.claim(2, worth: 0.5, status: .checking, reviewer: "Anna"),
            SampleClaims.claim(3, worth: 0.5, status: .ready, reviewer: "Anna"),
        ]
        let queue = ReviewQueue.ordered(claims)
        #expect(queue.map(\.claim.id) == [3, 1, 2])
        #expect(
            queue[0].reasons == [
                "waits for a second pair of eyes after Anna", "worth a check: one of the least on the desk",
            ])
        #expect(queue[2].reasons == ["worth a check: one of the least on the desk", "Anna is on it"])
    }

    @Test func theRankingSaysWhatMadeIt() {
        var claim = SampleClaims.claim(1, "120,000 troops crossed in May 2021", checkable: true, worth: 0.84)
        claim.claim.reasons = [.init(.checkable, "a number"), .init(.checkworthiness, "for a check: a number, a year")]
        #expect(
            ReviewQueue.ordered([claim])[0].reasons == [
                "worth a check: one of the least on the desk (for a check: a number, a year)"
            ])
    }

    @Test func claimsReadBeforeThereWasARankingStandInTheMiddle() {
        let queue = ReviewQueue.ordered([
            SampleClaims.claim(1, "We are hopeful", .concern),
            SampleClaims.claim(2, "The troops have gone home", checkable: true), SampleClaims.claim(3, worth: 0.9),
        ])
        #expect(queue.map(\.claim.id) == [3, 2, 1])
        #expect(queue[1].reasons == ["not ranked: checkable"])
        #expect(queue[2].reasons == ["not ranked: hard to check"])
    }

    @Test func wordsThatTravelWeighMore() {
        let queue = ReviewQueue.ordered([
            SampleClaims.claim(1, "The border is closed", outlet: "Wire"),
            SampleClaims.claim(2, "the border is closed.", outlet: "Times", status: .signedOff),
            SampleClaims.claim(3, "The border is open", outlet: "Wire"),
        ])
        #expect(queue.map(\.claim.id) == [1, 3])
        #expect(queue[0].reasons.contains("carried by 2 outlets: Times, Wire"))
    }

    @Test func contradictionsWeighMore() {
        let queue = ReviewQueue.ordered([
            SampleClaims.claim(1, for: ["NATO"], on: ["talks"], .for),
            SampleClaims.claim(2, for: ["Russia"], on: ["Talks"], .against),
            SampleClaims.claim(3, for: ["Ukraine"], on: ["grain"], .for),
            SampleClaims.claim(4, for: ["Ukraine"], on: ["grain"], .against, status: .signedOff),
        ])
        #expect(queue.map(\.claim.id) == [3, 1, 2])
        #expect(queue[0].reasons.contains("Ukraine was also against grain"))
        #expect(queue[1].reasons.contains("Russia is against talks"))
    }

    @Test func freshBeforeOldThenByNumberHoweverTheyComeIn() {
        let claims = [
            SampleClaims.claim(1, said: "2021-12-01"), SampleClaims.claim(2, said: "2022-01-07"), SampleClaims.claim(3),
            SampleClaims.claim(4),
        ]
        #expect(order(claims) == [2, 1, 3, 4])
        #expect(order(claims.reversed()) == order(claims))
        #expect(ReviewQueue.ordered(claims)[0].reasons.last == "fresh: 2022-01-07")
    }
}
