import Sheets

extension SheetProblem {
    var words: String { "\(file): \(error.words)" }
}

extension SheetReadingError {
    var words: String {
        switch self {
        case .unreadable(let reason): "cannot be read: \(reason)."
        case .notARegularFile: "a folder, pipe or device; a sheet was expected."
        case .tooLarge(let limit): "larger than \(limit >> 20) MB, the most that is read."
        case .empty: "empty; a sheet was expected."
        case .oldWorkbook: "a workbook in the old Excel format. Save it as .xlsx."
        case .noHeading(let found):
            "no review sheet: a heading row with “\(SheetColumn.record.rawValue)” and a column to fill in was expected"
                + (found.isEmpty ? "." : "; found \(ErrorReport.list(found)).")
        case .openQuote(let line): "the quotation mark opened in line \(line) is never closed."
        case .badJSON(let line, let problem): "line \(line): not JSON: \(problem)."
        case .badArchive(let reason): "a broken archive: \(reason). Save the workbook again."
        case .noWorkbook: "no Excel workbook in it. Save the sheet as .xlsx."
        case .encrypted: "protected by a password. Save it without one."
        case .tooManyParts(let limit): "an archive of more than \(limit) parts, which no sheet is."
        case .tooManyWorksheets(let limit): "a workbook of more than \(limit) worksheets. Save the claims alone."
        case .tooManyRows(let limit): "a worksheet of more than \(limit) rows, which no spreadsheet has."
        case .tooManyTexts(let limit): "a workbook of more than \(limit) texts. Save the claims alone."
        case .unpacksTooLarge(let limit): "the workbook unpacks to more than \(limit >> 20) MB, the most that is read."
        case .bomb(let part, let ratio): "\(part) unpacks to \(ratio) times its size, which no sheet does."
        case .badXML(let part, let line): "\(part) is broken in line \(line). Save the workbook again."
        case .documentType(let part): "\(part) declares a document type, which no sheet needs; it was not read."
        }
    }
}

extension RowProblem {
    var words: String {
        switch self {
        case .noRecord: "no record ID, so nobody knows which claim is meant."
        case .unknownRecord(let record): "no claim of this desk has the record ID “\(record)”."
        case .otherWords: "the claim has other words than the sheet. Make a new sheet."
        case .again(let line): "the claim is changed in row \(line) already."
        case .unknownStatus(let found, let words):
            "“\(found)” is no status; one of \(ErrorReport.list(words)) was expected."
        case .unknownVerdict(let found, let words):
            "“\(found)” is no verdict of this desk; one of \(ErrorReport.list(words)) was expected."
        case .illegalMove(let error): error.words
        case .formulaError(let column, let found):
            "\(column.rawValue): “\(found)” is what a spreadsheet makes of a formula. Put an apostrophe before the text."
        case .unknownWord(let column, let found, let words):
            "\(column.rawValue): “\(found)” is none of \(ErrorReport.list(words))."
        case .badDate(let found): "“\(found)” is no date; one such as 2022-01-10 was expected."
        case .twoDates(let found):
            "“\(found)”: day and month cannot be told apart. Write it as 2022-01-10."
        case .namelessEvidence(let number): "evidence \(number) has neither a URL nor a title."
        case .notAWebAddress(let found):
            "evidence URL: “\(found)” is no web address. Put a citation into the title."
        }
    }
}
