import Records
import Testing

@testable import Linking

/// What two texts have to do with each other, words alone.
@Suite struct RelationTests {
    static let lexicon = RelationLexicon(
        Lexicons(lists: [
            "function-words": ["the", "a", "of", "in", "is", "was", "were", "has", "have", "will", "at", "to", "and"],
            "negators": ["not", "no", "never", "without"],
            "denials": ["hoax", "denies", "no plans", "untrue"],
            "improbable-words": ["unlikely"],
            "reply-words": ["answer", "in reply"],
            "antonyms": ["open, opened ; close, closed", "alive ; dead"],
            "exclusive-classes": ["red, blue, green"],
            "near-synonyms": ["deal, agreement, pact"],
        ]),
        register: PartyRegister([
            Party(name: "Karsk", kind: .state, demonyms: ["Karskan"], seats: ["Orlo"]),
            Party(name: "Velland", kind: .state),
        ]))

    static func text(_ words: String) -> RelationText { RelationText(words, embedding: nil, lexicon: lexicon) }

    @Test(arguments: [
        // Told twice.
        ("Karsk closed the northern canal", "Orlo closed the northern canal", "repeats"),
        ("The canal deal was signed in Orlo", "The canal agreement was signed in Orlo", "repeats"),
        // One denies or negates the other.
        ("The harbour bridge fell", "Story of the fallen harbour bridge is a hoax", "contradicts"),
        ("The harbour bridge fell", "The harbour bridge was not damaged and the bridge fell at no time", "contradicts"),
        // Words that exclude each other, the rest alike.
        ("Karsk opened the northern canal", "Karsk closed the northern canal", "contradicts"),
        ("The ferry carried 12 passengers", "The ferry carried 90 passengers", "contradicts"),
        ("A red lamp hangs at the gate", "A blue lamp hangs at the gate", "contradicts"),
        ("Karsk mined the strait", "Velland mined the strait", "contradicts"),
        // The same matter, another statement; nothing in common.
        ("The canal will open in spring", "Ships waited at the canal for hours", "none"),
        ("The mayor bought a piano", "Grain prices rose again", "none"),
    ])
    func ofTwoTexts(_ a: String, _ b: String, _ expected: String) {
        let found = RelationScorer(lexicon: Self.lexicon).relation(Self.text(a), Self.text(b))
        #expect(found.relation.rawValue == expected, "\(a) | \(b): \(found)")
        #expect((0...1).contains(found.score))
    }

    @Test func namesOfOnePartyAreOneTerm() {
        #expect(Self.text("Karskan ships").terms == Self.text("Orlo’s ships").terms)
    }

    /// What is counted grows from day to day; what excludes each other does so on any day.
    @Test(
        arguments: [
            ("The ferry carried 12 passengers", "The ferry carried 90 passengers", nil, "contradicts"),
            ("The ferry carried 12 passengers", "The ferry carried 90 passengers", 0, "contradicts"),
            ("The ferry carried 12 passengers", "The ferry carried 90 passengers", -1, "contradicts"),
            ("The ferry carried 12 passengers", "The ferry carried 90 passengers", 4, "none"),
            ("A red lamp hangs at the gate", "A blue lamp hangs at the gate", 4, "contradicts"),
        ] as [(String, String, Int?, String)])
    func figuresOfOtherDaysDoNotContradict(_ a: String, _ b: String, _ days: Int?, _ expected: String) {
        let found = RelationScorer(lexicon: Self.lexicon).relation(Self.text(a), Self.text(b), days: days)
        #expect(found.relation.rawValue == expected)
    }

    @Test func unlikelinessTurnsRound() {
        #expect(Self.text("Karsk is unlikely to sign").isNegative)
        #expect(!Self.text("Karsk is not unlikely to sign").isNegative)
    }

    @Test func aNegatedPhraseLeavesTheClauseAsItIs() {
        #expect(!Self.text("Karsk must sign with no delay").isNegative)
        #expect(Self.text("Karsk will not sign").isNegative)
    }
}
