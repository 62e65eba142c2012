internal import Prose

/// The lines above a story that say what it is: `Title: …`, `Outlet: …`, up to the first blank line.
struct ArticleHeader {
    enum Field: String, CaseIterable {
        case title = "Title", outlet = "Outlet", date = "Date", url = "URL", byline = "Byline", dateline = "Dateline"
    }

    private(set) var values: [Field: String] = [:]
    private(set) var published: CalendarDate?

    /// Takes the header off `text`; `nil` where the first line with ink is no header line, and `text` is left alone.
    init?(takenFrom text: inout Substring, path: String) throws(NewsroomError) {
        let whole = text
        var rest = text
        var number = 0
        var lines: [Field: Int] = [:]
        while let line = Self.nextLine(of: &rest) {
            number += 1
            let place = FilePlace(path, line: number)
            guard !line.trimmed.isEmpty else {
                if lines.isEmpty { continue } else { break }
            }
            guard let (field, value) = Self.field(of: line) else {
                if lines.isEmpty { return nil }
                throw .badHeaderLine(
                    place, found: String(line.prefix(200)), expected: Field.allCases.map(\.rawValue) + ["a blank line"])
            }
            if let first = lines.updateValue(number, forKey: field) {
                throw .duplicateHeader(place, header: field.rawValue, firstLine: first)
            }
            guard !value.isEmpty else { continue }
            values[field] = value
            if field == .date {
                guard let date = WrittenDate.read(value) else { throw .badArticleDate(place, found: value) }
                published = date
            }
        }
        guard !lines.isEmpty else { return nil }
        text = whole[rest.startIndex...]
    }

    private static func field(of line: Substring) -> (Field, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon].trimmed.lowercased()
        guard let field = Field.allCases.first(where: { $0.rawValue.lowercased() == key }) else { return nil }
        return (field, line[line.index(after: colon)...].trimmed)
    }

    /// Without its line end; `nil` at the end of the text.
    private static func nextLine(of text: inout Substring) -> Substring? {
        guard !text.isEmpty else { return nil }
        let utf8 = text.utf8
        let end = utf8.firstIndex(of: 0x0A) ?? utf8.endIndex
        let line = text[..<end]
        text = end == utf8.endIndex ? text[end...] : text[utf8.index(after: end)...]
        return line
    }
}
