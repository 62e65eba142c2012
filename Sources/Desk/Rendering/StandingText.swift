import Prose
import Records
import Review

/// Where a party stands, in words for a cell: a line for each thing there is to say.
enum StandingText {
    static let silence = "– silent"

    /// One cell of `lines`; breaks inside them would break the cell.
    static func cell(_ lines: [String]) -> String {
        lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
    }

    static func lines(of cell: PositionCell) -> [String] {
        var lines = cell.isByMembers ? ["says nothing itself; of its members:"] : []
        lines += self.lines(of: cell.standing)
        lines += cell.deviations.map { "off the line: \($0.who), " + word(of: $0.standing) }
        if let members = members(cell.members) { lines.append(members) }
        lines += cell.shifts.suffix(mostShifts).map { shift in
            "\(shift.words), \(shift.later.date) "
                + "[\(shift.later.claim.id)]: \(shift.reasons.joined(separator: "; "))"
        }
        if cell.shifts.count > mostShifts {
            lines.append("and \(Counted.of(cell.shifts.count - mostShifts, "shift")) before")
        }
        if cell.isShiftsCut { lines.append("older shifts: `shifts`") }
        if let answer = cell.answers.last {
            let state = answer.isConfirmed ? "" : ", possibly"
            let count = cell.answers.count > 1 ? " (1 of \(cell.answers.count) answers)" : ""
            lines.append("\(answer.party) answers\(state): \(word(of: answer.claim)), to [\(answer.to)]\(count)")
        }
        lines.append(Self.count(cell.statuses))
        return lines
    }

    /// What was held on an issue: stance, act, date and words, since when and how often.
    static func lines(of standing: Standing) -> [String] {
        let quotation = standing.quotation
        let stance = standing.stance.map(stance) ?? (standing.isPosition ? "no side taken" : "no position")
        var lines = ["\(stance) · \(quotation.claim.kind.rawValue) · \(date(of: quotation))", words(of: quotation)]
        if let condition = standing.condition { lines.append("on the condition \(words(of: condition))") }
        lines.append(course(of: standing))
        if let last = standing.lastWord { lines.append("last word: \(word(of: last))") }
        return lines
    }

    /// `since 2022-01-07, said 3 times, last on 2022-01-26`
    static func course(of standing: Standing) -> String {
        let times = standing.times == 1 ? "said once" : "said \(standing.times) times"
        guard let since = standing.since, let last = standing.date else { return "undated, \(times)" }
        return since == last ? "on \(since), \(times)" : "since \(since), \(times), last on \(last)"
    }

    /// `against, 2022-01-10: “…” [120]`
    static func word(of standing: Standing) -> String {
        "\(standing.stance.map(stance) ?? "no side taken"), \(date(of: standing.quotation)): \(words(of: standing.quotation))"
    }

    private static func word(of claim: ReviewedClaim) -> String {
        "\(claim.claim.kind.rawValue), \(date(of: claim)): \(words(of: claim))"
    }

    /// `9 claims: 8 new, 1 checking`
    static func count(_ statuses: [StatusCount]) -> String {
        let total = statuses.reduce(0) { $0 + $1.count }
        return "\(Counted.of(total, "claim")): " + StatusCount.list(statuses)
    }

    static func stance(_ stance: Stance) -> String { stance == .unclear ? "both ways" : stance.rawValue }

    private static func date(of claim: ReviewedClaim) -> String {
        guard let date = claim.effectiveDate else { return "undated" }
        return claim.claim.saidOn == .standing ? "\(date) (standing)" : date.description
    }

    private static func words(of claim: ReviewedClaim) -> String { "“\(claim.words)” [\(claim.id)]" }

    /// `members: 3 for (Karsk, Norden, Velland), 1 against (Tolm)`
    private static func members(_ members: [Standing]) -> String? {
        if members.isEmpty { return nil }
        let sides = Dictionary(grouping: members) { $0.stance.map(stance) ?? "without a side" }
        let order = Stance.allCases.map(stance) + ["without a side"]
        let parts = order.compactMap { side in
            sides[side].map { "\($0.count) \(side) (\($0.map(\.party).joined(separator: ", ")))" }
        }
        return "members: " + parts.joined(separator: ", ")
    }

    private static let mostShifts = 2
}
