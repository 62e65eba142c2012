/// Cuts a very long text into chunks of words: each gives labels for a core and reads some words on both sides.
///
/// Where the cuts fall depends on nothing but the number of words. A text of one chunk is read whole.
package struct ChunkPlanner: Sendable {
    /// Words a core has, but for the last.
    package let core: Int
    /// Words read before and after a core: far enough that an LSTM has forgotten where it started.
    package let margin: Int

    /// As it ships it changes one label in 80,000 against reading a text whole.
    package init(core: Int = 2048, margin: Int = 128) {
        precondition(core > 0 && margin >= 0, "chunks of some words")
        self.core = core
        self.margin = margin
    }

    /// Most words a chunk holds.
    package var room: Int { core + 2 * margin }

    /// Chunks of a text of `count` words, in order.
    package func chunks(of count: Int) -> [WindowPlanner.Window] {
        var chunks: [WindowPlanner.Window] = []
        var first = 0
        while first < count {
            // A rest no longer than a margin is read anyhow.
            let end = first + core + margin >= count ? count : first + core
            let words = max(0, first - margin)..<min(count, end + margin)
            chunks.append(WindowPlanner.Window(words: words, core: first..<end))
            first = end
        }
        return chunks
    }
}
