import Records
import Store

/// Changes the review records of claims that were named on a command line.
struct RecordWork {
    let workbench: Workbench
    /// The command's word; the trail keeps it.
    let action: String

    /// The claims of these numbers, records and all.
    func claims(_ numbers: [Int64]) throws -> [ReviewedClaim] {
        let database = try workbench.database(for: action)
        return try database.withRecords(numbers.map(database.existingClaim))
    }

    /// Writes `changes` in the name of whoever is at work, and says what became of them.
    func write(_ changes: [RecordChange]) throws {
        let database = try workbench.database(for: action)
        guard let person = try workbench.actor() else { throw DeskError.nobody }
        let event = try database.change(changes, action: action, by: person, at: workbench.now)
        workbench.console.message(event.map { TerminalText.escaped($0.summary) } ?? "nothing to change")
    }
}
