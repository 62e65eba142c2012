// Inlined, so that callers in other modules have them for their own elements: the index of a desk asks millions of times.
extension RandomAccessCollection where Index == Int {
    /// The elements in runs of `length`, the last one shorter where they do not come out even.
    @inlinable package func runs(of length: Int) -> [SubSequence] {
        stride(from: startIndex, to: endIndex, by: length).map { self[$0..<Swift.min($0 + length, endIndex)] }
    }

    /// Where the second part starts: of elements that do not belong there, followed by those that do.
    @inlinable package func partitioningIndex(where belongsToSecondPart: (Element) throws -> Bool) rethrows -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if try belongsToSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
