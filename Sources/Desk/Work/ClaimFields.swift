import Prose
import Records

/// Reads the fields of a line of claims.
struct ClaimFields {
    /// A string or a number, as it was written.
    let id: JSONValue
    private let value: JSONValue
    private let noun: String

    /// `noun` says in messages what a line is.
    init(_ value: JSONValue, noun: String) throws(ClaimLineError) {
        guard case .object = value else { throw .notAnObject(noun) }
        self.value = value
        self.noun = noun
        switch value["id"] {
        case .string, .number: id = value["id"]!
        case nil, .null: throw .missing("id", noun)
        default: throw .wrongType("id")
        }
    }

    func text(_ name: String) throws(ClaimLineError) -> String? {
        switch value[name] {
        case nil, .null: nil
        case .string(let text): text
        default: throw .wrongType(name)
        }
    }

    func needed(_ name: String) throws(ClaimLineError) -> String {
        guard let text = try text(name) else { throw .missing(name, noun) }
        return text
    }

    /// Several names are joined by `; `.
    func names(_ name: String) throws(ClaimLineError) -> [String] {
        try text(name)?.split(separator: ";").map { $0.trimmingPrefix(" ") }.filter { !$0.isEmpty }.map(String.init)
            ?? []
    }

    /// A date; `standing` and an empty text are none.
    func date(_ name: String) throws(ClaimLineError) -> CalendarDate? {
        guard let written = try text(name), !written.isEmpty, written != "standing" else { return nil }
        guard let date = CalendarDate(iso: written) else { throw .badDate(name, written) }
        return date
    }

    func kind() throws(ClaimLineError) -> ClaimKind? {
        guard let written = try text("kind") else { return nil }
        guard let kind = ClaimKind(rawValue: written) else { throw .unknownKind(written) }
        return kind
    }
}

/// Why a line is no claim or no pair.
enum ClaimLineError: Error, Equatable {
    case notAnObject(String)
    case missing(String, String)
    case wrongType(String)
    case badDate(String, String)
    case unknownKind(String)
}
