import Prose
import Testing

@Suite("Dates in words")
struct DateWordsTests {
    /// A Friday.
    private let published = CalendarDate(iso: "2022-01-07")!

    private func read(_ text: String) -> [String] {
        let tokens = Tokenizer().tokens(of: text)
        return DateWords().dates(in: tokens.indices, of: tokens, anchor: published).map(\.date.description)
    }

    @Test(
        "are read from the day of publication",
        arguments: [
            ("she said on Friday", ["2022-01-07"]),
            ("she said on Wednesday", ["2022-01-05"]),
            ("scheduled for next Wednesday", ["2022-01-12"]),
            ("last Friday", ["2021-12-31"]),
            ("yesterday", ["2022-01-06"]),
            ("Last December, Norden said", ["2021-12"]),
            ("in January", ["2022-01"]),
            ("on the 10th of this month", ["2022-01-10"]),
            ("on 17 December 2021", ["2021-12-17"]),
            ("on December 17", ["2021-12-17"]),
            ("on Dec 17", ["2021-12-17"]),
            ("two weeks earlier", ["2021-12"]),
            ("three days ago", ["2022-01-04"]),
            ("in 2014", ["2014"]),
            ("last year", ["2021"]),
        ])
    func relative(text: String, expected: [String]) {
        #expect(read(text) == expected)
    }

    @Test("are not read into other words", arguments: ["they may march", "second-class", "12 members", "a may be"])
    func lookAlikes(text: String) {
        #expect(read(text).isEmpty)
    }
}

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "know their weekday", arguments: [("2022-01-07", 4), ("2021-12-17", 4), ("2024-02-29", 3), ("1999-12-31", 4)])
    func weekday(iso: String, expected: Int) {
        #expect(CalendarDate(iso: iso)?.weekday == expected)
    }

    @Test("refuse what no calendar has", arguments: ["2022-02-30", "2022-13", "22-01-07", "2022-1-7", "yesterday", ""])
    func invalid(iso: String) {
        #expect(CalendarDate(iso: iso) == nil)
    }

    @Test("count days over months and years")
    func adding() {
        #expect(CalendarDate(iso: "2021-12-31")?.adding(days: 1)?.description == "2022-01-01")
        #expect(CalendarDate(iso: "2022-03-01")?.adding(days: -1)?.description == "2022-02-28")
    }
}
