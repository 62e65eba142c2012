internal import Prose
internal import Records

/// Who stood where on an issue, and when: a drawing for each issue, a line for each party, a dot for each claim.
struct PositionCharts {
    struct Figure {
        var issue: String
        var svg: String
    }

    private struct Dot {
        var party: String
        var date: CalendarDate
        var stance: Stance
        var claim: Int64
    }

    private var dots: [String: [Dot]] = [:]

    mutating func add(_ reviewed: ReviewedClaim) {
        guard let stance = reviewed.claim.stance, let date = reviewed.effectiveDate, reviewed.status != .withdrawn
        else {
            return
        }
        for issue in reviewed.claim.issues {
            for party in reviewed.claim.speaksFor {
                dots[issue, default: []].append(Dot(party: party, date: date, stance: stance, claim: reviewed.id))
            }
        }
    }

    /// The issues with most claims first; those that hold too little to compare are left out.
    var figures: [Figure] {
        let drawn = dots.filter { $0.value.count >= Self.fewest }
        let order = drawn.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return order.prefix(Self.mostFigures).map { issue, dots in
            Figure(issue: SheetText.clean(issue), svg: Self.svg(dots))
        }
    }

    private static let fewest = 3
    private static let mostFigures = 20
    private static let mostParties = 8
    private static let (left, width, rowHeight) = (170, 760, 26)

    private static func svg(_ dots: [Dot]) -> String {
        var counts: [String: Int] = [:]
        for dot in dots { counts[dot.party, default: 0] += 1 }
        let parties = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostParties).map(\.key)
        let shown = dots.filter { parties.contains($0.party) }.sorted { ($0.date, $0.claim) < ($1.date, $1.claim) }
        guard let first = shown.first?.date, let last = shown.last?.date else { return "" }
        let span = max(1, last.ordinal - first.ordinal)
        let height = parties.count * rowHeight + 30
        var svg = "<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" role=\"img\">"
        for (row, party) in parties.enumerated() {
            let y = row * rowHeight + 16
            svg += "<text x=\"0\" y=\"\(y + 4)\">\(HTMLText.escaped(party, most: 24))</text>"
            svg += "<line x1=\"\(left)\" y1=\"\(y)\" x2=\"\(width - 10)\" y2=\"\(y)\"/>"
            for dot in shown where dot.party == party {
                let x = left + 8 + (dot.date.ordinal - first.ordinal) * (width - left - 26) / span
                let title = "\(party), \(dot.date): \(dot.stance.rawValue) (claim \(dot.claim))"
                svg += "<circle class=\"\(dot.stance.rawValue)\" cx=\"\(x)\" cy=\"\(y)\" r=\"6\">"
                svg += "<title>\(HTMLText.escaped(title))</title></circle>"
            }
        }
        let y = height - 4
        svg += "<text x=\"\(left)\" y=\"\(y)\">\(first)</text>"
        if last != first { svg += "<text x=\"\(width - 10)\" y=\"\(y)\" text-anchor=\"end\">\(last)</text>" }
        return svg + "</svg>"
    }
}
