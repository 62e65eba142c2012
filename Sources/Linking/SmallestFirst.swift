/// A queue whose smallest element comes out first: a binary heap.
struct SmallestFirst<Element: Comparable> {
    private var heap: [Element]

    init(_ elements: [Element]) {
        // Sorted is a heap.
        heap = elements.sorted()
    }

    mutating func insert(_ element: Element) {
        heap.append(element)
        var at = heap.count - 1
        while at > 0, heap[at] < heap[(at - 1) / 2] {
            heap.swapAt(at, (at - 1) / 2)
            at = (at - 1) / 2
        }
    }

    mutating func removeFirst() -> Element? {
        guard let last = heap.popLast() else { return nil }
        guard let first = heap.first else { return last }
        heap[0] = last
        var at = 0
        while true {
            var least = at
            for child in [2 * at + 1, 2 * at + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            if least == at { return first }
            heap.swapAt(at, least)
            at = least
        }
    }
}
