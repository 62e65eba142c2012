import Prose
import Testing

@testable import Sheets

@Suite struct SheetDatesTests {
    @Test(arguments: [
        "2031-04-01", "2031-04-01T00:00:00", "2031-04-01 00:00", "2031/4/1", "1.4.2031", "01.04.31", "1 April 2031",
        "1-Apr-31", "Apr 1, 2031", "April 1st 2031", "1 apr 2031 12:00:00 AM",
    ])
    func oneDay(text: String) { #expect(SheetDates.candidates(text) == [CalendarDate(iso: "2031-04-01")!]) }

    @Test func lessThanADayIsKept() {
        #expect(SheetDates.candidates("2031-04") == [CalendarDate(iso: "2031-04")!])
        #expect(SheetDates.candidates("2031") == [CalendarDate(iso: "2031")!])
    }

    @Test(arguments: [("13/4/2031", 1), ("4/13/2031", 1), ("4/4/2031", 1), ("3/4/2031", 2), ("3-4-31", 2)])
    func dayAndMonthMayChangePlaces(text: String, count: Int) { #expect(SheetDates.candidates(text).count == count) }

    @Test(arguments: ["", "soon", "31/31/2031", "1.2", "1.2.3.4", "99999.1.1", "April 2031 or so", "30.2.2031"])
    func noDay(text: String) { #expect(SheetDates.candidates(text).isEmpty) }
}
