import Prose
import Records
import Testing

@testable import Review

/// The Norden Pact and Karsk side by side, in a world that never was.
@Suite struct PositionComparisonTests {
    private static let reading = PositionReading(
        Lexicons(lists: [
            "strict-words": ["immediately", "all", "never"], "mild-words": ["could", "some"],
            "conditionals": ["if", "unless"], "negators": ["not", "no", "never"],
            "function-words": ["the", "a", "of", "in", "to", "will", "we", "be"],
        ]), issues: IssueRegister([Issue(name: "grain corridor", phrases: ["grain ships"])]))

    /// Velland has been a member all along, Sund since March.
    private static let pact = Party(
        name: "Norden Pact", kind: .alliance,
        members: [
            Party.Membership(party: "Velland"), Party.Membership(party: "Sund", from: CalendarDate(iso: "2031-03-01")),
        ])

    private func claim(
        _ id: Int64, _ party: String, _ stance: Stance?, _ said: String?, _ kind: ClaimKind = .demand,
        _ words: String = "The corridor must be opened", by speaker: String? = nil,
        on issues: [String] = ["grain corridor"],
        status: ReviewStatus = .new
    ) -> ReviewedClaim {
        SampleClaims.claim(
            id, words, kind, by: speaker.map { [$0] } ?? [], for: [party], on: issues, stance, said: said,
            status: status)
    }

    private func compare(
        _ parties: [PartyScope], _ claims: [ReviewedClaim], links: PositionLinks = PositionLinks()
    ) -> PositionComparison {
        PositionComparison(of: parties, in: claims, links: links, reading: Self.reading)
    }

    private let both = [PartyScope(named: "Norden Pact"), PartyScope(named: "karsk")]

    @Test func aCellTellsTheSideSinceWhenAndHowOften() throws {
        let comparison = compare(
            both,
            [
                claim(1, "Norden Pact", .against, "2031-01-10"), claim(2, "Norden Pact", .for, "2031-02-01"),
                claim(3, "Norden Pact", .for, "2031-02-20", .support, "The corridor must stay open"),
                claim(4, "Norden Pact", .for, "2031-02-20", .support, "The corridor must stay open"),
                claim(5, "Karsk", .against, "2031-02-21", .refusal),
                claim(6, "Norden Pact", nil, "2031-03-01", .warning),
            ])
        let row = try #require(comparison.rows.first)
        let standing = try #require(row.cells[0]).standing
        #expect(standing.stance == .for)
        #expect(standing.since == CalendarDate(iso: "2031-02-01"))
        #expect(standing.date == CalendarDate(iso: "2031-02-20"))
        // The same words on the same day are one telling.
        #expect(standing.times == 2)
        // The warning is the latest word and takes no side.
        #expect(standing.lastWord?.id == 6)
        #expect(row.agreement == .contradict)
        #expect(row.relations.map(\.reason) == ["for and against"])
        #expect(try #require(row.cells[0]).statuses == [StatusCount(status: .new, count: 5)])
    }

    @Test func silenceIsNoAgreement() {
        let row = compare(both, [claim(1, "Karsk", .against, "2031-02-21")]).rows[0]
        #expect(row.cells[0] == nil)
        #expect(row.agreement == .silent)
        #expect(row.relations.map(\.reason) == ["Norden Pact is silent"])
    }

    @Test(arguments: [
        (Stance.for, Stance.for, Agreement.agree), (.for, .conditional, .differ), (.for, .unclear, .unclear),
        (.conditional, .conditional, .unclear), (.against, .for, .contradict),
    ])
    func howTwoSidesStand(_ one: Stance, _ other: Stance, _ agreement: Agreement) {
        let rows = compare(both, [claim(1, "Norden Pact", one, "2031-02-01"), claim(2, "Karsk", other, "2031-02-02")])
            .rows
        #expect(rows.map(\.agreement) == [agreement])
    }

    /// A link says so although no side was taken.
    @Test func claimsThatCannotBothHoldContradict() {
        let claims = [
            claim(1, "Norden Pact", nil, "2031-02-01", .assertion, "Karsk stopped 14 ships"),
            claim(2, "Karsk", nil, "2031-02-02", .denial, "Karsk stopped no ships"),
        ]
        var link = StoredLink(a: 1, b: 2, relation: .contradicts, score: 0.9, reason: "Karsk denies")
        let across = compare(both, claims, links: PositionLinks(across: [link])).rows[0]
        #expect(across.agreement == .contradict)
        #expect(across.relations[0].reason == "claim 1 contradicts claim 2, suggested")
        link.state = .rejected
        #expect(compare(both, claims, links: PositionLinks(across: [link])).rows[0].agreement == .unclear)
    }

    @Test func anAnswerStandsBesideWhatItAnswers() throws {
        let claims = [
            claim(1, "Norden Pact", .for, "2031-02-01"), claim(2, "Karsk", .against, "2031-02-02", .refusal),
        ]
        let link = StoredLink(a: 2, b: 1, relation: .answers, score: 0.8, reason: "a refusal of the demand")
        let cell = try #require(compare(both, claims, links: PositionLinks(across: [link])).rows[0].cells[0])
        #expect(cell.answers.map(\.party) == ["karsk"])
        #expect(cell.answers.map(\.claim.id) == [2])
        #expect(cell.answers.map(\.to) == [1])
    }

    @Test func aMembersWordIsItsAlliancesOnlyWhereItIsRolledUp() throws {
        let claims = [claim(1, "Velland", .for, "2031-02-01"), claim(2, "Karsk", .against, "2031-02-02")]
        #expect(compare(both, claims).rows[0].cells[0] == nil)
        let rolled = compare([PartyScope(Self.pact, rollsUp: true), PartyScope(named: "Karsk")], claims).rows[0]
        let cell = try #require(rolled.cells[0])
        #expect(cell.isByMembers)
        #expect(cell.standing.stance == .for)
        #expect(rolled.agreement == .contradict)
    }

    /// Sund's word of February is not the Pact's: it joined in March.
    @Test func membershipsHoldAtADate() throws {
        let scope = PartyScope(Self.pact, rollsUp: true)
        let claims = [
            claim(1, "Norden Pact", .for, "2031-01-01"), claim(2, "Sund", .against, "2031-02-10", .refusal),
            claim(3, "Velland", .for, "2031-02-11"),
        ]
        let before = try #require(compare([scope], claims).rows[0].cells[0])
        #expect(before.members.map(\.party) == ["Velland"])
        #expect(before.deviations.isEmpty)
        let later = claims + [claim(4, "Sund", .against, "2031-03-10", .refusal)]
        let after = try #require(compare([scope], later).rows[0].cells[0])
        #expect(after.members.map(\.party) == ["Sund", "Velland"])
        #expect(after.deviations.map(\.who) == ["Sund"])
        #expect(after.standing.stance == .for)
    }

    /// Others said the party's line before and again after; had nobody come back to it, it would have moved.
    @Test func aSpokesmanOffTheLineIsToldApart() throws {
        let line = [
            claim(1, "Karsk", .against, "2031-02-01", .refusal, "No ship will pass", by: "Oren Tal"),
            claim(2, "Karsk", .for, "2031-02-05", .offer, "Ships could pass", by: "Pia Grau"),
        ]
        let again =
            line + [
                claim(3, "Karsk", .against, "2031-02-08", .refusal, "No ship passes here", by: "Oren Tal")
            ]
        let cell = try #require(compare([PartyScope(named: "Karsk")], again).rows[0].cells[0])
        #expect(cell.deviations.map(\.who) == ["Pia Grau"])
        #expect(cell.standing.stance == .against)
        let moved = try #require(compare([PartyScope(named: "Karsk")], line).rows[0].cells[0])
        #expect(moved.deviations.isEmpty)
        #expect(moved.standing.stance == .for)
        #expect(moved.shifts.map(\.kind) == [.reverses])
    }

    /// A minister of Velland in January, of Karsk in March: whose words they are was read at their date.
    @Test func aPersonMayCountForAnotherPartyLater() {
        let claims = [
            claim(1, "Velland", .for, "2031-01-10", by: "Runa Sol"),
            claim(2, "Karsk", .against, "2031-03-10", .refusal, by: "Runa Sol"),
        ]
        let row = compare(
            [PartyScope(named: "Velland"), PartyScope(named: "Karsk"), PartyScope(named: "Runa Sol")], claims
        ).rows[0]
        #expect(row.cells.map { $0?.standing.stance } == [.for, .against, .against])
    }

    @Test func whatWasTakenBackCountsNoMore() {
        let claims = [
            claim(1, "Karsk", .against, "2031-02-01", status: .withdrawn),
            claim(2, "Karsk", .against, "2031-02-01", status: .corrected),
        ]
        #expect(compare(both, claims).rows == [])
    }

    @Test func issuesStandWhereMostSpokeThenSharpestFirst() {
        let rows = compare(
            both,
            [
                claim(1, "Karsk", .for, "2031-01-01", on: []), claim(2, "Karsk", .for, "2031-01-01", on: ["tolls"]),
                claim(3, "Norden Pact", .for, "2031-01-01", on: ["Tolls"]),
                claim(4, "Karsk", .for, "2031-01-01", on: ["dams"]),
                claim(5, "Norden Pact", .against, "2031-01-01", on: ["dams"]),
                claim(6, "Karsk", .for, "2031-01-01", on: ["algae"]),
            ]
        ).rows
        #expect(rows.map(\.issue) == ["dams", "Tolls", "algae", "(no issue)"])
    }

    @Test func theOrderOfTheClaimsDoesNotMatter() {
        let claims = [
            claim(1, "Norden Pact", .for, "2031-02-01"), claim(2, "Karsk", .against, "2031-02-02"),
            claim(3, "Karsk", .conditional, "2031-02-02", .condition), claim(4, "Norden Pact", nil, nil, .warning),
        ]
        #expect(compare(both, claims).rows == compare(both, claims.reversed()).rows)
    }
}

/// What became of positions between two dates.
@Suite struct PositionChangesTests {
    private let changes = PositionChanges(
        of: PartyScope(named: "Karsk"), from: CalendarDate(iso: "2031-01")!, to: CalendarDate(iso: "2031-02")!,
        in: [
            SampleClaims.claim(
                1, "No ship passes", .refusal, for: ["Karsk"], on: ["ships"], .against, said: "2031-01-05"),
            SampleClaims.claim(2, "Ships may pass", .offer, for: ["Karsk"], on: ["ships"], .for, said: "2031-02-05"),
            SampleClaims.claim(
                3, "The dams stay", .refusal, for: ["Karsk"], on: ["dams"], .against, said: "2031-01-31"),
            SampleClaims.claim(
                4, "Tolls must go", .demand, for: ["Karsk"], on: ["tolls"], .against, said: "2031-02-28"),
            SampleClaims.claim(
                5, "Ferries must go", .demand, for: ["Karsk"], on: ["ferries"], .against, said: "2031-03-01"),
            SampleClaims.claim(
                6, "Talks are welcome", .support, for: ["Karsk"], on: ["talks"], .for, said: "2031-01-02"),
            SampleClaims.claim(
                7, "Talks are welcome", .support, for: ["Karsk"], on: ["talks"], .for, said: "2031-02-02"),
            SampleClaims.claim(8, "The sea is ours", .demand, for: ["Karsk"], on: ["sea"], .for),
        ], reading: PositionReading(Lexicons(), issues: IssueRegister()))

    @Test func everyIssueHasItsChange() {
        #expect(changes.rows.map(\.issue) == ["ships", "tolls", "talks", "dams"])
        #expect(changes.rows.map(\.change) == [.shifted, .new, .unchanged, .silent])
    }

    @Test func thenAndNowAreBothTold() {
        #expect(changes.rows[0].before?.stance == .against)
        #expect(changes.rows[0].after.stance == .for)
        #expect(changes.rows[1].before == nil)
    }

    /// March comes later; the sea nobody dates.
    @Test func whatLiesOutsideIsLeftOut() {
        #expect(!changes.rows.contains { $0.issue == "ferries" })
        #expect(changes.undated.map(\.id) == [8])
    }
}
