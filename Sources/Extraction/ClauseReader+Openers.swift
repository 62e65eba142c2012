import Prose

/// Where the clause begins.
extension ClauseReader {
    /// Past what only leads up to the clause: "but", "after the vote, …".
    func withoutOpeners(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower + 1 < range.upperBound,
            English.openers.contains(tokens[lower].norm) && !isPronounThat(lower, range)
                || tokens[lower].kind == .punctuation
        {
            lower += 1
        }
        // "After the vote, we will …": what stands before the comma only says when, where or why.
        if lower < range.upperBound,
            English.clauseOpeners.contains(tokens[lower].norm) || English.prepositions.contains(tokens[lower].norm)
                || isVerbal(lower),
            let comma = (lower..<range.upperBound).first(where: { tokens[$0].text == "," }),
            // Not "to publish it, so that everybody can read it": there the rest hangs on it.
            comma + 2 < range.upperBound,
            !vocabulary.subordinators.contains(tokens[comma + 1].norm) || !isVerbal(lower),
            English.clauseOpeners.contains(tokens[lower].norm) || !(lower..<comma).contains(where: isFiniteAuxiliary)
        {
            lower = comma + 1
        }
        return lower..<range.upperBound
    }

    private func isVerbal(_ i: Int) -> Bool { tokens[i].norm == "to" || tokens[i].norm.hasSuffix("ing") }

    /// "That is wrong" against "that it is wrong".
    private func isPronounThat(_ i: Int, _ range: Range<Int>) -> Bool {
        tokens[i].norm == "that" && i + 1 < range.upperBound
            && (isFiniteAuxiliary(i + 1) || acts.words.match(at: i + 1, in: tokens, limit: range.upperBound) != nil)
    }
}
