import Prose
import Records
import Testing

@testable import Store

@Suite struct StatisticsTests {
    @Test func theDeskInNumbers() throws {
        let database = try SampleDesk.open()
        _ = try database.flag(
            [1, 2], status: .checking, verdict: .set("false"), note: nil, by: "anna", at: SampleDesk.now)
        let statistics = try database.statistics()
        #expect(statistics.articles == 2)
        #expect(statistics.claims == 4)
        #expect(statistics.byStatus.map(\.count) == [2, 2, 0, 0, 0, 0, 0, 0])
        #expect(statistics.byVerdict == [.init(name: "false", count: 2)])
        #expect(statistics.bySpeaksFor == [.init(name: "Russia", count: 2), .init(name: "NATO", count: 1)])
        #expect(statistics.outlets.map(\.name) == ["Example Times", "Wire"])
        #expect(statistics.firstPublished == CalendarDate(iso: "2022-01-07"))
        #expect(statistics.lastPublished == CalendarDate(iso: "2022-02-01"))
    }

    @Test func anEmptyDesk() throws {
        let statistics = try ClaimDatabase.inMemory().statistics()
        #expect(statistics.claims == 0)
        #expect(statistics.firstPublished == nil)
    }
}
