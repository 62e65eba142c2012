/// Cuts a long text into windows of whole sentences: each gives labels for a core and reads context on both sides.
package struct WindowPlanner: Sendable {
    /// Pieces a window holds besides the two that mark its ends.
    package let room: Int
    /// Pieces a core is filled up to; a single sentence may be longer, up to ``longestUnit``.
    package let core: Int
    /// Pieces after which a sentence is cut.
    package let longestUnit: Int

    package init(room: Int = 254, core: Int = 150, longestUnit: Int = 200) {
        self.room = room
        self.core = core
        self.longestUnit = longestUnit
    }

    /// Words a window holds, and those of them it gives labels for.
    package struct Window: Equatable, Sendable {
        package var words: Range<Int>
        package var core: Range<Int>
    }

    /// Windows over words with `sizes` pieces each, whose `sentences` number never falls.
    package func windows(sizes: [Int], sentences: [Int]) -> [Window] {
        let units = units(sizes: sizes, sentences: sentences)
        var windows: [Window] = []
        var first = 0
        while first < units.count {
            var end = first
            var count = 0
            while end < units.count, end == first || count + units[end].pieces <= core {
                count += units[end].pieces
                end += 1
            }
            let context = context(around: first..<end, of: units, free: room - count)
            let words = units[context.lowerBound].words.lowerBound..<units[context.upperBound - 1].words.upperBound
            let core = units[first].words.lowerBound..<units[end - 1].words.upperBound
            if windows.last?.words == words {
                // The same window again: read once, it gives both cores.
                windows[windows.count - 1].core = windows[windows.count - 1].core.lowerBound..<core.upperBound
            } else {
                windows.append(Window(words: words, core: core))
            }
            first = end
        }
        return windows
    }

    private struct Unit {
        var words: Range<Int>
        var pieces: Int
    }

    private func units(sizes: [Int], sentences: [Int]) -> [Unit] {
        var units: [Unit] = []
        var i = 0
        while i < sizes.count {
            var j = i
            var count = 0
            while j < sizes.count, sentences[j] == sentences[i], j == i || count + sizes[j] <= longestUnit {
                count += sizes[j]
                j += 1
            }
            units.append(Unit(words: i..<j, pieces: count))
            i = j
        }
        return units
    }

    /// The units around `core` that still fit, taken in turn so that both sides grow alike.
    private func context(around core: Range<Int>, of units: [Unit], free: Int) -> Range<Int> {
        var (left, right) = (core.lowerBound, core.upperBound)
        var (before, after) = (0, 0)
        while true {
            let fitsLeft = left > 0 && before + after + units[left - 1].pieces <= free
            let fitsRight = right < units.count && before + after + units[right].pieces <= free
            if fitsLeft, before <= after || right >= units.count || !fitsRight {
                left -= 1
                before += units[left].pieces
            } else if fitsRight {
                after += units[right].pieces
                right += 1
            } else {
                return left..<right
            }
        }
    }
}
