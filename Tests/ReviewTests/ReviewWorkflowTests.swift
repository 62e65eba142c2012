import Records
import Testing

@testable import Review

@Suite struct ReviewWorkflowTests {
    private let workflow = ReviewWorkflow(settings: DeskSettings())

    /// One line a status: what may follow.
    @Test func theMoves() {
        let table = ReviewStatus.allCases.map { status in
            "\(status.rawValue): " + ReviewWorkflow.moves(from: status).map(\.rawValue).joined(separator: " ")
        }
        #expect(
            table == [
                "new: checking needs-source not-checkable ready withdrawn",
                "checking: needs-source ready not-checkable withdrawn new",
                "needs-source: checking ready not-checkable withdrawn",
                "ready: signed-off checking needs-source not-checkable withdrawn",
                "signed-off: corrected withdrawn checking",
                "not-checkable: checking",
                "corrected: checking withdrawn",
                "withdrawn: checking",
            ])
    }

    @Test func everyMoveOfTheTableAndNoOtherIsAllowed() {
        for from in ReviewStatus.allCases {
            let claim = SampleClaims.claim(7, status: from, reviewer: "Anna")
            for to in ReviewStatus.allCases {
                let legal = ReviewWorkflow.moves(from: from)
                let expected: WorkflowError? =
                    from == to
                    ? .alreadyThere(claim: 7, status: to)
                    : legal.contains(to) ? nil : .illegalMove(claim: 7, from: from, to: to, legal: legal)
                #expect(refusal(claim, to, "Ben") == expected)
            }
        }
    }

    @Test func signingOffTakesASecondPairOfEyes() {
        let claim = SampleClaims.claim(7, status: .ready, reviewer: "Anna Berg")
        let refused = WorkflowError.secondReaderNeeded(
            claim: 7, reviewer: "Anna Berg", legal: [.checking, .needsSource, .notCheckable, .withdrawn])
        #expect(refusal(claim, .signedOff, "Anna Berg") == refused)
        #expect(refusal(claim, .signedOff, "anna  berg ") == refused)
        #expect(refusal(claim, .signedOff, "Ben") == nil)
        let alone = ReviewWorkflow(settings: DeskSettings(needsSecondReader: false))
        #expect(throws: Never.self) { try alone.check(claim, to: .signedOff, by: "Anna Berg") }
    }

    @Test func nobodyMovesNothing() {
        #expect(refusal(SampleClaims.claim(7), .checking, " ") == .nameNeeded(claim: 7, to: .checking))
    }

    private func refusal(_ claim: ReviewedClaim, _ status: ReviewStatus, _ person: String) -> WorkflowError? {
        do {
            try workflow.check(claim, to: status, by: person)
            return nil
        } catch {
            return error
        }
    }
}

extension ReviewWorkflowTests {
    /// What is taken back, and what is taken up again after it was done with.
    @Test func someMovesNeedAReason() {
        let moves = ReviewStatus.allCases.flatMap { from in ReviewWorkflow.moves(from: from).map { (from, $0) } }
        let withReason = moves.filter { ReviewWorkflow.needsReason(from: $0.0, to: $0.1) }
        #expect(withReason.allSatisfy { [.corrected, .withdrawn, .checking].contains($0.1) })
        #expect(!ReviewWorkflow.needsReason(from: .new, to: .checking))
        #expect(!ReviewWorkflow.needsReason(from: .ready, to: .checking))
        #expect(ReviewWorkflow.needsReason(from: .new, to: .withdrawn))
        #expect(ReviewWorkflow.needsReason(from: .signedOff, to: .corrected))
        #expect(ReviewWorkflow.needsReason(from: .notCheckable, to: .checking))
    }
}
