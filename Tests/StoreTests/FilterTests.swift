import Prose
import Records
import Testing

@testable import Store

/// Which of the sample's four claims a filter finds: 1 offer (NATO), 2 demand (Russia), 3 denial (Vautrin), 4 refusal (Russia).
@Suite struct FilterTests {
    private let database: ClaimDatabase

    init() throws {
        database = try SampleDesk.open()
        _ = try database.flag(
            [2], status: .ready, verdict: .set("false"), note: nil, by: "Zoë Ölander", at: SampleDesk.now)
    }

    @Test(
        arguments: [
            (.party, ["nato"], [1, 2]), (.party, ["Russia"], [1, 2, 4]), (.party, ["none"], []),
            (.speaks, ["russia"], [2, 4]), (.speaks, ["none"], [3]),
            (.speaker, ["ÉLODIE VAUTRIN"], [3]), (.speaker, ["none"], [2, 4]),
            // The same letter written as e and a combining accent.
            (.speaker, ["e\u{301}lodie  vautrin"], [3]),
            (.addressee, ["United States", "Russia"], [1, 2]),
            (.issue, ["Arms Control"], [1]), (.issue, ["none", "enlargement"], [3, 4]),
            (.kind, ["demand", "offer"], [1, 2]), (.mode, ["direct"], [1, 4]),
            (.stance, ["none"], [3]), (.stance, ["against"], [4]),
            (.status, ["ready"], [2]), (.status, ["new"], [1, 3, 4]),
            (.verdict, ["none"], [1, 3, 4]), (.verdict, ["false"], [2]), (.verdict, ["none", "false"], [1, 2, 3, 4]),
            (.outlet, ["wire"], [4]), (.by, ["zoë ölander"], [2]), (.by, ["none"], [1, 3, 4]),
            (.article, ["1"], [1, 2, 3]), (.id, ["2..3"], [2, 3]), (.id, ["3.."], [3, 4]),
            (.id, ["..1", "4"], [1, 4]),
            (.id, ["two"], []), (.said, ["standing"], [4]), (.said, ["none"], [3]),
            (.said, ["2021-12", "2022-02"], [2, 4]),
            (.speaker, ["x' OR 1=1 --"], []),
        ] as [(ClaimFilter.Field, [String], [Int64])])
    func fields(field: ClaimFilter.Field, values: [String], expected: [Int64]) throws {
        let condition = ClaimFilter.Condition(.field(field, values))
        #expect(try database.ids(condition) == expected)
        #expect(try database.count(ClaimFilter([condition])) == expected.count)
        let others = try database.ids(ClaimFilter.Condition(.field(field, values), isNegated: true))
        #expect(others == [1, 2, 3, 4].filter { !expected.contains($0) })
    }

    /// The claims' periods: 1 2022-01-07; 2 December 2021; 3 and 4 the day they were published, 2022-01-07 and 2022-02-01.
    @Test(
        arguments: [
            ("2021-12-31", "2022-01-06", [2]), ("2022", nil, [1, 3, 4]), (nil, "2021", [2]),
            ("2022-01", "2022-01", [1, 3]),
            (nil, nil, [1, 2, 3, 4]),
        ] as [(String?, String?, [Int64])])
    func periods(from: String?, to: String?, expected: [Int64]) throws {
        let term = ClaimFilter.Term.dates(
            from: from.flatMap { CalendarDate(iso: $0) }, to: to.flatMap { CalendarDate(iso: $0) })
        #expect(try database.ids(ClaimFilter.Condition(term)) == expected)
    }

    @Test(
        arguments: [
            ("guarantees", [2, 4]), ("GUARANTEES", [2, 4]), ("security guarantees", [2]), ("guarantees security", []),
            ("plans no deployment", [3]), ("alliance", [1, 2, 3]), ("Stoltenberg", []), ("troops", []),
            ("\" OR words:x", []), ("*", []), ("", []), ("inch\" NOT \"x", []),
        ] as [(String, [Int64])])
    func text(words: String, expected: [Int64]) throws {
        #expect(try database.ids(ClaimFilter.Condition(.text(words))) == expected)
    }

    @Test func termsAreJoinedByAnd() throws {
        let russia = ClaimFilter.Condition(.field(.speaks, ["Russia"]))
        #expect(try database.ids(russia, ClaimFilter.Condition(.field(.mode, ["direct"]), isNegated: true)) == [2])
        #expect(try database.ids() == [1, 2, 3, 4])
        #expect(try database.claims(ClaimFilter(), limit: 2).map(\.id) == [1, 2])
    }
}
