/// A day, month or year of the Gregorian calendar, as precisely as it is known.
///
/// Written and read as ISO 8601 (`2022-01-07`, `2022-01`, `2022`). No time zone, no locale, no clock.
package struct CalendarDate: Hashable, Sendable {
    /// How much of a date is known, vaguest first.
    package enum Precision: Int, Comparable, Sendable {
        case year, month, day
        package static func < (a: Precision, b: Precision) -> Bool { a.rawValue < b.rawValue }
    }

    package let year: Int
    package let month: Int?
    package let day: Int?

    /// `nil` where the calendar has no such date; a day needs a month.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day { guard day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil } }
        } else if day != nil {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2022`, `2022-01` or `2022-01-07`; a time of day after `T` or a space is dropped. `nil` for anything else.
    package init?(iso text: some StringProtocol) {
        // Byte by byte, since a comparison reads thousands.
        var fields = [0, 0, 0]
        var (field, digits) = (0, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "T") || byte == UInt8(ascii: " ") { break }
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                guard digits <= Self.widths[field] else { return nil }
                fields[field] = 10 * fields[field] + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "-") where field < 2 && digits == Self.widths[field]:
                (field, digits) = (field + 1, 0)
            default: return nil
            }
        }
        guard digits == Self.widths[field] else { return nil }
        self.init(year: fields[0], month: field > 0 ? fields[1] : nil, day: field > 1 ? fields[2] : nil)
    }

    private static let widths = [4, 2, 2]

    package var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    /// First day of the period named.
    package var firstDay: CalendarDate { CalendarDate(year: year, month: month ?? 1, day: day ?? 1)! }
    /// Last day of the period named.
    package var lastDay: CalendarDate {
        let month = month ?? 12
        return CalendarDate(year: year, month: month, day: day ?? Self.length(ofMonth: month, in: year))!
    }

    /// Days since 1970-01-01 of ``firstDay``.
    package var ordinal: Int {
        // Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms".
        let m = month ?? 1
        let y = m <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day `days` after ``firstDay``; `nil` outside the years 1 to 9999.
    package func adding(days: Int) -> CalendarDate? {
        let z = ordinal + days + 719_468
        guard z >= 0 else { return nil }
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return CalendarDate(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * mp + 2) / 5 + 1)
    }

    /// The month `months` away, without a day.
    package func addingMonths(_ months: Int) -> CalendarDate? {
        let total = year * 12 + (month ?? 1) - 1 + months
        guard total >= 12 else { return nil }
        return CalendarDate(year: total / 12, month: total % 12 + 1)
    }

    /// 0 for Monday … 6 for Sunday, of ``firstDay``.
    package var weekday: Int {
        let remainder = (ordinal + 3) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }

    /// Whether the two periods share a day.
    package func overlaps(_ other: CalendarDate) -> Bool {
        firstDay.ordinal <= other.lastDay.ordinal && other.firstDay.ordinal <= lastDay.ordinal
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate: Comparable {
    /// By first day; of two that start together the vaguer comes first.
    package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.ordinal, a.precision) < (b.ordinal, b.precision)
    }
}

extension CalendarDate: CustomStringConvertible {
    package var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }].compactMap { $0 }
            .joined(separator: "-")
    }
}

extension CalendarDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CalendarDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(text)")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
