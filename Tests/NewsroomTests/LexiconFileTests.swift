import Records
import Testing

@testable import Newsroom

struct LexiconFileTests {
    @Test func readsCues() throws {
        let folder = try TemporaryFolder([
            "verbs.txt": """
            # form, form ; frames ; kind ; flags
            say, Says,  said  that ; clause quote addressee ; assertion

            warn, warned ; clause noun:of,about as ; warning   # of what
            deny, doesn’t accept ; gerund ; denial ; negative
            """
        ])
        #expect(
            try LexiconFile(path: folder / "verbs.txt").cues() == [
                Lexicons.Cue(
                    forms: ["say", "says", "said that"], frames: [.clause, .quote, .addressee], kind: .assertion),
                Lexicons.Cue(
                    forms: ["warn", "warned"], frames: [.clause, .noun, .asPhrase], kind: .warning,
                    prepositions: ["of", "about"]),
                Lexicons.Cue(
                    forms: ["deny", "doesn't accept"], frames: [.gerund], kind: .denial, isNegative: true),
            ])
    }

    @Test func readsPlainLists() throws {
        let folder = try TemporaryFolder(["titles.txt": "# titles\nPrime   Minister\n\n  Mr  # short\n"])
        #expect(try LexiconFile(path: folder / "titles.txt").entries() == ["prime minister", "mr"])
    }

    @Test(arguments: [
        Mistake("say ; clause") { .badCueLine($0, found: "say ; clause", problem: .fieldCount(2)) },
        Mistake("a ; b ; c ; d ; e") { .badCueLine($0, found: "a ; b ; c ; d ; e", problem: .fieldCount(5)) },
        Mistake(", ; clause ; assertion") { .badCueLine($0, found: ", ; clause ; assertion", problem: .noForms) },
        Mistake("say ; ; assertion") { .badCueLine($0, found: "say ; ; assertion", problem: .noFrames) },
        Mistake("say ; clause:of ; assertion") {
            .badCueLine($0, found: "say ; clause:of ; assertion", problem: .badPrepositions)
        },
        Mistake("say ; clause ; asertion") {
            .unknownWord(
                $0, key: "kind", found: "asertion", expected: ClaimKind.allCases.map(\.rawValue), nearest: "assertion")
        },
        Mistake("say ; claws ; assertion") {
            .unknownWord(
                $0, key: "frame", found: "claws",
                expected: ["clause", "quote", "addressee", "noun", "gerund", "infinitive", "as"], nearest: "clause")
        },
        Mistake("say ; clause ; assertion ; negativ") {
            .unknownWord($0, key: "flag", found: "negativ", expected: ["negative"], nearest: "negative")
        },
    ])
    func namesTheLineOfAMistake(_ mistake: Mistake) throws {
        let folder = try TemporaryFolder(["verbs.txt": "# cues\n" + mistake.yaml])
        let path = folder / "verbs.txt"
        #expect(throws: mistake.error(FilePlace(path, line: 2))) { try LexiconFile(path: path).cues() }
    }

    @Test func aFolderNeedsItsVerbs() throws {
        let folder = try TemporaryFolder(["lexicons/titles.txt": "mr\n"])
        #expect(throws: NewsroomError.incompleteNewsroom(missing: folder / "lexicons/speech-verbs.txt")) {
            try LexiconFolder(path: folder / "lexicons").read()
        }
        #expect(throws: NewsroomError.incompleteNewsroom(missing: folder / "elsewhere")) {
            try LexiconFolder(path: folder / "elsewhere").read()
        }
    }

    @Test func everyOtherFileIsAListByItsName() throws {
        let folder = try TemporaryFolder([
            "speech-verbs.txt": "say ; clause ; assertion\n", "speech-nouns.txt": "warning ; clause ; warning\n",
            "role-nouns.txt": "minister\n", "README.md": "not a list\n",
        ])
        let lexicons = try LexiconFolder(path: folder.path).read()
        #expect(lexicons.speechVerbs.map(\.forms) == [["say"]])
        #expect(lexicons.speechNouns.map(\.kind) == [.warning])
        #expect(lexicons.lists == ["role-nouns": ["minister"]])
    }
}
