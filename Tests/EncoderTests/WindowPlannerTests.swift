import Testing

@testable import Encoder

@Suite struct WindowPlannerTests {
    /// Whatever the sentences, cores follow one another without a gap and windows hold them and fit.
    @Test(arguments: [1, 2, 7, 19, 400])
    func coresTileTheText(sentenceLength: Int) {
        for count in [1, 30, 200, 1000] {
            let sizes = (0..<count).map { 1 + ($0 * 7 + $0 / 5) % 8 }
            let sentences = (0..<count).map { $0 / sentenceLength }
            let planner = WindowPlanner()
            let windows = planner.windows(sizes: sizes, sentences: sentences)
            #expect(windows.flatMap { Array($0.core) } == Array(0..<count))
            for window in windows {
                #expect(
                    window.words.contains(window.core.lowerBound) && window.words.upperBound >= window.core.upperBound)
                #expect(window.words.reduce(0) { $0 + sizes[$1] } <= planner.room)
            }
        }
    }

    @Test func contextOnBothSides() {
        let windows = WindowPlanner(room: 10, core: 4, longestUnit: 8)
            .windows(sizes: [Int](repeating: 2, count: 10), sentences: Array(0..<10))
        #expect(windows[1] == WindowPlanner.Window(words: 2..<7, core: 4..<6))
    }

    /// A text that fits one window is read once.
    @Test func shortText() {
        let windows = WindowPlanner(room: 20, core: 10, longestUnit: 8)
            .windows(sizes: [Int](repeating: 2, count: 10), sentences: Array(0..<10))
        #expect(windows == [WindowPlanner.Window(words: 0..<10, core: 0..<10)])
    }

    @Test func nothing() {
        #expect(WindowPlanner().windows(sizes: [], sentences: []) == [])
    }
}
