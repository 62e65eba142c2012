import Records
import Review

/// Shifts of a party, for reading and for other programs.
enum ShiftTable {
    static func print(_ history: PositionHistory, _ shifts: [Shift], on console: Console) throws {
        let count = Counted.of(shifts.count + history.undated.count, "position")
        try console.print(console.styled(TerminalText.escaped("\(history.issue) · \(count)"), .heading))
        for shift in shifts {
            try print(indented: "\(date(of: shift.later))  \(head(of: shift))", by: 2, on: console)
            if let earlier = shift.earlier {
                try print(indented: "was  [\(earlier.claim.id)] “\(earlier.claim.words)”", by: 6, on: console)
            }
            let also =
                shift.alsoToldIn.isEmpty ? "" : " (also \(shift.alsoToldIn.map { "[\($0)]" }.joined(separator: " ")))"
            try print(
                indented: "now  [\(shift.later.claim.id)] “\(shift.later.claim.words)”\(also)", by: 6, on: console)
            try print(indented: "because " + shift.reasons.joined(separator: "; "), by: 6, on: console)
        }
        for claim in history.undated {
            try print(indented: "undated  [\(claim.id)] “\(claim.words)”", by: 2, on: console)
        }
    }

    /// `hardens, possible · since 2031-03-04`
    private static func head(of shift: Shift) -> String {
        guard let earlier = shift.earlier else { return shift.words }
        return "\(shift.words) · against \(date(of: earlier))"
    }

    private static func date(of position: Position) -> String {
        position.isStanding ? "\(position.date) (standing)" : position.date.description
    }

    private static func print(indented text: String, by indent: Int, on console: Console) throws {
        let lines = TextWrapper.lines(of: TerminalText.escaped(text), columns: max(20, console.width - indent))
        for line in lines { try console.print(String(repeating: " ", count: indent) + line) }
    }

    static func table(of shifts: [Shift]) -> Table {
        let rows = shifts.map { shift in
            let object = JSONValue.object([
                .init("issue", .string(shift.issue)), .init("shift", .string(shift.kind.rawValue)),
                .init("state", .string(shift.state?.rawValue)),
                .init("earlier", shift.earlier.map(object) ?? .null), .init("later", object(of: shift.later)),
                .init("also_told_in", .array(shift.alsoToldIn.map { .integer($0) })),
                .init("difference", .string(shift.difference?.text)),
                .init("reasons", .array(shift.reasons.map { .string($0) })),
            ])
            return Table.Row(
                [
                    shift.issue, shift.kind.rawValue, shift.state?.rawValue ?? "",
                    shift.earlier.map { String($0.claim.id) } ?? "", shift.earlier.map(date) ?? "",
                    shift.earlier?.claim.words ?? "", String(shift.later.claim.id), date(of: shift.later),
                    shift.later.claim.words, shift.reasons.joined(separator: "; "),
                ], object: object)
        }
        return Table(
            [
                .init("issue"), .init("shift"), .init("state"), .init("earlier", isNumeric: true),
                .init("earlier_date"),
                .init("earlier_words"), .init("later", isNumeric: true), .init("later_date"), .init("later_words"),
                .init("reasons"),
            ], rows: rows)
    }

    private static func object(of position: Position) -> JSONValue {
        .object([
            .init("id", .integer(position.claim.id)), .init("date", .string(position.date.description)),
            .init("standing", .bool(position.isStanding)), .init("kind", .string(position.claim.claim.kind.rawValue)),
            .init("stance", .string(position.claim.claim.stance?.rawValue)),
            .init("text", .string(position.claim.words)),
        ])
    }
}
