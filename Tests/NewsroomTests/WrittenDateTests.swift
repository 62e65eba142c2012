import Prose
import Testing

@testable import Newsroom

struct WrittenDateTests {
    @Test(arguments: [
        ("2022-01-07", "2022-01-07"),
        ("2022-01-07T23:10:00+02:00", "2022-01-07"),
        ("2022/01/07", "2022-01-07"),
        ("7 January 2022", "2022-01-07"),
        ("7th Jan. 2022", "2022-01-07"),
        ("January 7, 2022", "2022-01-07"),
        ("Sept. 7, 2022", "2022-09-07"),
        ("Fri, 07 Jan 2022 10:00:00 GMT", "2022-01-07"),
        ("Friday, January 7, 2022 at 3:05 pm EST", "2022-01-07"),
        ("January 2022", "2022-01"),
        ("2022", "2022"),
    ])
    func reads(written: String, date: String) {
        #expect(WrittenDate.read(written)?.description == date)
    }

    @Test(arguments: [
        "", "yesterday", "07/01/2022", "31 February 2022", "7 Janember 2022", "January 7",
        "7 January 2022, updated twice",
        "Ma 2022",
    ])
    func refuses(written: String) {
        #expect(WrittenDate.read(written) == nil)
    }
}
