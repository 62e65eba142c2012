import Prose
import Records
import Testing

@testable import Review

/// NATO and Russia side by side.
@Suite struct PositionComparisonTests {
    private let claims = [
        SampleClaims.claim(1, for: ["NATO"], on: ["arms control"], .for, said: "2021-12-10"),
        SampleClaims.claim(2, for: ["Russia"], on: ["Arms control"], .for, said: "2022-01-12"),
        SampleClaims.claim(3, for: ["NATO"], on: ["arms control"], .conditional, said: "2022-01-07"),
        SampleClaims.claim(4, for: ["NATO"], on: ["arms control"], .conditional, said: "2022-01-09"),
        SampleClaims.claim(5, .warningWords, .warning, for: ["NATO"], on: ["arms control"], said: "2022-02-01"),
        SampleClaims.claim(6, .plainWords, .demand, for: ["Russia"], said: "2021-12-17"),
        SampleClaims.claim(7, for: ["Russia"], on: ["enlargement"], .against, said: "2021-12-17"),
        SampleClaims.claim(8, for: ["NATO"], on: ["enlargement"], .against, said: "2022-01-01", status: .withdrawn),
        SampleClaims.claim(9, for: ["United States"], on: ["enlargement"], .for, said: "2022-01-01"),
        SampleClaims.claim(10, .plainWords, .assertion, for: ["NATO"], on: ["budget"]),
    ]

    private func compare(_ parties: String..., on issue: String? = nil) -> PositionComparison {
        PositionComparison(of: parties, on: issue, in: claims)
    }

    @Test func rowsAreTheIssuesMostPartiesSpokeOnFirst() {
        let comparison = compare("NATO", "russia")
        #expect(comparison.rows.map(\.issue) == ["Arms control", "enlargement", "(no issue)"])
        #expect(comparison.rows.map(\.agreement) == [.differ, .silent, .silent])
        #expect(comparison.rows[2].cells.map { $0?.latest.id } == [nil, 6])
    }

    @Test func aCellTellsTheStanceSinceWhenAndWhatCameBefore() throws {
        let cell = try #require(compare("NATO").rows.first?.cells[0])
        // The warning is the latest word, but takes no stance.
        #expect(cell.latest.id == 5)
        #expect(cell.stance == .conditional)
        #expect(cell.since == CalendarDate(iso: "2022-01-07"))
        #expect(cell.count == 4)
        #expect(cell.earlier.map(\.id) == [4, 3, 1])
    }

    @Test func aMembersWordIsNotItsAlliances() {
        let row = compare("NATO", "Russia", on: "Enlargement").rows
        #expect(row.map(\.issue) == ["enlargement"])
        #expect(row[0].cells[0] == nil)
    }

    @Test func agreementNeedsTwoClearVoices() {
        #expect(compare("United States", "Russia", on: "enlargement").rows[0].agreement == .differ)
        #expect(compare("United States", "Russia", "NATO", on: "enlargement").rows[0].agreement == .differ)
        #expect(compare("Russia", "Russia", on: "enlargement").rows[0].agreement == .agree)
        #expect(compare("China").rows == [])
    }

    @Test func aSpeakerIsHisOwnParty() {
        let vale = [SampleClaims.claim(1, by: ["Ilse Vale"], for: ["Karsk"], on: ["grain"], .for)]
        #expect(PositionComparison(of: ["Ilse Vale", "Karsk"], on: nil, in: vale).rows[0].agreement == .agree)
    }

    @Test func theOrderOfTheClaimsDoesNotMatter() {
        #expect(
            PositionComparison(of: ["NATO", "Russia"], on: nil, in: claims.reversed()).rows
                == compare("NATO", "Russia").rows)
    }
}

extension String {
    fileprivate static let warningWords = "We will see consequences"
    fileprivate static let plainWords = "This must be written down"
}
