import Prose
import Records

/// Reads what a claim is about: the register's phrases in its words, else in its sentence.
struct IssueReader: Stage {
    private let phrases: Phrasebook<(name: String, order: Int)>

    init(issues: IssueRegister) {
        var list: [(String, (name: String, order: Int))] = []
        for (order, issue) in issues.issues.enumerated() {
            for phrase in [issue.name] + issue.phrases { list.append((Self.stemmed(phrase), (issue.name, order))) }
        }
        phrases = Phrasebook(list)
    }

    let needs: Set<Layer> = [.claims]
    let gives = Layer.issues

    func run(_ draft: inout ExtractionDraft) {
        let stems = draft.tokens.map { token in
            var token = token
            token.norm = Self.stem(token.norm)
            return token
        }
        for i in draft.claims.indices {
            let content = draft.claims[i].content
            if let (name, words) = best(in: content.map { draft.text.tokenIndices(in: $0) }, stems, draft) {
                draft.claims[i].issues = [name]
                draft.claims[i].reasons.append(.init(.issue, "“\(words)” in its words"))
            } else if let sentence = content.first.flatMap({ draft.text.sentenceIndex(at: $0.start) }),
                let (name, words) = best(in: [draft.text.tokenIndices(in: draft.text.sentences[sentence])], stems, draft)
            {
                draft.claims[i].issues = [name]
                draft.claims[i].reasons.append(.init(.issue, "“\(words)” in its sentence"))
            } else if let paragraph = content.first.flatMap({ draft.text.paragraphIndex(at: $0.start) }),
                let (name, words) = best(in: [draft.text.tokenIndices(in: draft.text.paragraphs[paragraph])], stems, draft)
            {
                draft.claims[i].issues = [name]
                draft.claims[i].reasons.append(.init(.issue, "“\(words)” in its paragraph"))
            } else if i > 0, draft.claims[i - 1].speakers == draft.claims[i].speakers, let name = draft.claims[i - 1].issues.first {
                draft.claims[i].issues = [name]
                draft.claims[i].reasons.append(.init(.issue, "as what the same speaker said just before"))
            }
        }
    }

    /// The issue with most phrase words; of equals the first of the register.
    private func best(in ranges: [Range<Int>], _ stems: [Token], _ draft: ExtractionDraft) -> (String, String)? {
        var weight: [String: (words: Int, order: Int, shown: String)] = [:]
        for range in ranges {
            for match in phrases.matches(in: range, of: stems) {
                let known = weight[match.value.name] ?? (0, match.value.order, draft.words(match.range))
                weight[match.value.name] = (known.words + match.range.count, known.order, known.shown)
            }
        }
        return weight.max { ($0.value.words, $1.value.order) < ($1.value.words, $0.value.order) }.map { ($0.key, $0.value.shown) }
    }

    private static func stemmed(_ phrase: String) -> String {
        Tokenizer().tokens(of: phrase).map { stem($0.norm) }.joined(separator: " ")
    }

    /// Plural and possessive endings dropped; phrases need no more.
    private static func stem(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") else { return word }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        return String(word.dropLast())
    }
}
