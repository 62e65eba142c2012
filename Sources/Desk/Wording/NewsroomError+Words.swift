import Newsroom
import Records

extension NewsroomError {
    var words: String {
        switch self {
        case .noNewsroom(let searched):
            "no newsroom found: looked in \(ErrorReport.list(searched)). Name one with --newsroom or CLAIMDESK_NEWSROOM."
        case .notANewsroom(let path): "\(path): no newsroom; a folder with a desk.yaml was expected."
        case .cannotMakeNewsroom(let path, let starter, let reason):
            "\(path): a newsroom could not be made there from \(starter): \(reason)."
        case .incompleteNewsroom(let missing): "\(missing): missing, and every newsroom needs it."
        case .missing(let path): "\(Self.name(path)): no such file or folder."
        case .brokenLink(let path): "\(Self.name(path)): a link to a file that is not there."
        case .isFolder(let path): "\(Self.name(path)): a folder; a file was expected."
        case .notARegularFile(let path): "\(Self.name(path)): a pipe, socket or device; a file was expected."
        case .unreadable(let path, let reason): "\(Self.name(path)): cannot be read: \(reason)."
        case .tooLarge(let place, let size, let limit):
            place.words + (size.map { "\(Self.megabytes($0)) MB" } ?? "more")
                + "; at most \(Self.megabytes(limit)) MB are read. Split the file."
        case .empty(let place): place.words + "empty; an article was expected."
        case .invalidUTF8(let place, let offset, let byte):
            place.words + "not UTF-8: byte 0x\(Self.hexadecimal(byte)) at offset \(offset). Save it as UTF-8."
        case .containsNUL(let place, let offset): place.words + "a NUL byte at offset \(offset); text was expected."
        case .binary(let place, let kind):
            place.words + "no text" + (kind.map { " (\($0))" } ?? "") + "; an article in text or HTML was expected."
        case .badHeaderLine, .duplicateHeader, .badArticleDate, .noStory, .otherLanguage, .badJSON, .badField,
            .missingField:
            articleWords
        case .badYAML, .unknownKey, .duplicateKey, .missingKey, .badValue, .unknownWord, .misplacedKey, .duplicateName,
            .nameOwnedTwice, .unknownParty, .speaksForItself, .badDate, .datesReversed, .badCueLine,
            .cannotEdit, .cannotWrite:
            registerWords
        }
    }

    private var articleWords: String {
        switch self {
        case .badHeaderLine(let place, let found, let expected):
            place.words + "“\(found)” is no header line; \(ErrorReport.list(expected)) or a blank line was expected."
        case .duplicateHeader(let place, let header, let firstLine):
            place.words + "\(header) once more; it stands in line \(firstLine) already. Take one of them out."
        case .badArticleDate(let place, let found):
            place.words + "“\(found)” is no date; one such as 2022-01-10 was expected."
        case .noStory(let place): place.words + "no story in it."
        case .otherLanguage(let place, _, let name):
            place.words + "in \(name); claims are found in English only. Add --force to take it all the same."
        case .badJSON(let place, let problem): place.words + "not one JSON object: \(problem)."
        case .badField(let place, let field, let found, let expected):
            place.words + "\"\(field)\" is \(found); \(expected) was expected."
        case .missingField(let place, let field): place.words + "no \"\(field)\"."
        default: "\(self)"
        }
    }

    private static func name(_ path: String) -> String { path == "-" ? "standard input" : path }
    private static func megabytes(_ bytes: Int) -> String { "\((Double(bytes) / 100_000).rounded() / 10)" }
    private static func hexadecimal(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }
}

extension FilePlace {
    /// `path:line: `
    var words: String { (path == "-" ? "standard input" : path) + (line.map { ":\($0)" } ?? "") + ": " }
}
