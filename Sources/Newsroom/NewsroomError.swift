package import Prose
package import Records

/// A file, and the line in it where something is.
package struct FilePlace: Hashable, Sendable {
    /// As given by the caller; may hold any character a file name may hold. `-` is the standard input.
    package var path: String
    /// From 1; `nil` for the file as a whole.
    package var line: Int?

    package init(_ path: String, line: Int? = nil) {
        self.path = path
        self.line = line
    }
}

/// Why the newsroom or an article in it could not be read: the place, what was found, what was expected.
///
/// Values only; the wording for people is elsewhere.
package enum NewsroomError: Error, Hashable, Sendable {
    // The newsroom's folder.
    /// No newsroom in any of these places, and no starter folder to make one from.
    case noNewsroom(searched: [String])
    /// A folder without `desk.yaml`.
    case notANewsroom(path: String)
    case cannotMakeNewsroom(path: String, starter: String, reason: String)
    /// A file or folder that every newsroom has is missing.
    case incompleteNewsroom(missing: String)

    // Files of any sort.
    case missing(path: String)
    /// A symbolic link to nowhere.
    case brokenLink(path: String)
    case isFolder(path: String)
    /// A FIFO, socket or device.
    case notARegularFile(path: String)
    /// The system refuses; `reason` is its message.
    case unreadable(path: String, reason: String)
    /// More bytes than the limit; `size` is `nil` where the whole size is not known.
    case tooLarge(FilePlace, size: Int?, limit: Int)
    /// No byte, or nothing but white space.
    case empty(FilePlace)
    /// `byte` at `offset` (from 0) starts no valid UTF-8 sequence.
    case invalidUTF8(FilePlace, offset: Int, byte: UInt8)
    case containsNUL(FilePlace, offset: Int)
    /// Not text: `kind` is what its first bytes say ("PDF"), `nil` where only its control characters betray it.
    case binary(FilePlace, kind: String?)

    // Articles.
    /// A line among the header lines that is none.
    case badHeaderLine(FilePlace, found: String, expected: [String])
    case duplicateHeader(FilePlace, header: String, firstLine: Int)
    /// A date in a header or field that cannot be read.
    case badArticleDate(FilePlace, found: String)
    /// Header lines, title or markup, but no story.
    case noStory(FilePlace)
    /// `code` is the ISO 639-1 code, `name` the English name ("Russian").
    case otherLanguage(FilePlace, code: String, name: String)
    /// A line that is not one JSON object; `problem` is the parser's word for it.
    case badJSON(FilePlace, problem: String)
    /// A JSON field of another type than expected.
    case badField(FilePlace, field: String, found: String, expected: String)
    case missingField(FilePlace, field: String)

    // Registers and settings.
    case badYAML(FilePlace, problem: String)
    case unknownKey(FilePlace, key: String, known: [String], nearest: String?)
    case duplicateKey(FilePlace, key: String)
    case missingKey(FilePlace, key: String)
    /// A value of another shape than expected, or text that means nothing here.
    case badValue(FilePlace, key: String, found: String, expected: String)
    /// A word out of a fixed vocabulary.
    case unknownWord(FilePlace, key: String, found: String, expected: [String], nearest: String?)
    /// A key that says nothing for a party of this kind.
    case misplacedKey(FilePlace, key: String, kind: Party.Kind, allowed: [Party.Kind])
    case duplicateName(FilePlace, name: String, firstLine: Int)
    /// Two parties claim one name or alias.
    case nameOwnedTwice(FilePlace, name: String, party: String, owner: String, ownerLine: Int)
    case unknownParty(FilePlace, found: String, nearest: String?)
    /// An office that, by way of others, speaks for itself; `chain` starts and ends with it.
    case speaksForItself(FilePlace, chain: [String])
    case badDate(FilePlace, key: String, found: String)
    case datesReversed(FilePlace, from: CalendarDate, to: CalendarDate)
    /// A register that a command was to change, and cannot without losing something; nothing was written.
    case cannotEdit(FilePlace, problem: EditProblem)
    case cannotWrite(path: String, reason: String)

    // Lexicons.
    /// A cue line with too few or too many fields, or an empty one.
    case badCueLine(FilePlace, found: String, problem: CueLineProblem)

    /// What is wrong with the shape of a cue line.
    package enum CueLineProblem: Hashable, Sendable {
        /// Three or four fields are expected.
        case fieldCount(Int)
        case noForms, noFrames
        /// `noun:` without a preposition, or prepositions on another frame.
        case badPrepositions
    }

    /// Why a register cannot be changed by a command.
    package enum EditProblem: Hashable, Sendable {
        /// More than the key of the list, or something else than a list below it.
        case notOneList(key: String)
        /// The list or an entry in braces or brackets, or with an anchor.
        case flowStyle
        /// An entry that does not start with a dash and a key on one line.
        case notAnEntry
        case carriageReturn
        /// A comment that would be lost with the key's old value.
        case commentInside(key: String)
        case noEntry(name: String)
    }
}
