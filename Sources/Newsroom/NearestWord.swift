internal import Prose

/// Finds the word somebody most likely meant.
package enum NearestWord {
    /// The one of `candidates` that is fewest edits away from `word`, letter case ignored, or `nil` where none is
    /// near (at most a third of its characters, and at least one, may differ). Of equals the first one.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().prefix(64))
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().prefix(64))
            let limit = max(1, max(wanted.count, letters.count) / 3)
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = EditDistance.between(wanted, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }
}
