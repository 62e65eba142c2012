internal import Prose
internal import Records

/// The words that an issue goes by, to tell claims that speak of it from claims that only stand beside such.
struct IssueWords {
    private let phrases: PhraseList
    private let name: Set<String>

    init(_ issue: Issue, functionWords: Set<String>) {
        // Of a suggested label such as "talks (Norden)" the state is not the matter.
        let label = issue.name.prefix { $0 != "(" }
        phrases = PhraseList(issue.phrases.map(WordStem.words))
        name = Set(
            Tokenizer().tokens(of: String(label)).filter { $0.kind != .punctuation && !functionWords.contains($0.norm) }
                .map { WordStem.of($0.norm) })
    }

    /// Whether `words` hold a phrase of the issue, or half the words of its name.
    func stand(in words: String) -> Bool {
        let stems = Tokenizer().tokens(of: words).map { WordStem.of($0.norm) }
        if !phrases.ranges(in: stems).isEmpty { return true }
        let found = name.intersection(stems).count
        return found > 0 && 2 * found >= name.count
    }
}
