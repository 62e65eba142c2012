import Records
import Review
import Testing

/// The index of a whole desk and the threads one by one are the same.
@Suite struct ThreadIndexTests {
    private func link(_ a: Int64, _ b: Int64, _ state: StoredLink.State, _ score: Double = 0.9) -> StoredLink {
        StoredLink(a: a, b: b, relation: .repeats, score: score, reason: "", state: state)
    }

    @Test func joinsOverSeveralSteps() {
        let index = ThreadIndex([
            link(1, 2, .sure), link(2, 3, .confirmed), link(4, 5, .suggested),
            StoredLink(a: 3, b: 6, relation: .contradicts, score: 1, reason: "", state: .confirmed),
        ])
        #expect(index.members(of: 3) == [1, 2, 3])
        for alone: Int64 in [4, 5, 6, 7] { #expect(index.members(of: alone) == [alone]) }
    }

    @Test func whoWasRejectedLeaves() {
        let links = [link(1, 2, .sure), link(2, 3, .sure, 0.8), link(1, 3, .rejected)]
        #expect(ThreadIndex(links).members(of: 1) == [1, 2])
        #expect(ThreadIndex(links).members(of: 3) == [3])
    }

    @Test(arguments: 0..<20) func isTheSameAsThreadsOneByOne(seed: Int) {
        var state = UInt64(seed &* 7919 &+ 1)
        func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        var links: [StoredLink] = []
        for _ in 0..<30 {
            let (a, b) = (Int64(roll(16) + 1), Int64(roll(16) + 1))
            let states: [StoredLink.State] = [.sure, .sure, .suggested, .confirmed, .rejected]
            if a != b { links.append(link(a, b, states[roll(5)], Double(roll(100)) / 100)) }
        }
        let index = ThreadIndex(links)
        for claim: Int64 in 1...17 { #expect(index.members(of: claim) == ThreadMembers.of(claim, links)) }
    }
}
