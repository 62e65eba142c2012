import Foundation
import Records
import Testing

@testable import Newsroom

/// What the register that ships must hold for a foreign desk anywhere.
@Suite("The shipped register")
struct ShippedRegisterTests {
    private static let register = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        do {
            return try RegisterFile(path: root.appending(path: "claims/parties.yaml").path).read()
        } catch {
            fatalError("the shipped register does not read: \(error)")
        }
    }()

    /// States in the register that are not members of the United Nations.
    private static let outside: Set<String> = ["Kosovo", "Palestine", "Taiwan", "Vatican"]
    /// Brussels stands for the European Union, Singapore is its own capital, and Victoria is a first name as well.
    private static let withoutSeat: Set<String> = ["Belgium", "Singapore", "Seychelles"]

    @Test("has the 193 members of the United Nations, with demonym and capital")
    func states() {
        let states = Self.register.parties.filter { $0.kind == .state && !Self.outside.contains($0.name) }
        #expect(states.count == 193)
        #expect(states.filter { $0.demonyms.isEmpty }.map(\.name) == [])
        #expect(Set(states.filter { $0.seats.isEmpty }.map(\.name)) == Self.withoutSeat)
    }

    @Test(
        "dates the memberships of the main alliances and organisations",
        arguments: [
            ("NATO", 32), ("European Union", 28), ("CSTO", 10), ("AUKUS", 3), ("OSCE", 57), ("Council of Europe", 47),
            ("Group of Seven", 7), ("BRICS", 10), ("Arab League", 22), ("African Union", 54), ("ASEAN", 10),
            ("Gulf Cooperation Council", 6), ("Shanghai Cooperation Organisation", 10),
            ("Commonwealth of Independent States", 10), ("Quad", 4),
        ])
    func memberships(name: String, count: Int) throws {
        let members = try #require(Self.register.party(named: name)).members
        #expect(members.count == count)
        #expect(members.filter { $0.from == nil }.map(\.party) == [])
    }

    @Test(
        "has the foreign and defence ministries of the larger states",
        arguments: [
            "Russian", "Ukrainian", "Chinese", "Japanese", "South Korean", "Turkish", "Saudi", "Iranian", "Israeli",
            "Polish", "Swedish", "Finnish", "Taiwanese",
        ])
    func ministries(demonym: String) {
        for office in ["\(demonym) Foreign Ministry", "\(demonym) Defence Ministry"] {
            #expect(Self.register.lookUp(office)?.kind == .office, "\(office)")
        }
    }

    @Test("knows what the news calls people whose family name is written first")
    func surnames() {
        #expect(Self.register.lookUp("Xi")?.name == "Xi Jinping")
        #expect(Self.register.lookUp("Jinping") == nil)
        #expect(Self.register.lookUp("Yoon")?.name == "Yoon Suk-yeol")
    }
}
