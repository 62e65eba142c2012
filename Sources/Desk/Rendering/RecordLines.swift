import Records
import Sheets

/// A review record for reading, and for other tools.
enum RecordLines {
    /// Name and text of whatever the record holds.
    static func lines(of record: ReviewRecord) -> [(String, String)] {
        let texts: [(String, String?)] = [
            ("assignee", record.assignee), ("rationale", record.rationale), ("response", record.response),
            ("correction", record.correction), ("checker", record.checker), ("second reader", record.secondReader),
            ("signed off", record.signedOff?.description),
        ]
        let sources = record.evidence.enumerated().map { ("evidence \($0 + 1)", line(of: $1)) }
        return texts.compactMap { name, text in text.map { (name, $0) } } + sources
    }

    /// `for, primary: Minutes of the council, p. 4, https://council.example/minutes: “the dam was full” (2031-03-08)`
    private static func line(of evidence: Evidence) -> String {
        let traits = evidence.traits
        let place = [evidence.title, evidence.locator, evidence.url].compactMap { $0 }.joined(separator: ", ")
        let quote = evidence.quote.map { ": “\($0)”" } ?? ""
        let accessed = evidence.accessed.map { " (\($0))" } ?? ""
        return (traits.isEmpty ? "" : traits + ": ") + place + quote + accessed
    }

    static func members(of record: ReviewRecord) -> [JSONValue.Member] {
        [
            .init("assignee", .string(record.assignee)), .init("rationale", .string(record.rationale)),
            .init("response", .string(record.response)), .init("correction", .string(record.correction)),
            .init("checker", .string(record.checker)), .init("second_reader", .string(record.secondReader)),
            .init("signed_off", .string(record.signedOff?.description)),
            .init("evidence", .array(record.evidence.map(\.json))),
        ]
    }
}
