import Prose

/// Phrases of a lexicon, found in running words, longest first.
struct PhraseList: Sendable {
    private var phrases: [String: [[String]]] = [:]

    init(_ entries: [String]) {
        for entry in entries {
            let words = RelationText.words(of: entry).map(\.norm)
            if let first = words.first { phrases[first, default: []].append(words) }
        }
        for key in phrases.keys { phrases[key]!.sort { $0.count > $1.count } }
    }

    /// Where phrases stand in `words`, left to right and without overlaps.
    func ranges(in words: [String]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var i = 0
        while i < words.count {
            let phrase = phrases[words[i]]?.first { words[i...].starts(with: $0) }
            if let phrase { found.append(i..<i + phrase.count) }
            i += phrase?.count ?? 1
        }
        return found
    }
}
