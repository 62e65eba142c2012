import Prose
import Records
import Review
import Testing

@testable import Sheets

/// Where the marks of a timeline stand: apart from each other, inside the drawing, in the order of time.
@Suite struct TimelineLayoutTests {
    /// A desk of `count` positions in `rows` issues, `days` apart at most.
    private static func timeline(_ count: Int, rows: Int, days: Int) -> Timeline {
        let start = CalendarDate(year: 2031, month: 1, day: 1)!
        let claims = (0..<count).map { number in
            // Spread unevenly, and always the same.
            let day = start.adding(days: number * number * 7919 % max(1, days))!
            return ReviewedClaim(
                id: Int64(number + 1), stableID: StableID(rawValue: "claim-\(number)"), articleID: 1,
                claim: Claim(
                    attribution: 0, content: [], mode: .indirect, speaksFor: ["Karsk"], kind: .demand,
                    stance: Stance.allCases[number % 3], issues: ["issue \(number % rows)"],
                    saidOn: SaidOn(day.description)),
                words: "demand number \(number) about <ships> & \"dams\"")
        }
        return TimelineReader(ShiftLanguage(Lexicons())).timeline(of: "Karsk", in: claims)
    }

    struct Desk: CustomTestStringConvertible, Sendable {
        var count: Int
        var rows: Int
        var days: Int
        var testDescription: String { "\(count) positions, \(rows) issues, \(days) days" }
        init(_ count: Int, _ rows: Int, _ days: Int) { (self.count, self.rows, self.days) = (count, rows, days) }
    }
    static let desks = [
        Desk(1, 1, 1), Desk(5, 2, 3), Desk(60, 6, 400), Desk(60, 1, 1), Desk(400, 8, 9000), Desk(400, 3, 5),
    ]

    @Test(arguments: desks)
    func marksStandApartAndInside(_ desk: Desk) throws {
        let timeline = Self.timeline(desk.count, rows: desk.rows, days: desk.days)
        let layout = TimelineLayout(timeline)
        #expect(layout.marks.count == timeline.rows.reduce(0) { $0 + $1.entries.count })
        let half = TimelineLayout.markSize / 2
        for (place, mark) in layout.marks.enumerated() {
            #expect(mark.x - half >= TimelineLayout.nameWidth && mark.x + half <= TimelineLayout.width)
            let band = layout.bands[mark.row]
            #expect(mark.y - half >= band.top && mark.y + half <= band.top + band.height)
            for other in layout.marks[(place + 1)...] {
                let apart = max(abs(mark.x - other.x), abs(mark.y - other.y))
                #expect(apart >= TimelineLayout.markSize, "\(mark) and \(other) touch")
            }
        }
        #expect(layout.bands.allSatisfy { $0.top + $0.height <= layout.height })
    }

    @Test(arguments: desks)
    func datesOfTheAxisDoNotOverlap(_ desk: Desk) {
        let ticks = TimelineLayout(Self.timeline(desk.count, rows: desk.rows, days: desk.days)).ticks
        #expect(!ticks.isEmpty)
        for (one, next) in zip(ticks, ticks.dropFirst()) {
            #expect(next.x - one.x >= TimelineLayout.labelWidth)
            #expect(one.text < next.text)
        }
        let half = TimelineLayout.labelWidth / 2
        #expect(ticks.allSatisfy { $0.x - half >= 0 && $0.x + half <= TimelineLayout.width })
    }

    @Test(arguments: desks)
    func theKeyboardGoesForwardInTime(_ desk: Desk) {
        let timeline = Self.timeline(desk.count, rows: desk.rows, days: desk.days)
        let dates = TimelineLayout(timeline).marks.map { timeline.rows[$0.row].entries[$0.entry].position.date }
        #expect(dates == dates.sorted())
    }

    @Test func everyMarkLeadsToItsWords() throws {
        let timeline = Self.timeline(60, rows: 6, days: 400)
        let html = try TimelinePage(timeline, title: "Karsk & <others>", madeAt: "2031-03-08T09:00:00Z").html()
        let targets = html.matches(of: /href="#([^"]+)" aria-label="[^"]+"/).map { String($0.1) }
        #expect(targets.count == TimelineLayout(timeline).marks.count)
        #expect(Set(targets).count == targets.count)
        #expect(targets.allSatisfy { html.contains("<li id=\"\($0)\"") })
    }

    @Test func whatAnArticleSaysStaysText() throws {
        let html = try TimelinePage(
            Self.timeline(5, rows: 2, days: 3), title: "Karsk & <others>", madeAt: "2031-03-08T09:00:00Z"
        ).html()
        #expect(!html.contains("<ships>") && !html.contains("<others>"))
        #expect(html.contains("about &lt;ships&gt; &amp; &quot;dams&quot;"))
        #expect(!html.contains("<script"))
    }
}
