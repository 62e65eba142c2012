import Records
import Testing

@testable import Newsroom

struct SettingsFileTests {
    @Test func readsVerdictsAsTheyAreWritten() throws {
        let folder = try TemporaryFolder([
            "desk.yaml": "verdicts: [true, false, mixed]\nsecond_reader: no\nreviewer: Ilse Varga\n"
        ])
        let settings = try SettingsFile(path: folder / "desk.yaml").read()
        #expect(
            settings
                == DeskSettings(verdicts: ["true", "false", "mixed"], needsSecondReader: false, reviewer: "Ilse Varga"))
    }

    @Test func everythingIsOptional() throws {
        let folder = try TemporaryFolder(["desk.yaml": ""])
        #expect(try SettingsFile(path: folder / "desk.yaml").read() == DeskSettings())
    }

    @Test(arguments: [
        Mistake("verdict: [false]", line: 1) {
            .unknownKey($0, key: "verdict", known: ["verdicts", "second_reader", "reviewer"], nearest: "verdicts")
        },
        Mistake("second_reader: maybe", line: 1) {
            .badValue($0, key: "second_reader", found: "“maybe”", expected: "true or false")
        },
        Mistake("verdicts: [false, False]", line: 1) { .duplicateName($0, name: "False", firstLine: 1) },
        Mistake("verdicts: [ready]", line: 1) {
            .badValue($0, key: "verdicts", found: "“ready”", expected: "a word that is no status")
        },
    ])
    func namesTheLineOfAMistake(_ mistake: Mistake) throws {
        let folder = try TemporaryFolder(["desk.yaml": mistake.yaml])
        let path = folder / "desk.yaml"
        #expect(throws: mistake.error(FilePlace(path, line: mistake.line))) { try SettingsFile(path: path).read() }
    }
}
