import Foundation
import Testing

@testable import Desk

/// The commands of a document, typed again on a copy of the newsroom that ships, print what the document says they print.
///
/// With `CLAIMDESK_RECORD=1` the documents are written anew, and the test fails.
@Suite struct GuideTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The guide, and positions that were read line by line against the articles.
    @Test(arguments: ["docs/GUIDE.md", "Tests/DeskTests/Positions/positions.md"])
    func theDocumentIsWhatHappens(_ path: String) throws {
        let file = Self.root.appendingPathComponent(path)
        let guide = try String(contentsOf: file, encoding: .utf8)
        let typed = try Self.typedAgain(guide)
        if ProcessInfo.processInfo.environment["CLAIMDESK_RECORD"] == "1" {
            try Data(typed.utf8).write(to: file)
            Issue.record("recorded \(path); read the difference, then run again without CLAIMDESK_RECORD")
            return
        }
        let (written, now) = (Self.lines(of: guide), Self.lines(of: typed))
        let place = zip(written, now).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        #expect(place == nil, "\(path), line \((place ?? 0) + 1), is now: \(place.map { now[$0] } ?? "")")
        #expect(written.count == now.count)
    }

    /// `guide` with what its commands print now.
    private static func typedAgain(_ guide: String) throws -> String {
        let newsroom = try SampleNewsroom(copyOf: root.appendingPathComponent("claims").path)
        let desk = try ScriptedDesk(newsroom: newsroom)
        var lines: [String] = []
        var isInside = false
        for line in Self.lines(of: guide) {
            if line.hasPrefix("```") {
                isInside.toggle()
                lines.append(line)
            } else if !isInside {
                lines.append(line)
            } else if line.hasPrefix(Transcript.prompt) {
                lines.append(line)
                lines += Self.lines(of: desk.answer(to: String(line.dropFirst(Transcript.prompt.count)))).dropLast()
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
