/// Finds what somebody meant by a word that is not known.
package enum NearestWords {
    /// The words of `candidates` nearest to `word`, best first: at most a third of the letters (two in a short word) may
    /// be wrong, letter case ignored. Equally near ones keep their order.
    package static func of(_ word: String, in candidates: [String], limit: Int = 3) -> [String] {
        let wanted = Array(word.lowercased())
        let allowance = max(2, wanted.count / 3)
        let scored = candidates.enumerated().compactMap {
            place, candidate -> (distance: Int, place: Int, word: String)? in
            let letters = Array(candidate.lowercased())
            // A beginning is what completion would take; it counts as near whatever its length.
            let isStart = wanted.count >= 2 && letters.starts(with: wanted)
            let distance = isStart ? 0 : editDistance(wanted, letters)
            return distance <= min(allowance, max(wanted.count, letters.count) - 1) ? (distance, place, candidate) : nil
        }
        return scored.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(limit).map(\.word)
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (Damerau-Levenshtein,
    /// optimal string alignment).
    package static func editDistance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforeLast[j - 2] + 1)
                }
            }
            (beforeLast, last) = (last, current)
        }
        return last[b.count]
    }
}
