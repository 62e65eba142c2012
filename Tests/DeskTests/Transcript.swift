import Foundation
import Testing

/// A session on paper: remarks, commands behind `claimdesk> `, and under each what it printed.
struct Transcript: CustomTestStringConvertible, Sendable {
    static let prompt = "claimdesk> "

    let file: URL
    var testDescription: String { file.lastPathComponent }

    /// The transcripts in a folder beside this file.
    static func all(in folder: String) -> [Transcript] {
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(folder)
        let files = (try? FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { Transcript(file: $0) }
    }

    func text() throws -> String { try String(decoding: Data(contentsOf: file), as: UTF8.self) }

    /// Runs the commands anew on a fresh desk and gives the transcript of that. `setUp` is run first, unrecorded.
    func replayed(setUp: [String]) throws -> String {
        let desk = try ScriptedDesk()
        for line in setUp { _ = desk.answer(to: line) }
        var lines: [String] = []
        var isHead = true
        for line in try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix(Self.prompt) {
                isHead = false
                let answer = desk.answer(to: String(line.dropFirst(Self.prompt.count)))
                lines.append(line)
                lines.append(
                    contentsOf: answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
                        String.init))
            } else if isHead {
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Compares with a fresh run. With `CLAIMDESK_RECORD=1` the file is written anew, and the test fails, so that a
    /// recording run can't be taken for a passing one.
    func expectSame(setUp: [String]) throws {
        let now = try replayed(setUp: setUp)
        if ProcessInfo.processInfo.environment["CLAIMDESK_RECORD"] == "1" {
            try Data(now.utf8).write(to: file)
            Issue.record("recorded \(testDescription); read the difference, then run again without CLAIMDESK_RECORD")
            return
        }
        let recorded = try text()
        guard recorded != now else { return }
        let before = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let after = now.split(separator: "\n", omittingEmptySubsequences: false)
        let place =
            zip(before, after).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(before.count, after.count)
        Issue.record(
            """
            \(testDescription), line \(place + 1):
            recorded: \(place < before.count ? before[place] : "(nothing)")
            now:      \(place < after.count ? after[place] : "(nothing)")
            """)
    }
}
