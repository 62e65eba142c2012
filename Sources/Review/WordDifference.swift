/// What of one wording became of another, word by word. Case and punctuation at the ends of words do not count.
package struct WordDifference: Hashable, Sendable {
    /// Neighbouring words that met the same fate, single spaces between them.
    package enum Part: Hashable, Sendable {
        /// In both, as the later wording has it.
        case same(String)
        case gone(String)
        case new(String)
    }

    /// In reading order; where words were replaced, the former first.
    package let parts: [Part]

    /// The work grows with the square of the number of words.
    private static let mostWords = 400

    /// Words are what white space separates; a wording of more than four hundred is taken as one piece.
    package init(from former: String, to later: String) {
        let old = former.split(whereSeparator: \.isWhitespace)
        let new = later.split(whereSeparator: \.isWhitespace)
        let (oldWords, newWords) = (old.map(Self.folded), new.map(Self.folded))
        var parts: [Part] = []
        if max(old.count, new.count) > Self.mostWords {
            self.parts = oldWords == newWords ? [.same(later)] : [.gone(former), .new(later)]
            return
        }
        let changes = newWords.difference(from: oldWords)
        var gone: Set<Int> = []
        var added: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if gone.contains(i) {
                parts.append(.gone(String(old[i])))
                i += 1
            } else if added.contains(j) {
                parts.append(.new(String(new[j])))
                j += 1
            } else {
                parts.append(.same(String(new[j])))
                i += 1
                j += 1
            }
        }
        self.parts = Self.joined(parts)
    }

    /// Whether the words are the same.
    package var isEmpty: Bool {
        parts.allSatisfy { part in
            if case .same = part { true } else { false }
        }
    }

    /// `We will [-not-] {+never+} go`.
    package var text: String {
        parts.map { part in
            switch part {
            case .same(let words): words
            case .gone(let words): "[-\(words)-]"
            case .new(let words): "{+\(words)+}"
            }
        }.joined(separator: " ")
    }

    /// `word` as it is compared; empty for what is all punctuation.
    static func folded(_ word: some StringProtocol) -> String {
        let isKept = { (character: Character) in character.isLetter || character.isNumber }
        guard let first = word.firstIndex(where: isKept), let last = word.lastIndex(where: isKept) else { return "" }
        return word[first...last].lowercased()
    }

    private static func joined(_ parts: [Part]) -> [Part] {
        parts.reduce(into: []) { joined, part in
            switch (joined.last, part) {
            case (.same(let before), .same(let words)): joined[joined.count - 1] = .same(before + " " + words)
            case (.gone(let before), .gone(let words)): joined[joined.count - 1] = .gone(before + " " + words)
            case (.new(let before), .new(let words)): joined[joined.count - 1] = .new(before + " " + words)
            default: joined.append(part)
            }
        }
    }
}
