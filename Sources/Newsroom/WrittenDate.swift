package import Prose

/// Reads a day, month or year the way headers and pages write it.
package enum WrittenDate {
    /// The date of `2022-01-07`, `2022-01-07T10:00:00Z`, `2022/01/07`, `7 January 2022`, `January 7th, 2022`,
    /// `Fri, 07 Jan 2022 10:00:00 GMT`, `January 2022` or `2022`; a time of day after it is dropped.
    ///
    /// `nil` for anything else, also for `07/01/2022`, which means two days.
    package static func read(_ text: some StringProtocol) -> CalendarDate? {
        let text = text.trimmed
        if let date = CalendarDate(iso: text) { return date }
        var words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\u{A0}" }.map(String.init)
        if let slashed = words.first, slashed.contains("/") {
            return CalendarDate(iso: slashed.replacing("/", with: "-"))
        }
        if let first = words.first, isWeekday(first) { words.removeFirst() }
        guard words.count <= 10, words.count >= 2 else { return nil }
        if let month = month(words[0]) {
            if let day = day(words[1]), words.count > 2, let year = year(words[2]) {
                return isTimeOfDay(words[3...]) ? CalendarDate(year: year, month: month, day: day) : nil
            }
            guard words.count == 2, let year = year(words[1]) else { return nil }
            return CalendarDate(year: year, month: month)
        }
        guard words.count > 2, let day = day(words[0]), let month = month(words[1]), let year = year(words[2]) else {
            return nil
        }
        return isTimeOfDay(words[3...]) ? CalendarDate(year: year, month: month, day: day) : nil
    }

    /// The number of a month's name, full or cut to three letters or more, with or without a dot.
    static func month(_ word: String) -> Int? {
        let name = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard name.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }

    private static func isWeekday(_ word: String) -> Bool {
        let name = word.hasSuffix(".") ? String(word.dropLast()) : word
        return name.count >= 3 && weekdays.contains { $0.hasPrefix(name) }
    }

    private static func day(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th", "."].contains(word.dropFirst(digits.count))
        else { return nil }
        return Int(digits)
    }

    private static func year(_ word: String) -> Int? {
        word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }

    /// "10:00:00 gmt", "at 3 pm est", "- 15:04 +0100": what may stand after a date.
    private static func isTimeOfDay(_ words: ArraySlice<String>) -> Bool {
        words.allSatisfy { word in
            fillers.contains(word) || word.first?.isNumber ?? false || word.first == "+" || word.first == "-"
                || (word.count <= 5 && word.hasSuffix("t")) || word == "utc" || word == "z"
        }
    }

    private static let fillers: Set<String> = ["at", "|", "–", "—", "-", "am", "pm", "a.m.", "p.m.", "h"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
