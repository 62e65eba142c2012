import Prose
import Records
import Testing

@testable import Review

@Suite struct FlagWordTests {
    private let settings = DeskSettings()

    @Test(
        arguments: [
            ("checking", .status(.checking)), ("Ready", .status(.ready)), ("sig", .status(.signedOff)),
            ("needs", .status(.needsSource)), ("false", .verdict("false")), ("mis", .verdict("misleading")),
            ("none", .clearVerdict), ("clear", .clearVerdict), ("not", .status(.notCheckable)),
        ] as [(String, FlagWord)])
    func wordsAndBeginnings(word: String, meaning: FlagWord) throws {
        #expect(try FlagWord(word, settings: settings) == meaning)
    }

    @Test func aBeginningOfSeveralIsAsked() {
        #expect(throws: FlagWordError.ambiguous(found: "c", meanings: ["checking", "corrected", "confirmed", "clear"]))
        {
            try FlagWord("c", settings: settings)
        }
        #expect(throws: FlagWordError.ambiguous(found: "un", meanings: ["unproven", "unlikely"])) {
            try FlagWord("un", settings: DeskSettings(verdicts: ["unproven", "unlikely"]))
        }
    }

    @Test(arguments: [
        ("flase", "false"), ("cheking", "checking"), ("sined-off", "signed-off"), ("confrimed", "confirmed"),
    ])
    func aSlipIsUnderstood(word: String, nearest: String) throws {
        let error = try #require(throws: FlagWordError.self) { try FlagWord(word, settings: settings) }
        guard case .unknown(word, let words, let all) = error else { return #expect(Bool(false), "\(error)") }
        #expect(words.first == nearest)
        #expect(all.contains("withdrawn") && all.contains("disputed"))
    }

    @Test func nonsenseHasNoNeighbours() throws {
        #expect(NearestWords.of("qqqqqqqq", in: ReviewStatus.allCases.map(\.rawValue)) == [])
        #expect(throws: FlagWordError.self) { try FlagWord("", settings: settings) }
    }

    @Test(arguments: [("", "abc", 3), ("abc", "abc", 0), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3)])
    func editDistance(a: String, b: String, distance: Int) {
        #expect(EditDistance.between(Array(a), Array(b)) == distance)
        #expect(EditDistance.between(Array(b), Array(a)) == distance)
    }
}
