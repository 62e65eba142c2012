/// Which claims are kept under which keys, in flat lists.
struct KeyPostings: Sendable {
    private struct Entry { var key: Int64, claim: Int32 }

    private var entries: [Entry] = []

    /// Makes room for `count` claims under keys; growing by doubling would need twice the room for a while.
    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    mutating func add(_ key: Int64, _ claim: Int) { entries.append(Entry(key: key, claim: Int32(claim))) }

    /// Must come between the last ``add(_:_:)`` and the first question.
    mutating func sort() { entries.sort { ($0.key, $0.claim) < ($1.key, $1.claim) } }

    func forEach(_ body: (_ key: Int64, _ claim: Int) throws -> Void) rethrows {
        for entry in entries { try body(entry.key, Int(entry.claim)) }
    }

    /// At most `limit` claims under `key`, those around `claim`.
    func claims(under key: Int64, near claim: Int, limit: Int) -> [Int] {
        let here = place(key, Int32(claim))
        var (low, high) = (here, here)
        while high - low < limit {
            let canSink = low > 0 && entries[low - 1].key == key
            let canRise = high < entries.count && entries[high].key == key
            if !canSink && !canRise { break }
            if canSink, !canRise || here - low <= high - here { low -= 1 } else { high += 1 }
        }
        return entries[low..<high].map { Int($0.claim) }
    }

    /// The first place whose key and claim are not below these.
    private func place(_ key: Int64, _ claim: Int32) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            let entry = entries[middle]
            if (entry.key, entry.claim) < (key, claim) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
