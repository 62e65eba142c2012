import Testing

@testable import Desk

/// Every command at work, as it looks to the person who types it.
@Suite struct TranscriptTests {
    @Test(arguments: Transcript.all(in: "Transcripts"))
    func commandsAnswerAsWritten(_ transcript: Transcript) throws {
        try transcript.expectSame(setUp: ["ingest articles"])
    }

    /// Every way a command can go wrong: one provoking line and its message.
    @Test(arguments: Transcript.all(in: "Errors"))
    func errorsReadAsWritten(_ transcript: Transcript) throws {
        try transcript.expectSame(setUp: ["ingest articles"])
    }

    /// A command is its file, a help line with examples, and a transcript.
    @Test func everyCommandHasATranscript() throws {
        let typed = try Transcript.all(in: "Transcripts").map { try $0.text() }.joined()
        // A session cannot be opened on paper, and the filters read standard input.
        let unshown: Set<String> = ["repl", "extract", "rank", "link", "relate", "quit"]
        for command in DeskRoot.commands where !unshown.contains(command.word) {
            #expect(typed.contains("claimdesk> \(command.word)"), "no transcript shows \(command.word)")
            #expect(!command.configuration.abstract.isEmpty)
            #expect(command.configuration.discussion.contains("For example"), "\(command.word) has no example")
        }
    }
}
