import Testing

@testable import Newsroom

struct DatelineTests {
    @Test(arguments: [
        ("BRUSSELS (Reuters) — The pact met.", "BRUSSELS"),
        ("MOSCOW, February 8. /TASS/. The pact met.", "MOSCOW"),
        ("WASHINGTON, Jan 7 (Reuters) - The pact met.", "WASHINGTON"),
        ("KYIV, Ukraine (AP) — The pact met.", "KYIV, Ukraine"),
        ("NEW YORK — The pact met.", "NEW YORK"),
        ("Capitals – agencies: The pact met.", "Capitals – agencies"),
    ])
    func reads(text: String, dateline: String) {
        #expect(Dateline.find(in: text) == dateline)
    }

    @Test(arguments: [
        "The pact met.", "NATO said it would meet.", "NATO - the alliance of thirty - met.", "US officials met.",
        "Varga – who leads the pact and its staff – said: yes.", "Varga: we are ready.", "",
    ])
    func isSilentOn(text: String) {
        #expect(Dateline.find(in: text) == nil)
    }
}
