internal import Prose

/// Reads days the way spreadsheets of all countries leave them.
enum SheetDates {
    /// What a cell can mean: one day, none, or two where day and month cannot be told apart (`03/04/2031`).
    static func candidates(_ text: String) -> [CalendarDate] {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if let date = CalendarDate(iso: text) { return [date] }
        // A time of day may stand behind: midnight, mostly.
        var words = text.split { $0 == " " || $0 == "," }.map(String.init)
        words.removeAll { $0.contains(":") || ["am", "pm"].contains($0.lowercased()) }
        let parts = words.flatMap { $0.split { "./-".contains($0) }.map(String.init) }
        guard parts.count == 3 else { return [] }
        if let month = parts.firstIndex(where: { Self.month($0) != nil }) {
            return [named(parts, month)].compactMap { $0 }
        }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, parts.allSatisfy({ $0.utf8.count <= 4 }) else { return [] }
        if parts[0].utf8.count == 4 {
            return [CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])].compactMap { $0 }
        }
        guard let year = year(parts[2]) else { return [] }
        let dayFirst = CalendarDate(year: year, month: numbers[1], day: numbers[0])
        // Only slashes and hyphens are used both ways round.
        if text.contains(".") { return [dayFirst].compactMap { $0 } }
        let monthFirst = CalendarDate(year: year, month: numbers[0], day: numbers[1])
        return dayFirst == monthFirst
            ? [dayFirst].compactMap { $0 } : [dayFirst, monthFirst].compactMap { $0 }
    }

    /// `7 Jan 2031`, `January 7, 2031`, `2031 Jan 7`.
    private static func named(_ parts: [String], _ monthPlace: Int) -> CalendarDate? {
        guard let month = month(parts[monthPlace]) else { return nil }
        let others = parts.indices.filter { $0 != monthPlace }.map { parts[$0] }
        let (first, last) = (others[0], others[1])
        func day(_ text: String) -> Int? { Int(text.prefix { $0.isASCII && $0.isNumber }) }
        if first.utf8.count == 4, let year = Int(first), let day = day(last) {
            return CalendarDate(year: year, month: month, day: day)
        }
        guard let year = year(last), let day = day(first) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func year(_ text: String) -> Int? {
        guard let number = Int(text) else { return nil }
        return text.utf8.count == 2 ? 2000 + number : text.utf8.count == 4 ? number : nil
    }

    private static func month(_ word: String) -> Int? {
        let name = word.lowercased()
        guard name.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
