import Foundation
import Newsroom
import Testing

@Suite struct WholeFileTests {
    /// A link where the new file is being written leads nobody astray.
    @Test func aLinkInTheWayIsNotFollowed() throws {
        let folder = try TemporaryFolder(["victim": "mine"])
        let part = folder / "new.txt.\(ProcessInfo.processInfo.processIdentifier).part"
        func plant() throws {
            try FileManager.default.createSymbolicLink(atPath: part, withDestinationPath: folder / "victim")
        }
        try plant()
        #expect(WholeFile.write("new", to: folder / "new.txt", .asNew) == 0)
        try plant()
        let code = try WholeFile.write(to: folder / "new.txt", .replacing) { temporary in
            #expect(!FileManager.default.fileExists(atPath: temporary))
            try "newer".write(toFile: temporary, atomically: false, encoding: .utf8)
        }
        #expect(code == 0)
        #expect(try String(contentsOfFile: folder / "victim", encoding: .utf8) == "mine")
        #expect(try String(contentsOfFile: folder / "new.txt", encoding: .utf8) == "newer")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["new.txt", "victim"])
    }
}
