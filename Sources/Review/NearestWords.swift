internal import Prose

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
            let distance = isStart ? 0 : EditDistance.between(wanted, letters)
            return distance <= min(allowance, max(wanted.count, letters.count) - 1) ? (distance, place, candidate) : nil
        }
        return scored.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(limit).map(\.word)
    }
}
