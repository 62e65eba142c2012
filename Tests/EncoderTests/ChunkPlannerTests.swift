import Testing

@testable import Encoder

@Suite struct ChunkPlannerTests {
    /// Whatever the length, cores follow one another without a gap and chunks hold them and fit.
    @Test(arguments: [1, 2, 9, 10, 13, 14, 20, 23, 24, 1000])
    func coresTileTheText(count: Int) {
        let planner = ChunkPlanner(core: 10, margin: 3)
        let chunks = planner.chunks(of: count)
        #expect(chunks.flatMap { Array($0.core) } == Array(0..<count))
        for chunk in chunks {
            #expect(chunk.words.lowerBound == max(0, chunk.core.lowerBound - 3))
            #expect(chunk.words.upperBound == min(count, chunk.core.upperBound + 3))
            #expect(chunk.words.count <= planner.room)
        }
    }

    @Test func shortTextsAreReadWhole() {
        #expect(ChunkPlanner(core: 10, margin: 3).chunks(of: 13) == [WindowPlanner.Window(words: 0..<13, core: 0..<13)])
    }

    @Test func nothing() {
        #expect(ChunkPlanner().chunks(of: 0) == [])
    }
}
