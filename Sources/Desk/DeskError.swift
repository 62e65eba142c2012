import Prose
import Records

/// What can go wrong on the desk itself. ``ErrorReport`` puts it in words.
enum DeskError: Error, Equatable {
    /// The reader of standard output went away.
    case outputClosed
    case outputFailed(reason: String)
    /// A command line that cannot be read. `column` counts characters from 1.
    case unclosedQuote(Character, column: Int)
    case danglingBackslash
    /// Not a number, a range of numbers or a word the command knows.
    case notAnID(String)
    case backwardRange(String)
    case rangeTooLong(String, limit: Int)
    case noSuchArticle(Int64)
    case unknownParty(String, nearest: [String])
    case sameParty(String, String)
    /// A name or alias that leads to a party of the register already.
    case nameTaken(String, by: String)
    case notProposed(String, nearest: [String])
    /// Entries that mention a party which is to go.
    case partyInUse(String, by: [String])
    case noRoles(String, kind: Party.Kind)
    case misplacedOption(String, kind: Party.Kind)
    /// A person holds the same office at the time.
    case roleHeld(String, Party.Role)
    case noOpenRole(String, title: String, open: [String])
    case closedTwice
    case notADate(String, option: String)
    case periodReversed(from: CalendarDate, to: CalendarDate)
    case linkedToItself(Int64)
    case unknownIssue(String, nearest: [String])
    /// The register has an issue of this name already.
    case issueExists(String)
    /// A suggested issue where one of the register is needed.
    case notRegistered(String)
    case mergedIntoItself(String)
    /// A register file is not what the change at hand was made from.
    case registerChanged(String)
    case fileExists(String)
    case cannotWrite(String, reason: String)
    /// So many claims fit the filter, but lack what the sheet shows.
    case nothingToExport(leftOut: Int)
    case notAWebAddress(String)
    /// A file for a sheet whose name does not tell its format.
    case unknownEnding(String)
    case noArticles(in: [String])
    case readOnly(command: String)
    /// Some of the work failed; each failure has had its own line.
    case incomplete
    case interrupted
    case nothingNamed(expected: String)
    case unknownCommand(String, nearest: [String])
    case emptyNote
    /// A text of the review record with nothing in it; the word names it.
    case emptyText(String)
    /// A citation and a title beside it: one name is enough.
    case twoTitles(String)
    /// A claim has no piece of evidence of this number.
    case noSuchEvidence(Int, claim: Int64, count: Int)
    case badAccessDate(String)
    /// A change that somebody must answer for, and nobody is named.
    case nobody
    case alreadyInSession
    case noTerminal
    /// Neither a party nor an issue nor a number.
    case unknownSubject(String, nearest: [String])
    /// `--on` beside something that is no party of the register.
    case onWithoutParty(String)
    /// A move that nobody gives a reason for.
    case noReason(Int64, from: ReviewStatus, to: ReviewStatus)
    /// More claims than are changed without a word, where nobody can be asked.
    case tooManyUnasked(Int, limit: Int)
    /// Somebody was asked, and said no.
    case leftAsIs
    case unknownFilter(String, nearest: [String])
    case badFilterName(String)
    /// Not what a kept filter asks: it may ask several things.
    case negatedFilter(String)
    /// A kept filter that would be put into itself.
    case filterInItself(String)
    /// A review where no keys can be pressed.
    case noKeyboard
    /// Keys in writing: what is none, and where it stands, counted in characters from 1.
    case unreadableKeys(String, column: Int)
}
