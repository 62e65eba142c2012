import Records
import Testing

@testable import Newsroom

struct IssueFileTests {
    @Test func readsNamesAndPhrases() throws {
        let folder = try TemporaryFolder([
            "issues.yaml":
                "issues:\n- name: grain corridor\n  phrases: [grain corridor, export route]\n- name: fishing\n"
        ])
        let register = try IssueFile(path: folder / "issues.yaml").read()
        #expect(
            register.issues == [
                Records.Issue(name: "grain corridor", phrases: ["grain corridor", "export route"]),
                Records.Issue(name: "fishing"),
            ])
    }

    @Test func keepsDroppedSuggestionsApart() throws {
        let folder = try TemporaryFolder([
            "issues.yaml": "issues:\n- name: fishing\n- name: Talks (Norden)\n  status: dropped\n"
        ])
        let register = try IssueFile(path: folder / "issues.yaml").read()
        #expect(register.issues.map(\.name) == ["fishing"])
        #expect(register.dropped == ["talks (norden)"])
    }

    @Test func refusesANameTwice() throws {
        let folder = try TemporaryFolder(["issues.yaml": "issues:\n- name: fishing\n- name: Fishing\n"])
        let path = folder / "issues.yaml"
        #expect(throws: NewsroomError.duplicateName(FilePlace(path, line: 3), name: "Fishing", firstLine: 2)) {
            try IssueFile(path: path).read()
        }
    }
}
