/// Phrases of a lexicon, found in running words, longest first.
package struct PhraseList: Sendable {
    private var phrases: [String: [[String]]] = [:]

    /// Of the words of each phrase, in the form that they have in running text; empty ones are left out.
    package init(_ phrases: [[String]]) {
        for words in phrases {
            if let first = words.first { self.phrases[first, default: []].append(words) }
        }
        for key in self.phrases.keys { self.phrases[key]!.sort { $0.count > $1.count } }
    }

    /// The words that phrases start with.
    package var firstWords: some Sequence<String> { phrases.keys }

    /// Where phrases stand in `words`, left to right and without overlaps.
    package func ranges(in words: [String]) -> [Range<Int>] {
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
