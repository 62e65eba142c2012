/// Finds the likeliest label sequence in which "inside" follows "begin" or "inside" of its own role.
///
/// Label 0 is outside; role r has the labels 2r + 1 (begin) and 2r + 2 (inside).
package struct BIODecoder: Sendable {
    package let labelCount: Int

    package init(labelCount: Int) {
        precondition(labelCount % 2 == 1, "outside, and two labels for each role")
        self.labelCount = labelCount
    }

    /// One label a word; of equally likely sequences the one with the lowest labels. `scores` is [words][labels].
    package func labels(_ scores: [Float]) -> [Int] {
        let words = scores.count / labelCount
        guard words > 0 else { return [] }
        var best = Array(scores[..<labelCount])
        for label in stride(from: 2, to: labelCount, by: 2) { best[label] = -.infinity }
        var back = [UInt8](repeating: 0, count: scores.count)
        var next = best
        for word in 1..<max(words, 1) {
            let free = lowest(of: best)
            for label in 0..<labelCount {
                var from = free
                if label > 0, label % 2 == 0 { from = best[label] > best[label - 1] ? label : label - 1 }
                back[word * labelCount + label] = UInt8(from)
                next[label] = best[from] + scores[word * labelCount + label]
            }
            swap(&best, &next)
        }
        var path = [Int](repeating: 0, count: words)
        path[words - 1] = lowest(of: best)
        for word in stride(from: words - 1, to: 0, by: -1) {
            path[word - 1] = Int(back[word * labelCount + path[word]])
        }
        return path
    }

    /// First label with the highest score.
    private func lowest(of scores: [Float]) -> Int {
        var best = 0
        for label in 1..<labelCount where scores[label] > scores[best] { best = label }
        return best
    }
}
