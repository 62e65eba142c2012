import Records
import Testing

@testable import Store

/// What linking reads from the desk, and the index it keeps there.
@Suite struct LinkStoreTests {
    private let database: ClaimDatabase
    init() throws { database = try SampleDesk.open() }

    private func writing<R>(_ body: (LinkStore) throws -> R) throws -> R {
        try database.write { db in try body(LinkStore(db)) }
    }

    @Test func claimsComeWithTheirNamesAndTheDateTheyCountFrom() throws {
        let claims = try database.reading { try $0.claims(after: 0, limit: 3) }
        #expect(claims.map(\.id) == [1, 2, 3])
        #expect(claims[0].speakers == ["Jens Stoltenberg"] && claims[0].speaksFor == ["NATO"])
        #expect(claims[1].addressees == ["NATO", "United States"] && claims[1].issues == ["security guarantees"])
        #expect(claims.map { $0.date?.description } == ["2022-01-07", "2021-12", "2022-01-07"])
        #expect(try database.reading { try $0.claims([9, 4, 2]).map(\.words) }.last == "Not one inch")
    }

    @Test func theLatestClaimsUnderAKeyComeFirst() throws {
        try writing { store in
            for claim: Int64 in [1, 2, 3, 4] { try store.add(key: 77, claim: claim) }
            try store.add(key: 77, claim: 3)
            try store.add(key: 78, claim: 2)
        }
        #expect(try database.reading { try $0.claims(under: 77, before: 4, limit: 2) } == [3, 2])
        #expect(try database.reading { try $0.claims(under: 79, before: 4, limit: 2) }.isEmpty)
    }

    @Test func holdersOfAStemAddUp() throws {
        try writing { store in
            try store.add(holders: 2, ofStem: 5)
            try store.add(holders: 1, ofStem: 5)
        }
        #expect(try database.reading { try $0.holders(of: [5, 6]) } == [5: 3])
    }

    @Test func aCellGrowsByBlocksOfBoundedLength() throws {
        let members = (0..<300).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        try writing { store in
            try store.add(Array(members.prefix(400)), toCell: 3, stride: 2)
            try store.add(Array(members.dropFirst(400)), toCell: 3, stride: 2)
        }
        let blocks = try database.reading { try $0.blocks(ofCell: 3, limit: 10) }
        #expect(blocks.map(\.count) == [88, 256, 256])
        #expect(Array(blocks.reversed().joined()) == members)
        #expect(try database.reading { try $0.blocks(ofCell: 3, limit: 1) }.count == 1)
    }

    @Test func anIndexStartedAnewForgetsTheOldOne() throws {
        try writing { store in
            try store.startIndex(model: "m1", centers: [1, -2])
            try store.add(key: 7, claim: 1)
            try store.startIndex(model: "m2", centers: [3])
        }
        #expect(try database.reading { try $0.indexModel() } == "m2")
        #expect(try database.reading { try $0.centers() } == [3])
        #expect(try database.reading { try $0.claims(under: 7, before: 9, limit: 9) }.isEmpty)
    }

    @Test func rejectedRepeatsJoinNothing() throws {
        _ = try database.relink(by: "anna", at: SampleDesk.now) { batch in
            try batch.add([
                StoredLink(a: 1, b: 2, relation: .repeats, score: 0.9, reason: "same words"),
                StoredLink(a: 2, b: 3, relation: .repeats, score: 0.9, reason: "same words"),
                StoredLink(a: 3, b: 4, relation: .supports, score: 0.9, reason: "same words"),
            ])
        }
        _ = try database.decide(
            LinkDecision(2, 3, relation: .repeats, isConfirmed: false), by: "ben", at: SampleDesk.now)
        #expect(try database.reading { try $0.repeats(of: [2, 3, 4], most: 9) }.map(\.a) == [1])
        #expect(try database.reading { try $0.repeats(after: 0, below: 9, limit: 9) }.map(\.link.b) == [2])
        #expect(try database.reading { try $0.repeats(after: 0, below: 2, limit: 9) }.isEmpty)
    }
}
