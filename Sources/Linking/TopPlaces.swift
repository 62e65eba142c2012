/// The places of the largest numbers in a long list.
enum TopPlaces {
    /// At most `count` places whose numbers are above 0, best first; equals in their order.
    static func of(_ scores: [Float], _ count: Int) -> [Int] {
        guard count > 0 else { return [] }
        // A heap of the best so far, the worst of them on top.
        var heap: [Int] = []
        func isWorse(_ a: Int, _ b: Int) -> Bool { scores[a] != scores[b] ? scores[a] < scores[b] : a > b }
        func sink(_ start: Int) {
            var at = start
            while true {
                var worst = at
                for child in [2 * at + 1, 2 * at + 2] where child < heap.count && isWorse(heap[child], heap[worst]) {
                    worst = child
                }
                if worst == at { return }
                heap.swapAt(at, worst)
                at = worst
            }
        }
        for place in scores.indices where scores[place] > 0 {
            if heap.count < count {
                heap.append(place)
                guard heap.count == count else { continue }
                for start in (0...(count / 2)).reversed() { sink(start) }
            } else if isWorse(heap[0], place) {
                heap[0] = place
                sink(0)
            }
        }
        return heap.sorted { isWorse($1, $0) }
    }
}
