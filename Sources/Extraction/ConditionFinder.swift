import Prose

/// Sets the condition of a sentence apart from its main clause.
struct ConditionFinder {
    let tokens: [Token]
    let acts: ActWords
    let vocabulary: Vocabulary

    func find(in range: Range<Int>) -> (condition: ClauseReading.Condition, main: Range<Int>)? {
        var i = range.lowerBound
        while i < range.upperBound {
            if let opener = opener(at: i, range) {
                let isStrict =
                    !["if", "even if", "in case", "until", "the moment", "as soon as"].contains(opener.words)
                    && !opener.words.hasPrefix("in the event")
                if i <= range.lowerBound + 1 || opensInside(i, range) {
                    guard let comma = (opener.end..<range.upperBound).first(where: { tokens[$0].text == "," }),
                        comma + 2 < range.upperBound
                    else {
                        return thenClause(after: opener.end, range).map {
                            (.init(opener: opener.words, words: i..<$0, isStrict: isStrict), $0..<range.upperBound)
                        }
                    }
                    var main = comma + 1
                    if tokens[main].norm == "then" { main += 1 }
                    return (.init(opener: opener.words, words: i..<comma, isStrict: isStrict), main..<range.upperBound)
                }
                var end = i
                while end > range.lowerBound, tokens[end - 1].kind == .punctuation || tokens[end - 1].norm == "but" {
                    end -= 1
                }
                guard end > range.lowerBound else { return nil }
                return (
                    .init(opener: opener.words, words: i..<range.upperBound, isStrict: isStrict), range.lowerBound..<end
                )
            }
            i += 1
        }
        return nil
    }

    private func opener(at i: Int, _ range: Range<Int>) -> (words: String, end: Int)? {
        if i == range.lowerBound, tokens[i].norm == "should", i + 2 < range.upperBound,
            tokens[range].contains(where: { $0.text == "," }), !tokens[range].contains(where: { $0.text == "?" })
        {
            return ("if", i + 1)
        }
        guard let match = acts.conditionals.match(at: i, in: tokens, limit: range.upperBound),
            match.range.upperBound < range.upperBound
        else { return nil }
        let next = tokens[match.range.upperBound]
        let before = i > range.lowerBound ? tokens[i - 1].norm : ""
        switch match.value {
        case "if":
            if ["as", "what", "see", "ask", "asked", "wonder", "know", "even"].contains(before) { return nil }
        case "provided", "providing", "assuming":
            guard before.isEmpty || before == "," || tokens[i - 1].kind == .punctuation || next.norm == "that" else {
                return nil
            }
        case "in case":
            if next.norm == "of" { return nil }
        case "the moment", "as soon as":
            if ["possible", "of", "we", "i"].contains(next.norm) { return nil }
        case "until":
            guard
                tokens[range.lowerBound..<i].contains(where: { English.negations.contains($0.norm) || $0.norm == "no" })
            else { return nil }
        default: break
        }
        return (match.value, match.range.upperBound)
    }

    /// "I am sure that if …", "in the same way, if …": only an opening stands before it.
    private func opensInside(_ i: Int, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound..<i
        guard !before.isEmpty else { return false }
        if tokens[i - 1].norm == "that" { return true }
        return tokens[i - 1].text == "," && before.count <= 7
            && !before.contains { English.finiteAuxiliaries.contains(tokens[$0].norm) }
    }

    /// "If … then we will …" without a comma.
    private func thenClause(after start: Int, _ range: Range<Int>) -> Int? {
        (start..<range.upperBound).first { tokens[$0].norm == "then" }.map { $0 + 1 }
            .flatMap { $0 < range.upperBound ? $0 : nil }
    }
}
