package import Prose

/// When the words were said.
package enum SaidOn: Hashable, Sendable {
    /// A day, month or year, as precisely as the article fixes it.
    case date(CalendarDate)
    /// An undated position: what the party is said to hold.
    case standing

    package var date: CalendarDate? {
        if case .date(let date) = self { date } else { nil }
    }
}

extension SaidOn: CustomStringConvertible, Codable {
    /// `2022-01-07`, `2021-12`, `2021` or `standing`.
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .standing: "standing"
        }
    }

    /// Reads what ``description`` writes; `nil` for anything else.
    package init?(_ text: String) {
        if text == "standing" {
            self = .standing
        } else if let date = CalendarDate(iso: text) {
            self = .date(date)
        } else {
            return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = SaidOn(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "neither a date nor standing: \(text)")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
