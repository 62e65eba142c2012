import Prose
import Records
import Testing

@testable import Review

/// How a party's position moves: what counts as harder, softer, turned round, or the same again.
@Suite struct ShiftTests {
    private static let reader = ShiftReader(
        ShiftLanguage(
            Lexicons(lists: [
                "strict-words": ["immediately", "all", "without exception", "never"],
                "mild-words": ["could", "gradually", "some"],
                "conditionals": ["if", "unless", "provided that"],
                "negators": ["not", "no", "never"],
                "deadline-words": ["within"],
                "function-words": ["the", "a", "of", "in", "to", "will", "we", "from", "its", "by", "for", "be"],
            ])))

    private func claim(
        _ id: Int64, _ date: String?, _ kind: ClaimKind, _ words: String, _ stance: Stance? = nil,
        by speaker: String = "Oren Tal", for party: String = "Karsk", on issue: String = "grain corridor",
        status: ReviewStatus = .new
    ) -> ReviewedClaim {
        SampleClaims.claim(
            id, words, kind, by: [speaker], for: [party], on: [issue], stance, said: date, status: status)
    }

    private func shifts(
        of party: String = "Karsk", _ claims: [ReviewedClaim], links: [StoredLink] = []
    ) -> [Shift] {
        PositionHistory.all(of: party, in: claims).flatMap { Self.reader.shifts(in: $0, links: links) }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        var earlier: (kind: ClaimKind, words: String, stance: Stance?)
        var later: (kind: ClaimKind, words: String, stance: Stance?)
        var kind: Shift.Kind
        var reason: String
        var testDescription: String { "\(earlier.words) → \(later.words)" }

        init(
            _ a: ClaimKind, _ earlier: String, _ b: ClaimKind, _ later: String, _ kind: Shift.Kind, _ reason: String,
            stance: (Stance?, Stance?) = (nil, nil)
        ) {
            self.earlier = (a, earlier, stance.0)
            self.later = (b, later, stance.1)
            self.kind = kind
            self.reason = reason
        }
    }

    @Test(arguments: [
        // The act.
        Case(.call, "open the grain corridor", .demand, "open the grain corridor", .hardens, "call → demand"),
        Case(.demand, "open the grain corridor", .threat, "mine the grain corridor", .hardens, "demand → threat"),
        Case(.refusal, "ships in the grain corridor", .offer, "patrol the grain corridor", .softens, "refusal → offer"),
        // The side taken.
        Case(
            .support, "the grain corridor helps all", .opposition, "the ports gain nothing", .reverses, "for → against",
            stance: (.for, .against)),
        Case(
            .support, "a tariff on grain", .support, "a tariff on grain", .hardens, "for → conditional",
            stance: (.for, .conditional)),
        Case(
            .opposition, "a tariff on grain", .opposition, "a tariff on grain", .softens, "against → conditional",
            stance: (.against, .conditional)),
        // The same thing, negated.
        Case(
            .pledge, "Karsk will not join the harbour treaty", .pledge, "Karsk will join the harbour treaty", .reverses,
            "no longer refused or negated"),
        // Conditions: an offer shrinks by them, a refusal becomes less than final.
        Case(
            .offer, "escort the grain ships", .offer, "escort the grain ships if Velland pays", .hardens,
            "condition added: “if”"),
        Case(
            .offer, "escort the grain ships if Velland pays", .offer, "escort the grain ships", .softens,
            "condition dropped: “if”"),
        Case(
            .refusal, "pilots on the grain ships", .refusal, "pilots on the grain ships unless Velland pays", .softens,
            "condition added: “unless”"),
        // Words that leave more or less room.
        Case(
            .demand, "open the grain corridor", .demand, "open the grain corridor immediately", .hardens,
            "“immediately” added"),
        Case(
            .demand, "open all ports gradually", .demand, "open all ports", .hardens, "“gradually” dropped"),
        Case(
            .demand, "withdraw all ships from the bay", .demand, "withdraw some ships from the bay", .softens,
            "“all” dropped; “some” added"),
        // Numbers and dates: more asked for, more given, more time.
        Case(.demand, "let 20 ships pass", .demand, "let 35 ships pass", .hardens, "20 → 35 ship"),
        Case(.offer, "let 20 ships pass", .offer, "let 35 ships pass", .softens, "20 → 35 ship"),
        Case(
            .demand, "leave the bay within ten days", .demand, "leave the bay within five days", .hardens,
            "10 → 5 day"),
        Case(
            .demand, "leave the bay by May 1, 2031", .demand, "leave the bay by June 15, 2031", .softens,
            "2031-05-01 → 2031-06-15"),
        Case(
            .pledge, "open the dam by May 1", .pledge, "open the dam by April 20", .softens, "2031-05-01 → 2031-04-20"),
        // Neither, or both.
        Case(
            .demand, "open the grain corridor", .demand, "open the grain corridor to ferries of Velland and Norden",
            .refines, "other words"),
        Case(.demand, "open the grain corridor", .demand, "pay for the dredging of ports", .refines, "another point"),
        Case(
            .call, "open the bay immediately", .demand, "open the bay", .refines,
            "call → demand; “immediately” dropped"),
        Case(
            .demand, "open the grain corridor", .demand, "Open the grain corridor!", .repeats,
            "the same words, or nearly"),
    ])
    func positionsMove(_ test: Case) throws {
        let found = shifts([
            claim(1, "2031-03-04", test.earlier.kind, test.earlier.words, test.earlier.stance),
            claim(2, "2031-03-20", test.later.kind, test.later.words, test.later.stance),
        ])
        #expect(found.map(\.kind) == [.first, test.kind])
        #expect(found.last?.reasons.joined(separator: "; ") == test.reason)
        #expect(found.last?.isConfirmed == false)
        #expect(found.last?.earlier?.claim.id == 1)
    }

    @Test func eachIssueHasItsOwnHistory() {
        let found = shifts([
            claim(1, "2031-03-04", .demand, "open the dams", on: "river dams"),
            claim(2, "2031-03-05", .threat, "close the bay", on: "grain corridor"),
        ])
        #expect(found.map(\.issue) == ["grain corridor", "river dams"])
        #expect(found.map(\.kind) == [.first, .first])
    }

    /// Of two matters on one issue each is measured against its own kind, not against what was said last.
    @Test func aPositionIsMeasuredAgainstItsOwnMatter() {
        let found = shifts([
            claim(1, "2031-03-04", .demand, "let 20 ships pass"), claim(2, "2031-03-06", .offer, "pay for the pilots"),
            claim(3, "2031-03-09", .demand, "let 35 ships pass"),
        ])
        #expect(found.last?.earlier?.claim.id == 1)
        #expect(found.last?.kind == .hardens)
    }

    @Test func onOneDayNobodyShifts() {
        let found = shifts([
            claim(1, "2031-03-04", .demand, "open the grain corridor"),
            claim(2, "2031-03-04", .threat, "mine the grain corridor by night"),
            claim(3, "2031-03-04", .demand, "open the grain corridor"),
        ])
        #expect(found.map(\.kind) == [.first, .refines])
        // Told twice, it is one position.
        #expect(found.map(\.alsoToldIn) == [[3], []])
    }

    /// What is only known to be held counts from the day it was reported.
    @Test func standingPositionsCountFromTheReport() {
        var standing = claim(1, "standing", .demand, "open the grain corridor")
        standing.published = CalendarDate(iso: "2031-03-01")
        let found = shifts([standing, claim(2, "2031-03-04", .threat, "mine the grain corridor")])
        #expect(found.map(\.kind) == [.first, .hardens])
        #expect(found.map(\.later.isStanding) == [true, false])
        #expect(found[0].reasons == ["standing position; nothing older is known"])
    }

    @Test func undatedPositionsHaveNoPlaceAmongTheOthers() {
        let histories = PositionHistory.all(
            of: "karsk",
            in: [
                claim(1, nil, .threat, "mine the bay"), claim(2, "standing", .demand, "open the bay"),
                claim(3, "2031-03-04", .demand, "open the bay"),
            ])
        #expect(histories.map { $0.undated.map(\.id) } == [[1, 2]])
        #expect(histories.map { $0.positions.map(\.claim.id) } == [[3]])
    }

    @Test func claimsTakenBackAreNoPositions() {
        let found = shifts([
            claim(1, "2031-03-04", .demand, "open the bay"),
            claim(2, "2031-03-05", .threat, "mine the bay", status: .withdrawn),
            claim(3, "2031-03-06", .threat, "mine the bay", status: .corrected),
            claim(4, "2031-03-07", .demand, "open the bay"),
            claim(5, "2031-03-08", .assertion, "the bay is deep"),
        ])
        #expect(found.map(\.later.claim.id) == [1, 4])
        #expect(found.last?.kind == .repeats)
    }

    /// A minister who goes to the alliance speaks for another party from then on: neither party has shifted.
    @Test func aNewOfficeStartsAnew() {
        let claims = [
            claim(1, "2031-03-04", .refusal, "join the harbour treaty", by: "Oren Tal", for: "Karsk"),
            claim(2, "2031-05-04", .demand, "join the harbour treaty", by: "Oren Tal", for: "Norden Pact"),
            claim(3, "2031-06-04", .call, "join the harbour treaty", by: "Oren Tal", for: "Norden Pact"),
        ]
        #expect(shifts(of: "Karsk", claims).map(\.later.claim.id) == [1])
        let own = shifts(of: "Oren Tal", claims)
        #expect(own.map(\.kind) == [.first, .first, .softens])
        #expect(own[1].reasons == ["speaks for Norden Pact now"])
    }

    private func link(_ relation: StoredLink.Relation, _ state: StoredLink.State) -> StoredLink {
        StoredLink(a: 2, b: 1, relation: relation, score: 1, reason: "", state: state)
    }

    @Test func peopleHaveTheLastWord() {
        let claims = [
            claim(1, "2031-03-04", .demand, "open the bay"), claim(2, "2031-03-20", .threat, "mine the bay"),
        ]
        let confirmed = shifts(claims, links: [link(.revises, .confirmed)])
        #expect(confirmed.map(\.isConfirmed) == [false, true])
        #expect(confirmed.map(\.kind) == [.first, .hardens])
        #expect(shifts(claims, links: [link(.revises, .rejected)]).map(\.kind) == [.first, .first])
        #expect(shifts(claims, links: [link(.repeats, .confirmed)]).map(\.kind) == [.first, .repeats])
        // Of the same words a person says that they are another statement.
        let same = [claim(1, "2031-03-04", .demand, "open the bay"), claim(2, "2031-03-20", .demand, "open the bay")]
        #expect(shifts(same).map(\.kind) == [.first, .repeats])
        #expect(shifts(same, links: [link(.repeats, .rejected)]).map(\.kind) == [.first, .refines])
        #expect(shifts(claims, links: [link(.revises, .suggested)]).map(\.isConfirmed) == [false, false])
    }
}
