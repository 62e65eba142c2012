import Prose
import Records
import Testing

@testable import Review

/// Dated positions in rows, what is told again once.
@Suite struct TimelineTests {
    private let reader = TimelineReader(ShiftLanguage(Lexicons()))

    private func claim(
        _ id: Int64, _ words: String, _ stance: Stance?, _ said: String?, for party: String = "Karsk",
        on issues: [String] = ["grain corridor"], _ kind: ClaimKind = .demand
    ) -> ReviewedClaim {
        SampleClaims.claim(id, words, kind, for: [party], on: issues, stance, said: said)
    }

    @Test func aPartysIssuesThenItsPositionsByDate() {
        let timeline = reader.timeline(
            of: "karsk",
            in: [
                claim(1, "No ship passes", .against, "2031-02-01"), claim(2, "Ships may pass", .for, "2031-03-01"),
                claim(3, "The dams stay", .for, "2031-01-01", on: ["dams"]),
                claim(4, "Tolls stay", .for, nil, on: ["dams"]), claim(5, "Ferries stay", .for, "2031-01-01", on: []),
                claim(6, "Ships pass", .for, "2031-01-01", for: "Velland"),
                claim(7, "The gate is shut", .against, "2031-02-10"),
            ])
        #expect(timeline.rows.map(\.name) == ["grain corridor", "dams"])
        #expect(timeline.rows[0].entries.map(\.position.claim.id) == [1, 7, 2])
        #expect(timeline.rows[0].entries.map(\.shift.kind).first == .first)
        #expect(timeline.rows[0].entries.map(\.shift.kind).last == .reverses)
        #expect(timeline.rows[1].undated.map(\.id) == [4])
        #expect(timeline.unplaced.map(\.id) == [5])
        #expect(timeline.claims.count == 6)
    }

    @Test func whatIsToldAgainStandsOnce() {
        let again = [
            claim(1, "No ship passes", .against, "2031-02-01"), claim(2, "No ship passes", .against, "2031-02-01"),
            claim(3, "No ship passes", .against, "2031-02-09"),
        ]
        let entries = reader.timeline(of: "Karsk", in: again).rows[0].entries
        #expect(entries.count == 1)
        #expect(entries[0].tellings.map(\.claim.id) == [2, 3])
        #expect(entries[0].statuses == [StatusCount(status: .new, count: 3)])
    }

    /// What is not shown was said all the same: the one shown is no first.
    @Test func whatIsShownIsMeasuredAgainstAll() {
        let all = reader.timeline(
            of: "Karsk",
            in: [
                claim(1, "No ship passes", .against, "2031-02-01"), claim(2, "Ships may pass", .for, "2031-03-01"),
                claim(3, "The dams stay", .for, "2031-01-01", on: ["dams"]),
            ])
        let shown = all.showing(only: [2])
        #expect(shown.rows.map(\.name) == ["grain corridor"])
        #expect(shown.rows[0].entries.map(\.position.claim.id) == [2])
        #expect(shown.rows[0].entries[0].shift.kind == .reverses)
        #expect(shown.rows[0].entries[0].shift.earlier?.claim.id == 1)
    }

    @Test func anIssuesRowsAreThePartiesThatSpoke() {
        let timeline = reader.timeline(
            onIssue: "grain corridor",
            in: [
                claim(1, "No ship passes", .against, "2031-02-01"),
                claim(2, "Ships must pass", .for, "2031-02-02", for: "Velland"),
                claim(3, "All ships must pass", .for, "2031-02-03", for: "Velland"),
                SampleClaims.claim(
                    4, "Let them pass", .call, by: ["Pia Grau"], on: ["grain corridor"], .for, said: "2031-02-04"),
                SampleClaims.claim(5, "Let them pass", .call, on: ["grain corridor"], .for, said: "2031-02-04"),
            ])
        #expect(timeline.rows.map(\.name) == ["Velland", "Karsk", "Pia Grau"])
        #expect(timeline.unplaced.map(\.id) == [5])
    }

    @Test func aStatementsRowsAreItsOutlets() {
        func telling(_ id: Int64, _ words: String, _ outlet: String?, _ published: String?) -> ReviewedClaim {
            var claim = SampleClaims.claim(id, words, .demand, for: ["Karsk"], on: ["dams"], .for, outlet: outlet)
            claim.articleID = id
            claim.published = published.flatMap { CalendarDate(iso: $0) }
            return claim
        }
        let thread = StatementThread([
            telling(1, "the dams must stay", "Wire", "2031-02-01"),
            telling(2, "the dams must stay", "Post", "2031-02-03"),
            telling(3, "the dams should stay", "Post", "2031-02-04"), telling(4, "the dams must stay", nil, nil),
        ])
        let timeline = reader.timeline(of: thread)
        #expect(timeline.rows.map(\.name) == ["Wire", "Post", "article 4"])
        #expect(timeline.rows[1].entries.map(\.shift.kind) == [.repeats, .refines])
        #expect(timeline.rows[2].undated.map(\.id) == [4])
    }
}
