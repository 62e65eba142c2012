import Prose
import Records

/// A word or phrase that may report speech.
struct CueMatch {
    var range: Range<Int>
    var entry: Vocabulary.CueEntry
    /// An `-ing` form, whose subject stands elsewhere.
    var isParticiple: Bool
}

/// Finds cues in a region of tokens and drops the look-alikes that their neighbours give away.
struct CueFinder {
    let tokens: [Token]
    let vocabulary: Vocabulary

    func cues(in region: Range<Int>) -> [CueMatch] {
        vocabulary.verbs.matches(in: region, of: tokens).compactMap { match in
            let first = match.range.lowerBound
            guard !isNoun(at: first, region: region, isPlainForm: match.value.form == match.value.cue.forms.first),
                !isInfinitiveOrPassive(at: first, region: region, entry: match.value)
            else {
                return nil
            }
            let word = tokens[first].norm
            return CueMatch(
                range: match.range, entry: match.value, isParticiple: word.hasSuffix("ing") && word != "bring")
        }
    }

    /// "the claims", "its demands", "of concern", "Karskian claims": a noun that looks like the verb.
    private func isNoun(at i: Int, region: Range<Int>, isPlainForm: Bool) -> Bool {
        guard vocabulary.nounForms.contains(tokens[i].norm) || Self.nounLike.contains(tokens[i].norm) else {
            return false
        }
        guard i > region.lowerBound else { return true }
        let before = tokens[i - 1]
        // "a newspaper report": the plain form asks for a plural or a pronoun before it.
        if isPlainForm, !English.subjectPronouns.contains(before.norm), !English.relatives.contains(before.norm),
            vocabulary.groups.start(endingAt: i, in: tokens, notBefore: region.lowerBound) == nil, !before.isCapitalised
        {
            return true
        }
        if vocabulary.determiners.contains(before.norm) || before.norm == English.possessive { return true }
        if English.prepositions.contains(before.norm) || before.norm == "and" || before.norm == "such" { return true }
        if before.isWord && !before.isCapitalised && !vocabulary.hedges.contains(before.norm)
            && vocabulary.speakerNounStart(endingAt: i, in: tokens, notBefore: region.lowerBound) == nil
            && !English.subjectPronouns.contains(before.norm) && !English.relatives.contains(before.norm)
        {
            return true
        }
        return false
    }

    private static let nounLike: Set<String> = [
        "notes", "comments", "comment", "answers", "answer", "questions", "question", "backs", "support", "post",
        "posts",
        "read", "orders", "order", "worry", "doubt", "doubts", "hope", "hopes", "protest", "protests", "regret",
        "request",
        "estimate", "praise", "complaints", "signal", "signals", "repeat", "charges", "worries", "fears", "regrets",
        "state", "states", "maintain",
    ]

    private static let modals: Set<String> = [
        "will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot", "won't", "wouldn't",
        "can't", "couldn't",
    ]

    /// "to say", "was accused", "were told": nobody speaks by this form, unless the passive is a cue of its own.
    private func isInfinitiveOrPassive(at i: Int, region: Range<Int>, entry: Vocabulary.CueEntry) -> Bool {
        guard i > region.lowerBound else { return false }
        var j = i - 1
        while j > region.lowerBound, vocabulary.hedges.contains(tokens[j].norm) { j -= 1 }
        let before = tokens[j].norm
        // "did not say that": nobody said it.
        if before == "not" || before.hasSuffix("n't"), entry.cue.kind == .assertion { return true }
        // "the step of recalling": a deed, not words.
        if tokens[i].norm.hasSuffix("ing"), ["of", "for", "from", "in", "at", "without", "on"].contains(before) {
            return true
        }
        if before == "to" || before == "not" && j > region.lowerBound && tokens[j - 1].norm == "to" { return true }
        if ["state", "states"].contains(tokens[i].norm) && tokens[i].isCapitalised { return true }
        // "will never agree to": what somebody is to do is no report of words.
        if Self.modals.contains(before)
            || before == "never" && j > region.lowerBound && Self.modals.contains(tokens[j - 1].norm)
        {
            return true
        }
        // "was threatening": a deed in progress, where the verb could as well be one.
        if English.passives.contains(before), tokens[i].norm.hasSuffix("ing"),
            !entry.cue.frames.contains(.quote) || entry.cue.kind == .threat
        {
            return true
        }
        guard English.passives.contains(before), !entry.form.hasPrefix("quoted") else { return false }
        return tokens[i].norm.hasSuffix("ed") || tokens[i].norm == "said" || tokens[i].norm == "told"
            || tokens[i].norm == "asked"
    }
}
