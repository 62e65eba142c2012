/// Reads dates written in words, relative to the day a text was published.
///
/// "on Friday", "last December", "January 7", "the 10th of this month", "two weeks earlier", "yesterday", "in 2021". What
/// is read keeps the precision of the words: "in December" is a month.
package struct DateWords: Sendable {
    /// A date in the text.
    package struct Reading: Sendable {
        /// Token indices.
        package var range: Range<Int>
        package var date: CalendarDate
    }

    package init() {}

    /// The dates in `range` of `tokens`, left to right. A bare weekday or month is the last one up to `anchor`, unless
    /// "next" says otherwise.
    package func dates(in range: Range<Int>, of tokens: [Token], anchor: CalendarDate) -> [Reading] {
        var found: [Reading] = []
        var i = range.lowerBound
        while i < range.upperBound {
            if let reading = reading(at: i, limit: range.upperBound, tokens, anchor) {
                found.append(reading)
                i = reading.range.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    private func reading(at i: Int, limit: Int, _ tokens: [Token], _ anchor: CalendarDate) -> Reading? {
        func norm(_ j: Int) -> String { j < limit ? tokens[j].norm : "" }
        func make(_ length: Int, _ date: CalendarDate?) -> Reading? {
            date.map { Reading(range: i..<i + length, date: $0) }
        }
        let word = norm(i)
        guard Self.canOpen(word) else { return nil }
        let before = i > 0 ? tokens[i - 1].norm : ""

        switch word {
        case "today", "tonight": return make(1, anchor)
        case "yesterday": return make(1, anchor.adding(days: -1))
        case "tomorrow": return make(1, anchor.adding(days: 1))
        default: break
        }
        if let weekday = Self.weekdays.firstIndex(of: word) {
            let back = (anchor.weekday - weekday + 7) % 7
            if before == "next" { return make(1, anchor.adding(days: back == 0 ? 7 : 7 - back)) }
            if before == "last" && back == 0 { return make(1, anchor.adding(days: -7)) }
            return make(1, anchor.adding(days: -back))
        }
        if let month = month(word, tokens[i]) {
            // January 7, 2022
            if let day = dayNumber(norm(i + 1)) {
                if norm(i + 2) == ",", let year = yearNumber(norm(i + 3)) {
                    return make(4, CalendarDate(year: year, month: month, day: day))
                }
                if let year = yearNumber(norm(i + 2)) {
                    return make(3, CalendarDate(year: year, month: month, day: day))
                }
                return make(2, latest(month: month, day: day, anchor))
            }
            if let year = yearNumber(norm(i + 1)) { return make(2, CalendarDate(year: year, month: month)) }
            if before == "next" {
                return make(
                    1, CalendarDate(year: month > (anchor.month ?? 1) ? anchor.year : anchor.year + 1, month: month))
            }
            return make(1, latest(month: month, day: nil, anchor))
        }
        if let day = dayNumber(word) {
            // 7 January 2022, the 10th of this month, the 11th
            let j = norm(i + 1) == "of" ? i + 2 : i + 1
            if j < limit, let month = month(norm(j), tokens[j]) {
                if let year = yearNumber(norm(j + 1)) {
                    return make(j + 2 - i, CalendarDate(year: year, month: month, day: day))
                }
                return make(j + 1 - i, latest(month: month, day: day, anchor))
            }
            let isOrdinal = word.hasSuffix("th") || word.hasSuffix("st") || word.hasSuffix("nd") || word.hasSuffix("rd")
            if isOrdinal, norm(i + 1) == "of", norm(i + 2) == "this" || norm(i + 2) == "the", norm(i + 3) == "month" {
                return make(4, CalendarDate(year: anchor.year, month: anchor.month, day: day))
            }
        }
        if word == "last" || word == "this" || word == "next" {
            let step = word == "last" ? -1 : word == "next" ? 1 : 0
            switch norm(i + 1) {
            case "week":
                return step == 0
                    ? nil
                    : make(2, anchor.adding(days: 7 * step).flatMap { CalendarDate(year: $0.year, month: $0.month) })
            case "month": return make(2, anchor.addingMonths(step))
            case "year": return make(2, CalendarDate(year: anchor.year + step))
            default: return nil
            }
        }
        if let count = Self.number(word), ["ago", "earlier", "before"].contains(norm(i + 2)) {
            switch norm(i + 1) {
            case "day", "days": return make(3, anchor.adding(days: -count))
            case "week", "weeks":
                return make(3, anchor.adding(days: -7 * count).flatMap { CalendarDate(year: $0.year, month: $0.month) })
            case "month", "months": return make(3, anchor.addingMonths(-count))
            case "year", "years": return make(3, CalendarDate(year: anchor.year - count))
            default: return nil
            }
        }
        if ["in", "since", "of"].contains(before), let year = yearNumber(word) {
            return make(1, CalendarDate(year: year))
        }
        return nil
    }

    /// Whether a date can start with `word`: most words are no more than looked up.
    private static func canOpen(_ word: String) -> Bool {
        word.utf8.first.map { (0x30...0x39).contains($0) } ?? false || openers.contains(word)
    }

    private static let openers = Set(
        ["today", "tonight", "yesterday", "tomorrow", "last", "this", "next", "sept"] + weekdays + months
            + months.map { String($0.prefix(3)) } + numbers.keys)

    private func latest(month: Int, day: Int?, _ anchor: CalendarDate) -> CalendarDate? {
        let here = (month, day ?? 1) <= (anchor.month ?? 12, day == nil ? 31 : anchor.day ?? 31)
        return CalendarDate(year: here ? anchor.year : anchor.year - 1, month: month, day: day)
    }

    private func month(_ word: String, _ token: Token) -> Int? {
        guard token.isCapitalised else { return nil }
        if let full = Self.months.firstIndex(of: word) { return full + 1 }
        guard word.count >= 3, word != "mar",
            let short = Self.months.firstIndex(where: { $0.prefix(3) == word || word == "sept" && $0 == "september" })
        else { return nil }
        return short + 1
    }

    private func dayNumber(_ word: String) -> Int? {
        var digits = Substring(word)
        for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) { digits = digits.dropLast(2) }
        guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
        return day
    }

    private func yearNumber(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
        return year
    }

    private static func number(_ word: String) -> Int? { Int(word) ?? numbers[word] }

    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10,
    ]
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}
