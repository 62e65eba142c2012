/// What can go wrong between the desk and its file. Wording for people is in Desk.
package enum StoreError: Error, Equatable, Sendable {
    /// The file does not start as an SQLite database does; it was not touched.
    case notADatabase(path: String)
    /// An SQLite database of another program (its `application_id`, 0 where it has none); it was not touched.
    case foreignDatabase(path: String, applicationID: Int32)
    /// Written by a later claimdesk: schema `found`, while this one knows up to `known`; it was not touched.
    case newerSchema(path: String, found: Int, known: Int)
    /// Opened read-only, yet its schema would have to be brought forward first by opening it for writing once.
    case olderSchema(path: String, found: Int, known: Int)
    case isDirectory(path: String)
    /// Opened read-only, and there is nothing there.
    case noSuchFile(path: String)
    case cannotOpen(path: String, reason: String)
    /// The file is a desk, but SQLite or the desk cannot make sense of something in it.
    case damaged(path: String, reason: String)
    case readOnly(path: String)
    /// Another program kept the file locked for longer than the busy timeout.
    case busy(path: String)
    case diskFull(path: String)
    /// Any other SQLite error, in SQLite's words.
    case failed(path: String, reason: String)

    case noSuchClaim(Int64)
    case noSuchArticle(Int64)
    /// The claim is not what a change to it was made from.
    case changedMeanwhile(Int64)
    case nothingToUndo
    case nothingToRedo
    /// A text to be stored holds a NUL character, which SQLite cannot give back.
    case nulCharacter(field: String)
    /// An extraction points outside its article or into the middle of a character (UTF-8 byte offsets).
    case badSpan(start: Int, end: Int, textLength: Int)
}
