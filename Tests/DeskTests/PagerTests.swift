import Foundation
import Testing

@testable import Desk

/// When a pager is asked for, and which.
@Suite struct PagerTests {
    @Test func whatTheEnvironmentNames() {
        #expect(Pager(environment: [:])?.command == "LESS=FRX less")
        #expect(Pager(environment: ["PAGER": "more -s"])?.command == "LESS=FRX more -s")
        #expect(Pager(environment: ["PAGER": "less", "LESS": "i"])?.command == "less")
    }

    @Test(arguments: [["PAGER": ""], ["PAGER": " "], ["PAGER": "cat"], ["PAGER": "cat -v"], ["TERM": "dumb"]])
    func whereThereIsNone(_ environment: [String: String]) {
        #expect(Pager(environment: environment) == nil)
    }

    @Test func theTextGoesToTheProgram() throws {
        let file = NSTemporaryDirectory() + "claimdesk-pager-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        let pager = try #require(Pager(environment: ["PAGER": "tee \(file) > /dev/null"]))
        #expect(pager.show("a\nb\n"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "a\nb\n")
        #expect(try #require(Pager(environment: ["PAGER": "claimdesk-no-such-pager 2>/dev/null"])).show("a") == false)
    }
}
