import Records
import Review

/// Positions as other programs read them.
enum PositionJSON {
    static func object(of cell: PositionCell) -> JSONValue {
        let deviations = cell.deviations.map { deviation in
            JSONValue.object([
                .init("who", .string(deviation.who)), .init("line", .string(deviation.line.rawValue)),
                .init("position", object(of: deviation.standing)),
            ])
        }
        let members = cell.members.map { JSONValue.Member($0.party, object(of: $0)) }
        let answers = cell.answers.map { answer in
            JSONValue.object([
                .init("party", .string(answer.party)), .init("to", .integer(answer.to)),
                .init("state", .string(answer.isConfirmed ? "confirmed" : "possible")),
                .init("claim", object(of: answer.claim)),
            ])
        }
        guard case .object(let standing) = object(of: cell.standing) else { return .null }
        return .object(
            standing + [
                .init("by_members", .bool(cell.isByMembers)), .init("members", .object(members)),
                .init("off_the_line", .array(deviations)), .init("shifts", .array(cell.shifts.map(object))),
                .init("older_shifts_left_out", .bool(cell.isShiftsCut)), .init("answers", .array(answers)),
                .init("statuses", statuses(cell.statuses)),
            ])
    }

    static func object(of standing: Standing) -> JSONValue {
        .object([
            .init("stance", .string(standing.stance?.rawValue)),
            .init("kind", .string(standing.quotation.claim.kind.rawValue)),
            .init("date", .string(standing.date?.description)), .init("since", .string(standing.since?.description)),
            .init("times", .integer(standing.times)), .init("quotation", object(of: standing.quotation)),
            .init("condition", standing.condition.map(object) ?? .null),
            .init("last_word", standing.lastWord.map(object) ?? .null),
            .init("claims", .array(standing.claims.map { .integer($0.id) })),
        ])
    }

    static func object(of claim: ReviewedClaim) -> JSONValue {
        .object([
            .init("id", .integer(claim.id)), .init("date", .string(claim.effectiveDate?.description)),
            .init("who", .string(ClaimTable.who(claim.claim))), .init("kind", .string(claim.claim.kind.rawValue)),
            .init("stance", .string(claim.claim.stance?.rawValue)), .init("mode", .string(claim.claim.mode.rawValue)),
            .init("outlet", .string(claim.outlet)), .init("status", .string(claim.status.rawValue)),
            .init("text", .string(claim.words)),
        ])
    }

    static func object(of shift: Shift) -> JSONValue {
        .object([
            .init("kind", .string(shift.kind.rawValue)),
            .init("state", .string(shift.state?.rawValue)),
            .init("earlier", shift.earlier.map { .integer($0.claim.id) } ?? .null),
            .init("later", .integer(shift.later.claim.id)), .init("date", .string(shift.later.date.description)),
            .init("reasons", .array(shift.reasons.map { .string($0) })),
        ])
    }

    static func statuses(_ counts: [StatusCount]) -> JSONValue {
        .object(counts.map { .init($0.status.rawValue, .integer($0.count)) })
    }
}
