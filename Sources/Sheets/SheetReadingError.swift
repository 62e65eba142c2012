/// Why a file is no sheet that can be taken in.
package enum SheetReadingError: Error, Equatable, Sendable {
    /// The operating system's reason.
    case unreadable(reason: String)
    case notARegularFile
    case tooLarge(limit: Int)
    case empty
    /// A workbook in the format before .xlsx.
    case oldWorkbook
    /// No row names the columns that a review sheet has; the headings that were found instead.
    case noHeading(found: [String])
    /// A quotation mark opened in this line is never closed.
    case openQuote(line: Int)
    case badJSON(line: Int, problem: String)
    /// No zip archive, or a broken one.
    case badArchive(reason: String)
    /// A zip archive that holds no Excel workbook.
    case noWorkbook
    case encrypted
    case tooManyParts(limit: Int)
    case tooManyWorksheets(limit: Int)
    case tooManyRows(limit: Int)
    case tooManyTexts(limit: Int)
    /// The parts of the archive unpack to more bytes than are read.
    case unpacksTooLarge(limit: Int)
    /// A part of the archive unpacks to so many times its size that it is no honest sheet.
    case bomb(part: String, ratio: Int)
    case badXML(part: String, line: Int)
    /// A part declares a document type, which could pull in entities.
    case documentType(part: String)
}
