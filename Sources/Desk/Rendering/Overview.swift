import Records
import Store

/// The desk in a few lines.
enum Overview {
    /// Names and what stands beside them, wrapped to `width` with a hanging indent of 13.
    static func lines(of statistics: DeskStatistics, width: Int) -> [(name: String, text: String)] {
        var lines: [(String, String)] = []
        func add(_ name: String, _ text: String) {
            guard !text.isEmpty else { return }
            let indent = String(repeating: " ", count: 13)
            lines.append((name, TextWrapper.hanging(TerminalText.escaped(text), columns: width, indent: indent)))
        }
        add("articles", "\(statistics.articles)\(period(of: statistics))")
        add("claims", String(statistics.claims))
        add("status", list(statistics.byStatus.filter { $0.count > 0 }.map { ($0.status.rawValue, $0.count) }))
        add("verdicts", list(statistics.byVerdict.map { ($0.name, $0.count) }))
        add("kinds", list(statistics.byKind.map { ($0.name, $0.count) }))
        add("speak for", list(statistics.bySpeaksFor.prefix(12).map { ($0.name, $0.count) }))
        add("issues", list(statistics.byIssue.prefix(12).map { ($0.name, $0.count) }))
        add("outlets", list(statistics.outlets.prefix(12).map { ($0.name, $0.count) }))
        return lines
    }

    private static func period(of statistics: DeskStatistics) -> String {
        switch (statistics.firstPublished, statistics.lastPublished) {
        case (let first?, let last?) where first != last: ", \(first) to \(last)"
        case (let first?, _): ", \(first)"
        default: ""
        }
    }

    private static func list(_ counts: [(String, Int)]) -> String {
        counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
