/// Reads the claims of an Excel workbook, as any program may have saved it.
struct XLSXReader {
    private static let mostWorksheets = 50
    /// More than any sheet of a desk has, and few enough to be held in memory.
    private static let mostStrings = 8_000_000

    private let archive: ZipArchive

    init(path: String) throws(SheetReadingError) { archive = try ZipArchive(path: path) }

    /// The worksheet “claims”, else the first one with the headings of a review sheet.
    func sheet() throws -> ReturnedSheet {
        let (worksheets, startsIn1904) = try worksheets()
        guard !worksheets.isEmpty else { throw SheetReadingError.noWorkbook }
        let strings = try sharedStrings()
        let order =
            worksheets.filter { $0.name.lowercased() == "claims" }
            + worksheets.filter { $0.name.lowercased() != "claims" }
        var first: SheetReadingError?
        for worksheet in order {
            guard let part = try archive.part(worksheet.part) else { continue }
            do {
                return try XLSXRows(part, strings: strings, startsIn1904: startsIn1904).sheet()
            } catch SheetReadingError.noHeading(let found) {
                first = first ?? .noHeading(found: found)
            }
        }
        throw first ?? .noWorkbook
    }

    /// The worksheets of the workbook with the parts that hold them, and whether its days count from 1904.
    private func worksheets() throws -> ([(name: String, part: String)], startsIn1904: Bool) {
        guard let workbook = try archive.part("xl/workbook.xml"),
            let relations = try archive.part("xl/_rels/workbook.xml.rels")
        else { throw SheetReadingError.noWorkbook }
        var targets: [String: String] = [:]
        let relationEvents = try XMLEvents(relations)
        while let event = try relationEvents.next() {
            guard case .start("Relationship") = event, let id = relationEvents.attribute("Id"),
                let target = relationEvents.attribute("Target")
            else { continue }
            guard targets.count < ZipArchive.mostParts else {
                throw SheetReadingError.tooManyParts(limit: ZipArchive.mostParts)
            }
            targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
        var found: [(String, String)] = []
        var startsIn1904 = false
        let events = try XMLEvents(workbook)
        while let event = try events.next() {
            guard case .start(let element) = event else { continue }
            if element == "workbookPr" { startsIn1904 = ["1", "true"].contains(events.attribute("date1904") ?? "") }
            // `id` is r:id here; sheetId has another local name.
            guard element == "sheet", let name = events.attribute("name"), let id = events.attribute("id"),
                let target = targets[id]
            else { continue }
            guard found.count < Self.mostWorksheets else {
                throw SheetReadingError.tooManyWorksheets(limit: Self.mostWorksheets)
            }
            found.append((name, target))
        }
        return (found, startsIn1904)
    }

    private func sharedStrings() throws -> [String] {
        guard let part = try archive.part("xl/sharedStrings.xml") else { return [] }
        let events = try XMLEvents(part)
        var strings: [String] = []
        var text = XLSXText()
        while let event = try events.next() {
            if case .start("si") = event { text = XLSXText() }
            if case .end("si") = event {
                guard strings.count < Self.mostStrings else {
                    throw SheetReadingError.tooManyTexts(limit: Self.mostStrings)
                }
                strings.append(text.value)
            }
            text.take(event)
        }
        return strings
    }
}
