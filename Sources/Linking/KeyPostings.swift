import Prose

/// Which claims are kept under which keys, in flat lists.
struct KeyPostings: Sendable {
    private struct Entry { var key: Int64, claim: Int32 }

    /// What was added since the lists were made.
    private var entries: [Entry] = []
    /// Each key once, in rising order, and where its claims start.
    private var keys: [Int64] = []
    private var starts: [Int32] = [0]
    private var claims: [Int32] = []

    /// Makes room for `count` claims under keys; growing by doubling would need twice the room for a while.
    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    mutating func add(_ key: Int64, _ claim: Int) { entries.append(Entry(key: key, claim: Int32(claim))) }

    /// Must come once, between the last ``add(_:_:)`` and the first question.
    mutating func sort() {
        entries.sort { ($0.key, $0.claim) < ($1.key, $1.claim) }
        claims.reserveCapacity(entries.count)
        for entry in entries {
            if keys.last != entry.key {
                if !keys.isEmpty { starts.append(Int32(claims.count)) }
                keys.append(entry.key)
            }
            claims.append(entry.claim)
        }
        if !keys.isEmpty { starts.append(Int32(claims.count)) }
        entries = []
    }

    func forEach(_ body: (_ key: Int64, _ claim: Int) throws -> Void) rethrows {
        for (number, key) in keys.enumerated() {
            for claim in claims[Int(starts[number])..<Int(starts[number + 1])] { try body(key, Int(claim)) }
        }
    }

    /// At most `limit` claims under `key`, those around `claim`.
    func claims(under key: Int64, near claim: Int, limit: Int) -> [Int] {
        let number = keys.partitioningIndex { $0 >= key }
        guard number < keys.count, keys[number] == key else { return [] }
        let own = claims[Int(starts[number])..<Int(starts[number + 1])]
        let here = own.partitioningIndex { $0 >= claim }
        var (low, high) = (here, here)
        while high - low < limit {
            let (canSink, canRise) = (low > own.startIndex, high < own.endIndex)
            if !canSink && !canRise { break }
            if canSink, !canRise || here - low <= high - here { low -= 1 } else { high += 1 }
        }
        return claims[low..<high].map(Int.init)
    }
}
