internal import Foundation
internal import Prose
internal import Records
package import Review

/// A timeline as one HTML file: a drawing whose marks lead to the words, and the words below it.
///
/// The page loads nothing and runs nothing. Marks differ in shape as well as colour (Okabe and Ito's, which colour-blind
/// readers can tell apart), come to the keyboard in the order of time, and are named for screen readers.
package struct TimelinePage {
    private let timeline: Timeline
    private let layout: TimelineLayout
    private let title: String
    private let madeAt: String

    /// `madeAt` is ISO 8601.
    package init(_ timeline: Timeline, title: String, madeAt: String) {
        self.timeline = timeline
        self.title = title
        self.madeAt = madeAt
        layout = TimelineLayout(timeline)
    }

    /// How many positions are drawn.
    package var markCount: Int { layout.marks.count }

    /// The whole page.
    package func html() throws -> String {
        let values: [String: Any] = [
            "policy": ContentPolicy.allowing(style: TimelineTemplates.style),
            "style": TimelineTemplates.style, "title": "Positions: " + SheetText.clean(title),
            "made": SheetText.clean(madeAt),
            "statuses": StatusCount.list(timeline.statuses), "drawing": drawing, "rows": rows,
            "loose": timeline.unplaced.map(Self.claim),
            "hasLoose": !timeline.unplaced.isEmpty, "hasDrawing": !layout.marks.isEmpty,
        ]
        return try HTMLText.template(TimelineTemplates.page).render(values)
    }

    private var rows: [[String: Any]] {
        timeline.rows.enumerated().map { row, line in
            [
                "name": SheetText.clean(line.name),
                "entries": line.entries.enumerated().map { entry, value in
                    var cells = Self.claim(value.position.claim)
                    cells["anchor"] = Self.anchor(row, entry)
                    cells["date"] = value.position.date.description
                    cells["shift"] = value.shift.words
                    cells["reasons"] = SheetText.clean(value.shift.reasons.joined(separator: "; "))
                    if !value.tellings.isEmpty { cells["again"] = "told \(value.tellings.count + 1) times" }
                    return cells
                }, "undated": line.undated.map(Self.claim), "hasUndated": !line.undated.isEmpty,
            ]
        }
    }

    private static func claim(_ reviewed: ReviewedClaim) -> [String: Any] {
        let claim = reviewed.claim
        let who = (claim.speakers.isEmpty ? claim.speaksFor : claim.speakers).joined(separator: "; ")
        var cells: [String: Any] = [
            "id": "\(reviewed.id)", "words": SheetText.clean(reviewed.words), "who": SheetText.clean(who),
            "stance": claim.stance?.rawValue ?? "no side", "kind": claim.kind.rawValue,
            "status": reviewed.status.rawValue,
            "origin": SheetText.origin(of: reviewed),
        ]
        if let link = reviewed.url, Evidence.isWebAddress(link) { cells["link"] = link }
        return cells
    }

    private static func anchor(_ row: Int, _ entry: Int) -> String { "p\(row)-\(entry)" }

    // MARK: - The drawing

    /// In characters: what fits into the column of names.
    private static let longestName = 30

    private var drawing: String {
        let (width, height) = (Self.number(TimelineLayout.width), Self.number(layout.height))
        var svg = "<svg viewBox=\"0 0 \(width) \(height)\" role=\"group\" aria-label=\"positions over time\">"
        for (band, row) in zip(layout.bands, timeline.rows) {
            let middle = band.top + band.height / 2
            svg +=
                "<text x=\"4\" y=\"\(Self.number(middle + 5))\">\(HTMLText.escaped(row.name, most: Self.longestName))</text>"
            svg +=
                "<path class=\"rule\" d=\"M\(Self.number(TimelineLayout.nameWidth)) \(Self.number(band.top + band.height))"
            svg += "H\(width)\"/>"
        }
        for tick in layout.ticks {
            svg += "<text class=\"tick\" text-anchor=\"middle\" x=\"\(Self.number(tick.x))\" "
            svg += "y=\"\(Self.number(layout.height - 8))\">\(tick.text)</text>"
        }
        for mark in layout.marks { svg += link(mark) }
        return svg + "</svg>"
    }

    private func link(_ mark: TimelineLayout.Mark) -> String {
        let row = timeline.rows[mark.row]
        let entry = row.entries[mark.entry]
        let claim = entry.position.claim
        let stance = claim.claim.stance?.rawValue ?? "no side"
        let text =
            "\(entry.position.date), \(row.name): \(stance), \(entry.shift.words). \(claim.words)"
        let moves: Set<Shift.Kind> = [.hardens, .softens, .reverses]
        let moved = moves.contains(entry.shift.kind) ? " moved" : ""
        let label = HTMLText.escaped(text)
        return "<a href=\"#\(Self.anchor(mark.row, mark.entry))\" aria-label=\"\(label)\"><title>\(label)</title>"
            + "<path class=\"\(Self.style(of: claim.claim.stance))\(moved)\" "
            + "d=\"\(Self.shape(of: claim.claim.stance, mark.x, mark.y))\"/></a>"
    }

    private static func style(of stance: Stance?) -> String {
        switch stance {
        case .for: "for"
        case .against: "against"
        case .conditional: "conditional"
        case .unclear, nil: "none"
        }
    }

    /// A triangle up or down, a diamond, or a circle.
    private static func shape(of stance: Stance?, _ x: Double, _ y: Double) -> String {
        let half = TimelineLayout.markSize / 2 - 1
        func points(_ corners: [(Double, Double)]) -> String {
            "M" + corners.map { "\(number(x + $0.0 * half)) \(number(y + $0.1 * half))" }.joined(separator: "L") + "Z"
        }
        switch stance {
        case .for: return points([(0, -1), (1, 1), (-1, 1)])
        case .against: return points([(-1, -1), (1, -1), (0, 1)])
        case .conditional: return points([(0, -1), (1, 0), (0, 1), (-1, 0)])
        case .unclear, nil:
            let radius = number(half * 0.85)
            return "M\(number(x - half * 0.85)) \(number(y))a\(radius) \(radius) 0 1 0 \(number(half * 1.7)) 0"
                + "a\(radius) \(radius) 0 1 0 \(number(-half * 1.7)) 0Z"
        }
    }

    private static func number(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
}
