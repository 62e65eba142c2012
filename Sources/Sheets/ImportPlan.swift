package import Records
package import Review

/// What taking in a sheet would do, row by row.
package struct ImportPlan: Sendable {
    /// One cell that came back with something else in it.
    package struct Edit: Hashable, Sendable {
        package var column: SheetColumn
        /// What the desk has now.
        package var here: String
        package var sheet: String
    }

    /// A claim that will change.
    package struct Change: Hashable, Sendable {
        package var line: Int
        package var edits: [Edit]
        package var change: RecordChange
    }

    /// A claim that somebody changed on the desk and somebody in the sheet since it was made. Nothing of it is taken.
    package struct Conflict: Hashable, Sendable {
        package var line: Int
        package var claim: Int64
        /// What the sheet would change.
        package var edits: [Edit]
        /// What was changed on the desk.
        package var changedHere: [SheetColumn]
    }

    /// A row that cannot be taken.
    package struct Refusal: Sendable {
        package var line: Int
        /// `nil` where no claim of the desk is meant.
        package var claim: Int64?
        package var problem: RowProblem
    }

    package var changes: [Change] = []
    package var conflicts: [Conflict] = []
    package var refusals: [Refusal] = []
    /// Rows in which nobody changed anything.
    package var unchanged = 0

    package var isWhole: Bool { conflicts.isEmpty && refusals.isEmpty }
}

/// What is wrong with a row that came back.
package enum RowProblem: Error, Equatable, Sendable {
    /// Something is filled in, but there is no record ID.
    case noRecord
    case unknownRecord(String)
    /// The sheet shows other words than the claim has now.
    case otherWords
    /// The claim is changed in an earlier row too.
    case again(firstLine: Int)
    case unknownStatus(String, words: [String])
    case unknownVerdict(String, words: [String])
    case illegalMove(WorkflowError)
    /// A cell shows what a spreadsheet could not work out, such as `#NAME?`, in the place of what was typed.
    case formulaError(SheetColumn, String)
    /// `words` are those that may stand there.
    case unknownWord(SheetColumn, String, words: [String])
    case badDate(String)
    /// Day and month cannot be told apart.
    case twoDates(String)
    /// A piece of evidence, counted from 1, has neither address nor title.
    case namelessEvidence(Int)
    case notAWebAddress(String)
}
