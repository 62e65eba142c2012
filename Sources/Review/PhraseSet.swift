internal import Prose

/// Words and phrases of a lexicon, found in running words.
struct PhraseSet: Sendable {
    private var byFirst: [String: [[String]]] = [:]

    init(_ entries: [String]) {
        for entry in entries {
            let words = Tokenizer().tokens(of: entry).map(\.norm)
            if let first = words.first { byFirst[first, default: []].append(words) }
        }
        for key in byFirst.keys { byFirst[key]!.sort { $0.count > $1.count } }
    }

    /// Those in `words`, the longest at each place, without overlaps.
    func found(in words: [String]) -> [String] {
        var found: [String] = []
        var i = 0
        while i < words.count {
            let phrase = byFirst[words[i]]?.first { words[i...].starts(with: $0) }
            if let phrase { found.append(phrase.joined(separator: " ")) }
            i += phrase?.count ?? 1
        }
        return found
    }
}
