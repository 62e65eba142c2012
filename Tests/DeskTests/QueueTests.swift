import Records
import Testing

@testable import Desk

/// The queue that a session keeps is the one that would be made anew.
@Suite struct QueueTests {
    private let desk: ScriptedDesk

    init() throws {
        desk = try ScriptedDesk()
        _ = desk.answer(to: "ingest articles echoes")
    }

    private func expectSame(_ comment: Comment) throws {
        let database = try desk.workbench.database()
        let (kept, made) = (try desk.workbench.queue(), try DeskQueue(database))
        #expect(try kept.order(ClaimFilter()) == made.order(ClaimFilter()), comment)
        for claim in try database.claims(ClaimFilter()) {
            #expect(try kept.queued(claim).score == made.queued(claim).score, comment)
        }
    }

    /// Statuses, dates, links, new and deleted claims: whatever moves a claim, and whatever does not.
    @Test func itKeepsUpWithTheDesk() throws {
        try expectSame("at first")
        for line in [
            "flag 3 ready", "flag 2,7 checking", "note 4 asked", "edit 4 said-on 2031-01", "edit 4 checkable yes",
            "undo",
            "reject 2 7", "confirm 3 4 --relation contradicts", "delete 5 --reason twice", "undo 2", "ingest newcomers",
            "flag 1-8 not-checkable", "undo 3", "redo", "edit 2 issue \"river dams\"", "assign 2 ben",
        ] {
            _ = desk.answer(to: line)
            try expectSame("after \(line)")
        }
    }
}
