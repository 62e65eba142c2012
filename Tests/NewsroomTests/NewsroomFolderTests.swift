import Foundation
import Testing

@testable import Newsroom

struct NewsroomFolderTests {
    private static func newsroom(in name: String) -> [(String, String)] {
        [
            ("desk.yaml", ""), ("parties.yaml", "parties: []\n"), ("issues.yaml", "issues: []\n"),
            ("lexicons/speech-verbs.txt", "say ; clause ; assertion\n"),
        ].map { ("\(name)/\($0.0)", $0.1) }
    }

    private static func folder(_ names: String...) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, text) in names.flatMap(newsroom) { try folder.write(Array(text.utf8), to: name) }
        return folder
    }

    @Test func takesTheNearestAnswer() throws {
        let folder = try Self.folder("flag", "variable", "here/claims", "data/claimdesk")
        func locate(_ explicit: String?, _ environment: [String: String], _ directory: String) throws -> String {
            try NewsroomFolder.locate(
                explicit: explicit, environment: environment, workingDirectory: folder / directory, starter: nil
            ).path
        }
        let environment = ["CLAIMDESK_NEWSROOM": folder / "variable", "XDG_DATA_HOME": folder / "data"]
        #expect(try locate("../flag", environment, "here") == folder / "here/../flag")
        #expect(try locate(nil, environment, "here") == folder / "variable")
        #expect(try locate(nil, ["XDG_DATA_HOME": folder / "data"], "here") == folder / "here/claims")
        #expect(try locate(nil, ["XDG_DATA_HOME": folder / "data"], "there") == folder / "data/claimdesk")
    }

    @Test func makesTheUsersNewsroomOnFirstUse() throws {
        let folder = try Self.folder("starter")
        try folder.write([1], to: "starter/desk.sqlite")
        let located = try NewsroomFolder.locate(
            explicit: nil, environment: ["HOME": folder.path], workingDirectory: folder.path,
            starter: folder / "starter")
        #expect(located.path == folder / ".local/share/claimdesk")
        #expect(try located.load().lexicons.speechVerbs.count == 1)
        // The shipped store, if somebody left one there, is not the user's.
        #expect(!FileManager.default.fileExists(atPath: located.storePath))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder / ".local/share") == ["claimdesk"])
    }

    @Test func saysWhereItLooked() throws {
        let folder = try TemporaryFolder()
        #expect(
            throws: NewsroomError.noNewsroom(searched: [folder / "claims", folder / "home/.local/share/claimdesk"])
        ) {
            try NewsroomFolder.locate(
                explicit: nil, environment: ["HOME": folder / "home"], workingDirectory: folder.path, starter: nil)
        }
    }

    @Test func refusesAFolderThatIsNone() throws {
        let folder = try TemporaryFolder(["claimdesk/letters.txt": "private"])
        #expect(throws: NewsroomError.notANewsroom(path: folder.path)) { try NewsroomFolder(path: folder.path) }
        #expect(throws: NewsroomError.missing(path: folder / "gone")) { try NewsroomFolder(path: folder / "gone") }
        // Somebody else's files in the user's place stay as they are.
        let starter = try Self.folder("starter")
        #expect(throws: NewsroomError.notANewsroom(path: folder / "claimdesk")) {
            try NewsroomFolder.locate(
                explicit: nil, environment: ["XDG_DATA_HOME": folder.path], workingDirectory: folder.path,
                starter: starter / "starter")
        }
        #expect(FileManager.default.fileExists(atPath: folder / "claimdesk/letters.txt"))
    }

    @Test func saysWhatIsMissing() throws {
        let folder = try TemporaryFolder(["desk.yaml": ""])
        #expect(throws: NewsroomError.incompleteNewsroom(missing: folder / "parties.yaml")) {
            try NewsroomFolder(path: folder.path).load()
        }
    }

    @Test func aStarterThatCannotBeCopiedIsReported() throws {
        let folder = try Self.folder("starter")
        try folder.write([], to: "data")
        let error = #expect(throws: NewsroomError.self) {
            try NewsroomFolder.locate(
                explicit: nil, environment: ["XDG_DATA_HOME": folder / "data"], workingDirectory: folder.path,
                starter: folder / "starter")
        }
        guard case .cannotMakeNewsroom(folder / "data/claimdesk", folder / "starter", _) = error else {
            Issue.record("\(error as Any)")
            return
        }
    }
}
