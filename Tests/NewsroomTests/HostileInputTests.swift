import Foundation
import Records
import Testing

@testable import Newsroom

/// What is no article gives one error with its place, whatever it is called.
struct HostileInputTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private func error(reading path: String, sizeLimit: Int = 1000) throws -> NewsroomError? {
        var errors: [NewsroomError?] = []
        try ArticleReader(sizeLimit: sizeLimit).read(path) { _, article in
            if case .failure(let error) = article { errors.append(error) } else { errors.append(nil) }
        }
        #expect(errors.count == 1)
        return errors[0]
    }

    @Test(arguments: ["a.txt", "a.md", "a.html", "a.jsonl", "no-ending", "line\nbreak \u{1B}[31m.txt"])
    func emptyAndBlank(name: String) throws {
        for text in ["", " \r\n\t\n"] {
            let path = try folder.write(Array(text.utf8), to: name)
            #expect(try error(reading: path) == .empty(FilePlace(path)))
        }
    }

    @Test func onlyUnusualWhiteSpace() throws {
        let path = try folder.write(Array("\u{FEFF}\u{A0}\u{2003}\n".utf8), to: "a.txt")
        #expect(try error(reading: path) == .empty(FilePlace(path)))
    }

    @Test func tooLarge() throws {
        let path = try folder.write(Array(repeating: 0x61, count: 1001), to: "a.txt")
        #expect(try error(reading: path) == .tooLarge(FilePlace(path), size: 1001, limit: 1000))
        #expect(try error(reading: path, sizeLimit: 1001) == nil)
    }

    @Test func invalidUTF8() throws {
        let path = try folder.write(Array("Caf".utf8) + [0xE9] + Array(" closes".utf8), to: "a.txt")
        #expect(try error(reading: path) == .invalidUTF8(FilePlace(path), offset: 3, byte: 0xE9))
        let cut = try folder.write(Array("Café".utf8.dropLast()), to: "cut.txt")
        #expect(try error(reading: cut) == .invalidUTF8(FilePlace(cut), offset: 3, byte: 0xC3))
        let marked = try folder.write([0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0xFF], to: "marked.txt")
        #expect(try error(reading: marked) == .invalidUTF8(FilePlace(marked), offset: 6, byte: 0xFF))
        let line = try folder.write(Array("{\"text\": \"".utf8) + [0xFF] + Array("\"}".utf8), to: "a.jsonl")
        #expect(try error(reading: line) == .invalidUTF8(FilePlace(line, line: 1), offset: 10, byte: 0xFF))
    }

    @Test(arguments: ["a.txt", "a.html"])
    func nul(name: String) throws {
        let path = try folder.write([0x61, 0x62, 0x00, 0x63], to: name)
        #expect(try error(reading: path) == .containsNUL(FilePlace(path), offset: 2))
    }

    @Test func otherKindsOfFile() throws {
        let pdf = try folder.write(Array("%PDF-1.7\n%âãÏÓ".utf8), to: "a.txt")
        #expect(try error(reading: pdf) == .binary(FilePlace(pdf), kind: "PDF"))
        let controls = try folder.write(Array(1...8) + Array("abc".utf8), to: "b.txt")
        #expect(try error(reading: controls) == .binary(FilePlace(controls), kind: nil))
    }

    @Test func whatIsNoFile() throws {
        #expect(try error(reading: folder.path) == .isFolder(path: folder.path))
        #expect(try error(reading: folder / "gone.txt") == .missing(path: folder / "gone.txt"))
        #expect(try error(reading: "") == .missing(path: ""))
        #expect(try error(reading: "a\0b") == .missing(path: "a\0b"))
        let link = folder / "link.txt"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder / "nowhere")
        #expect(try error(reading: link) == .brokenLink(path: link))
    }

    @Test(.timeLimit(.minutes(1))) func aPipeOrDeviceIsNotWaitedFor() throws {
        let pipe = folder / "pipe.txt"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(try error(reading: pipe) == .notARegularFile(path: pipe))
        #expect(try error(reading: "/dev/zero") == .notARegularFile(path: "/dev/zero"))
    }

    @Test func whatTheSystemRefuses() throws {
        let loop = folder / "loop.txt"
        try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
        #expect(
            try error(reading: loop) == .unreadable(path: loop, reason: "Too many levels of symbolic links"))
    }

    @Test func findsArticleFilesInFolders() throws {
        for name in ["b/2.txt", "b/1.md", "a.html", "c.jsonl", "d.htm", ".hidden/x.txt", ".x.txt", "picture.png"] {
            try folder.write([], to: name)
        }
        try FileManager.default.createSymbolicLink(atPath: folder / "b/up", withDestinationPath: folder.path)
        #expect(
            try ArticleReader.files(in: ["-", folder.path, "gone.pdf"])
                == [
                    "-", folder / "a.html", folder / "b/1.md", folder / "b/2.txt", folder / "c.jsonl", folder / "d.htm",
                    "gone.pdf",
                ]
        )
    }
}
