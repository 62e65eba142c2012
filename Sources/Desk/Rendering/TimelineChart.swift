import Prose
import Records
import Review

/// A timeline on the terminal: a row an issue, party or outlet, time from left to right, then the positions in words.
struct TimelineChart {
    let timeline: Timeline
    let marks: TimelineMarks
    let console: Console

    private static let widestName = 28

    func print() throws {
        try printChart()
        for row in timeline.rows { try printList(row) }
        if !timeline.unplaced.isEmpty {
            try console.print(console.styled("without an issue or a party", .heading))
            for claim in timeline.unplaced { try printLine(Self.loose(claim)) }
        }
    }

    private func printChart() throws {
        let dates = timeline.rows.flatMap { $0.entries.map(\.position.date) }
        guard let first = dates.map(\.ordinal).min(), let last = dates.map(\.lastDay.ordinal).max() else { return }
        let nameWidth = min(Self.widestName, timeline.rows.map { DisplayWidth.of($0.name) }.max() ?? 0)
        let width = max(10, console.width - nameWidth - 2)
        let span = max(1, last - first)
        for row in timeline.rows {
            var line = [Character](repeating: marks.line, count: width)
            for entry in row.entries {
                line[(entry.position.date.ordinal - first) * (width - 1) / span] = marks.mark(
                    of: entry.position.claim.claim.stance)
            }
            let name = DisplayWidth.padded(TerminalText.escaped(Self.short(row.name, nameWidth)), to: nameWidth)
            try console.print(name + "  " + String(line))
        }
        let (from, to) = (
            dates.min { $0.ordinal < $1.ordinal }!, dates.max { $0.lastDay.ordinal < $1.lastDay.ordinal }!
        )
        let gap = max(1, width - "\(from)".count - "\(to)".count)
        let axis = from == to ? "\(from)" : "\(from)" + String(repeating: " ", count: gap) + "\(to)"
        let indent = String(repeating: " ", count: nameWidth + 2)
        try console.print(console.styled(indent + axis, .quiet))
        try console.print(console.styled(indent + marks.legend, .quiet))
    }

    private func printList(_ row: Timeline.Row) throws {
        try console.print()
        let count = Counted.of(row.entries.count + row.undated.count, "position")
        let statuses = StandingText.count(StatusCount.of(row.claims))
        try console.print(console.styled(TerminalText.escaped("\(row.name) · \(count) · \(statuses)"), .heading))
        for entry in row.entries {
            let position = entry.position
            let mark = marks.mark(of: position.claim.claim.stance)
            let standing = position.isStanding ? " (standing)" : ""
            let again = entry.tellings.isEmpty ? "" : ", told \(entry.tellings.count + 1) times"
            try printLine(
                "\(mark) \(position.date)\(standing)  \(entry.shift.words)\(again)  "
                    + "[\(position.claim.id)] “\(position.claim.words)”")
        }
        for claim in row.undated { try printLine(Self.loose(claim)) }
    }

    private func printLine(_ text: String) throws {
        let wrapped = TextWrapper.hanging(
            TerminalText.escaped(text), columns: console.width - 2, indent: String(repeating: " ", count: 6))
        try console.print("  " + wrapped)
    }

    private static func loose(_ claim: ReviewedClaim) -> String {
        "\(claim.effectiveDate?.description ?? "undated")  [\(claim.id)] “\(claim.words)”"
    }

    private static func short(_ name: String, _ width: Int) -> String {
        DisplayWidth.of(name) > width ? name.prefix(max(1, width - 1)) + "…" : name
    }
}
