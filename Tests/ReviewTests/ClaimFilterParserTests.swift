import Prose
import Records
import Testing

@testable import Review

/// What people type, and what it means or why it does not.
@Suite struct ClaimFilterParserTests {
    private let settings = DeskSettings(verdicts: ["confirmed", "Mostly True", "false"])

    private func parse(_ text: String) throws -> [ClaimFilter.Condition] {
        try ClaimFilterParser.parse(text, settings: settings).conditions
    }

    private func date(_ text: String) -> CalendarDate { CalendarDate(iso: text)! }

    @Test func anEmptyFilterAsksNothing() throws {
        #expect(try parse("   ") == [])
        #expect(try parse("\"\"") == [])
    }

    @Test(
        arguments: [
            ("party:NATO", .field(.party, ["NATO"])),
            ("Party:NATO,Russia", .field(.party, ["NATO", "Russia"])),
            ("issue:\"security guarantees\",none", .field(.issue, ["security guarantees", "none"])),
            ("issue:“security guarantees”", .field(.issue, ["security guarantees"])),
            ("speaker:\"Orr, Jr.\"", .field(.speaker, ["Orr, Jr."])),
            ("speaker:O’Neil", .field(.speaker, ["O’Neil"])),
            ("status:NEW,signed-off", .field(.status, ["new", "signed-off"])),
            ("verdict:\"mostly true\"", .field(.verdict, ["Mostly True"])),
            ("verdict:none", .field(.verdict, ["none"])),
            ("id:3..9,12", .field(.id, ["3..9", "12"])),
            ("article:3..", .field(.article, ["3.."])),
            ("said:standing", .field(.said, ["standing"])),
            ("said:2021-12,2022", .field(.said, ["2021-12", "2022"])),
            ("speaks-for:Russia", .field(.speaks, ["Russia"])),
            ("guarantees", .text("guarantees")),
            ("“security guarantees”", .text("security guarantees")),
            ("10:30", .text("10:30")),
        ] as [(String, ClaimFilter.Term)])
    func oneTerm(text: String, term: ClaimFilter.Term) throws {
        #expect(try parse(text) == [ClaimFilter.Condition(term)])
        #expect(try parse(" -\(text) ") == [ClaimFilter.Condition(term, isNegated: true)])
    }

    @Test func dates() throws {
        #expect(try parse("since:2021-12") == [.init(.dates(from: date("2021-12"), to: nil))])
        #expect(try parse("until:2022-01-07") == [.init(.dates(from: nil, to: date("2022-01-07")))])
        #expect(try parse("said:2022") == [.init(.dates(from: date("2022"), to: date("2022")))])
        #expect(try parse("said:2021-12..2022-01") == [.init(.dates(from: date("2021-12"), to: date("2022-01")))])
        #expect(try parse("said:..2022") == [.init(.dates(from: nil, to: date("2022")))])
        #expect(try parse("said:2022..2022-01") == [.init(.dates(from: date("2022"), to: date("2022-01")))])
    }

    @Test func termsAreReadInOrder() throws {
        #expect(
            try parse("party:NATO -kind:demand \"not one inch\" troops") == [
                .init(.field(.party, ["NATO"])), .init(.field(.kind, ["demand"]), isNegated: true),
                .init(.text("not one inch")), .init(.text("troops")),
            ])
    }

    @Test(
        arguments: [
            ("x paty:NATO", 2, ["party"]), ("-stats:new", 1, ["status", "stance"]), ("qqqqqqq:1", 0, []),
        ] as [(String, Int, [String])])
    func anUnknownFieldNamesItsNeighbours(text: String, position: Int, nearest: [String]) throws {
        let error = try #require(throws: ClaimFilterError.self) { try parse(text) }
        guard case .unknownField(_, _, let found, let fields) = error else { return #expect(Bool(false), "\(error)") }
        #expect(error.position == position)
        #expect(found.first == nearest.first)
        #expect(fields.contains("party"))
    }

    @Test(
        arguments: [
            ("status:new,chekcing", 11, "chekcing", "checking"), ("kind:ofer", 5, "ofer", "offer"),
            ("verdict:flase", 8, "flase", "false"), ("stance:agianst", 7, "agianst", "against"),
            ("mode:dir", 5, "dir", "direct"),
        ] as [(String, Int, String, String)])
    func anUnknownWordNamesTheNearest(text: String, position: Int, found: String, nearest: String) throws {
        let error = try #require(throws: ClaimFilterError.self) { try parse(text) }
        guard case .unknownWord(position, _, found, let words, _) = error else {
            return #expect(Bool(false), "\(error)")
        }
        #expect(words.first == nearest)
    }

    @Test(
        arguments: [
            ("since:yesterday", .badDate(position: 6, field: "since", found: "yesterday")),
            ("said:2022-13", .badDate(position: 5, field: "said", found: "2022-13")),
            ("said:..", .badDate(position: 5, field: "said", found: "..")),
            ("since:2021..2022", .badDate(position: 6, field: "since", found: "2021..2022")),
            ("said:2022..2021", .backwardRange(position: 5, field: "said", found: "2022..2021")),
            ("id:9..3", .backwardRange(position: 3, field: "id", found: "9..3")),
            ("id:twelve", .badNumber(position: 3, field: "id", found: "twelve")),
            ("id:..", .badNumber(position: 3, field: "id", found: "..")),
            ("party: NATO", .missingValue(position: 6, field: "party")),
            ("party:NATO,", .missingValue(position: 11, field: "party")),
            ("issue:\"\"", .missingValue(position: 6, field: "issue")),
            ("troops \"not one", .openQuote(position: 7)),
            ("issue:“arms", .openQuote(position: 6)),
            ("é - x", .bareMinus(position: 2)),
        ] as [(String, ClaimFilterError)])
    func whatCannotBeReadIsSaidWithItsPlace(text: String, error: ClaimFilterError) {
        #expect(throws: error) { try parse(text) }
    }
}
