import Records
import Testing

@testable import Review

/// Which issues are worth taking into the register.
@Suite struct IssueSuggestionsTests {
    private let register = IssueRegister([Records.Issue(name: "grain corridor")])

    private func suggestions(_ claims: [ReviewedClaim]) -> [IssueSuggestions.Suggestion] {
        IssueSuggestions(claims, register: register).ranked
    }

    @Test func ranksByClaimsAndLeavesOutTheRegister() {
        let found = suggestions([
            SampleClaims.claim(1, on: ["tolls"]), SampleClaims.claim(2, on: ["harbour dues"]),
            SampleClaims.claim(3, on: ["harbour dues"]), SampleClaims.claim(4, on: ["Grain corridor"]),
        ])
        #expect(found.map(\.label) == ["harbour dues", "tolls"])
        #expect(found.map(\.claims) == [[2, 3], [1]])
    }

    @Test func takesNearLabelsTogether() {
        let found = suggestions([
            SampleClaims.claim(1, on: ["bridge toll"]), SampleClaims.claim(2, on: ["tolls"]),
            SampleClaims.claim(3, on: ["tolls"]), SampleClaims.claim(4, on: ["Tolls"]),
        ])
        #expect(found.count == 1)
        #expect(found.first?.nearLabels == ["bridge toll"])
        #expect(found.first?.claims == [1, 2, 3, 4])
    }

    @Test func withdrawnClaimsDoNotCount() {
        #expect(suggestions([SampleClaims.claim(1, on: ["tolls"], status: .withdrawn)]).isEmpty)
    }
}
