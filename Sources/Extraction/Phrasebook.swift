import Prose

/// Finds phrases of a fixed list in running text, longest first.
struct Phrasebook<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var words: [String]
        var value: Value
    }

    private var entries: [String: [Entry]] = [:]

    /// A match: the tokens it covers, and what the phrase stands for.
    struct Match {
        var range: Range<Int>
        var value: Value
    }

    init(_ phrases: [(phrase: String, value: Value)]) {
        let tokenizer = Tokenizer()
        self.init(words: phrases.map { (tokenizer.tokens(of: $0.phrase).map(\.norm), $0.value) })
    }

    /// Of phrases whose words are as they stand in the tokens that they are looked for in.
    init(words phrases: [(words: [String], value: Value)]) {
        for (words, value) in phrases {
            guard let first = words.first else { continue }
            entries[first, default: []].append(Entry(words: words, value: value))
        }
        for key in entries.keys { entries[key]!.sort { $0.words.count > $1.words.count } }
    }

    /// The longest phrase that starts at token `i` and ends within `limit`.
    func match(at i: Int, in tokens: [Token], limit: Int) -> Match? {
        guard let candidates = entries[tokens[i].norm] else { return nil }
        for entry in candidates where i + entry.words.count <= limit {
            if zip(entry.words, tokens[i...]).allSatisfy({ $0 == $1.norm }) {
                return Match(range: i..<i + entry.words.count, value: entry.value)
            }
        }
        return nil
    }

    /// What every phrase that starts at token `i` stands for, long or short.
    func all(at i: Int, in tokens: [Token]) -> [Value] {
        (entries[tokens[i].norm] ?? []).filter { entry in
            i + entry.words.count <= tokens.count && zip(entry.words, tokens[i...]).allSatisfy { $0 == $1.norm }
        }.map(\.value)
    }

    /// Whether `word` is a phrase of the list by itself.
    func match(_ word: String) -> Bool { entries[word]?.contains { $0.words == [word] } ?? false }

    /// Whether a phrase starts with token `i`.
    func isMatch(at i: Int, in tokens: [Token]) -> Bool { match(at: i, in: tokens, limit: tokens.count) != nil }

    /// Whether a phrase ends with the token before `end`; gives its first token.
    func start(endingAt end: Int, in tokens: [Token], notBefore lower: Int, longest: Int = 4) -> Int? {
        var i = max(lower, end - longest)
        while i < end {
            if let match = match(at: i, in: tokens, limit: end), match.range.upperBound == end { return i }
            i += 1
        }
        return nil
    }

    /// All matches in `range`, without overlaps, left to right.
    func matches(in range: Range<Int>, of tokens: [Token]) -> [Match] {
        var found: [Match] = []
        var i = range.lowerBound
        while i < range.upperBound {
            if let match = match(at: i, in: tokens, limit: range.upperBound) {
                found.append(match)
                i = match.range.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// All matches in `tokens`, also where quotation marks stand between the words: “second-class” allies.
    func matchesAcrossMarks(in tokens: [Token]) -> [Match] {
        let words = tokens.indices.filter { tokens[$0].isWord || !Self.marks.contains(tokens[$0].text) }
        return matches(in: 0..<words.count, of: words.map { tokens[$0] }).map { match in
            Match(range: words[match.range.lowerBound]..<words[match.range.upperBound - 1] + 1, value: match.value)
        }
    }

    private static var marks: Set<String> { ["“", "”", "\"", "‘", "’", "'", "„", "«", "»", "''", "``"] }
}

extension Phrasebook where Value == String {
    /// A list whose phrases stand for themselves.
    init(list: [String]) { self.init(list.map { ($0, $0) }) }
}
