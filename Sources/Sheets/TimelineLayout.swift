internal import Prose
package import Review

/// Where the marks of a timeline stand in its drawing; units are those of the drawing, y grows downwards.
///
/// Marks of one row that would touch are stacked, so the row grows; names and dates have places of their own. Nothing lies
/// outside, whatever the dates.
package struct TimelineLayout: Hashable, Sendable {
    /// One position.
    package struct Mark: Hashable, Sendable {
        /// Its middle.
        package var x: Double
        package var y: Double
        /// Places of the row in the timeline and of the entry in the row.
        package var row: Int
        package var entry: Int
    }

    /// The room of a row.
    package struct Band: Hashable, Sendable {
        package var top: Double
        package var height: Double
    }

    /// A date on the axis; its text is as wide as ``TimelineLayout/labelWidth``.
    package struct Tick: Hashable, Sendable {
        package var x: Double
        package var text: String
    }

    package static let width = 960.0
    package static let nameWidth = 230.0
    /// From one side of a mark to the other.
    package static let markSize = 14.0
    package static let labelWidth = 84.0
    private static let step = 17.0
    private static let margin = 14.0
    private static let axisHeight = 26.0

    /// In the order of time, which is the order of the keyboard.
    package let marks: [Mark]
    package let bands: [Band]
    package let ticks: [Tick]
    package let height: Double

    /// Lays out the dated positions of `timeline`; what nothing dates has no mark.
    package init(_ timeline: Timeline) {
        let dates = timeline.rows.flatMap { $0.entries.map(\.position.date.ordinal) }
        let (first, last) = (dates.min() ?? 0, dates.max() ?? 0)
        let (left, right) = (Self.nameWidth + Self.margin, Self.width - Self.margin)
        let scale = (right - left) / Double(max(1, last - first))
        func x(_ day: Int) -> Double { first == last ? (left + right) / 2 : left + Double(day - first) * scale }
        var marks: [(mark: Mark, day: Int)] = []
        var bands: [Band] = []
        var top = 0.0
        for (row, line) in timeline.rows.enumerated() {
            // The right end of the last mark of each storey.
            var storeys: [Double] = []
            for (entry, position) in line.entries.map(\.position).enumerated() {
                let middle = x(position.date.ordinal)
                let storey = storeys.firstIndex { $0 + 3 <= middle - Self.markSize / 2 } ?? storeys.count
                if storey == storeys.count { storeys.append(0) }
                storeys[storey] = middle + Self.markSize / 2
                let y = top + Self.margin + Double(storey) * Self.step
                marks.append((Mark(x: middle, y: y, row: row, entry: entry), position.date.ordinal))
            }
            let height = 2 * Self.margin + Double(max(0, storeys.count - 1)) * Self.step
            bands.append(Band(top: top, height: height))
            top += height
        }
        self.marks = marks.sorted { a, b in
            (a.day, a.mark.row, a.mark.entry) < (b.day, b.mark.row, b.mark.entry)
        }.map(\.mark)
        self.bands = bands
        height = top + Self.axisHeight
        ticks = dates.isEmpty ? [] : Self.ticks(first, last, left, right)
    }

    /// The ends, and what fits between them.
    private static func ticks(_ first: Int, _ last: Int, _ left: Double, _ right: Double) -> [Tick] {
        let epoch = CalendarDate(year: 1970, month: 1, day: 1)!
        func text(_ day: Int) -> String { epoch.adding(days: day)?.description ?? "" }
        if first == last { return [Tick(x: (left + right) / 2, text: text(first))] }
        let room = right - left - labelWidth
        let count = max(1, min(last - first, Int(room / (labelWidth * 1.4))))
        return (0...count).map { part in
            let day = first + (last - first) * part / count
            let middle = left + labelWidth / 2 - margin + room * Double(day - first) / Double(last - first)
            return Tick(x: middle + (part == 0 ? 0 : part == count ? margin : margin / 2), text: text(day))
        }
    }
}
