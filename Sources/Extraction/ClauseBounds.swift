import Prose
import Records

/// Where the clauses round a cue begin and end, judged without a parser.
struct ClauseBounds {
    let tokens: [Token]
    let vocabulary: Vocabulary
    let sources: SourcePhrase
    let quoted: QuotedSpeech

    enum Opening { case that, bare, parenthesis }

    /// Where the content clause after a cue begins.
    func contentStart(
        after start: Int, limit: Int, cue: CueMatch, hasAddressee: Bool
    ) -> (token: Int, kind: Opening)? {
        guard start < limit else { return nil }
        // "that" may wait behind adverbials: "said after the meeting in Geneva that", "stressed, however, that".
        var start = start
        if start + 3 < limit, tokens[start].text == ",", tokens[start + 2].text == ",", tokens[start + 3].norm == "that"
        {
            start += 3
        }
        let opensNoun =
            vocabulary.determiners.contains(tokens[start].norm) && tokens[start].norm != "that"
            || tokens[start].isCapitalised
        var i = start
        while i < limit, i - start < 28 {
            let token = tokens[i]
            if token.norm == "that" && (i == start || isConjunctionThat(i, limit: limit)) {
                return i + 1 < limit ? (i + 1, .that) : nil
            }
            // "refuted the assertions that": a noun phrase, no adverbial, stands before it.
            if opensNoun && sources.dateStart(endingAt: i + 1, notBefore: i) == nil { break }
            if [".", ";", ":", "?", "!"].contains(token.text) || quoted.quotation(at: i) != nil { break }
            if English.finiteStops.contains(token.norm)
                || vocabulary.verbs.match(at: i, in: tokens, limit: limit) != nil
            {
                break
            }
            i += 1
        }
        i = start
        while i < limit, vocabulary.hedges.contains(tokens[i].norm) { i += 1 }
        if let after = dateEnd(from: i, limit: limit) { i = after }
        guard i < limit else { return nil }
        let first = tokens[i]
        if first.text == "," {
            return i + 1 < limit && (i == start || sourceDate(start, i)) ? (i + 1, .parenthesis) : nil
        }
        if first.text == ":" { return i + 1 < limit ? (i + 1, .bare) : nil }
        if first.norm == "if" || first.norm == "whether" || first.norm == "how" || first.norm == "there" {
            return (i, .bare)
        }
        if first.kind == .punctuation && quoted.quotation(at: i) == nil { return nil }
        if English.prepositions.contains(first.norm) && i == start && !Self.clausePrepositions.contains(first.norm) {
            return nil
        }
        if English.prepositions.contains(first.norm) && i > start { return nil }
        if English.conjunctions.contains(first.norm) || English.auxiliaries.contains(first.norm) { return nil }
        if ["once", "as", "since", "until", "though", "although"].contains(first.norm) { return nil }
        if i == start, opensNoun, cue.entry.cue.frames.contains(.noun),
            cue.entry.cue.isNegative || !startsClauseSoon(i, limit)
        {
            return nil
        }
        guard hasFiniteVerb(i..<limit) else { return nil }
        return (i, .bare)
    }

    /// Whether a finite verb comes before any "that" or preposition group takes the noun phrase further.
    func startsClauseSoon(_ i: Int, _ limit: Int) -> Bool {
        for j in i..<min(limit, i + 9) {
            if vocabulary.finiteVerbs.contains(tokens[j].norm) { return true }
            if tokens[j].norm == "that" || tokens[j].norm == "for" || tokens[j].norm == "of" && j == i + 2 {
                return false
            }
        }
        return false
    }

    private static let clausePrepositions: Set<String> = ["despite", "under", "since", "in"]

    func sourceDate(_ start: Int, _ end: Int) -> Bool { dateEnd(from: start, limit: end) == end }

    /// "that" before a clause rather than before a noun ("that meeting").
    func isConjunctionThat(_ i: Int, limit: Int) -> Bool {
        guard i + 1 < limit else { return false }
        let next = tokens[i + 1].norm
        return !English.auxiliaries.contains(next) && !vocabulary.finiteVerbs.contains(next)
    }

    /// The token after a date that starts at `i`.
    func dateEnd(from i: Int, limit: Int) -> Int? {
        var j = i
        var sawDate = false
        while j < limit, j - i < 6 {
            let norm = tokens[j].norm
            if English.weekdays.contains(norm) || English.months.contains(norm) && tokens[j].isCapitalised {
                sawDate = true
            } else if !(["on", "in", "last", "late", "early", "this"].contains(norm) && !sawDate
                || tokens[j].kind == .number
                || sawDate && ["morning", "afternoon", "evening", "night"].contains(norm))
            {
                break
            }
            j += 1
        }
        return sawDate ? j : nil
    }

    func hasFiniteVerb(_ range: Range<Int>) -> Bool {
        range.contains {
            vocabulary.finiteVerbs.contains(tokens[$0].norm)
                || tokens[$0].isWord && !tokens[$0].isCapitalised && $0 > range.lowerBound && canHaveVerb(after: $0 - 1)
                    && (tokens[$0].norm.hasSuffix("ed")
                        || tokens[$0].norm.hasSuffix("s") && !tokens[$0].norm.hasSuffix("ss"))
        }
    }

    /// A present tense in -s stands after a name, a pronoun or a noun for a speaker; elsewhere -s is a plural.
    private func canHaveVerb(after i: Int) -> Bool {
        tokens[i].isCapitalised && tokens[i].norm != English.possessive
            || English.subjectPronouns.contains(tokens[i].norm)
            || tokens[i + 1].norm.hasSuffix("ed")
            || vocabulary.speakerNounStart(endingAt: i + 1, in: tokens, notBefore: max(0, i - 3)) != nil
    }

    /// Where content that starts at `start` ends: before a further cue that takes over (", adding …", ", X said"), else
    /// with the region.
    func contentEnd(from start: Int, limit: Int, next: CueMatch?) -> Int {
        var i = start
        while i < limit {
            if tokens[i].text == ";" && i > start + 2 { return i }
            if tokens[i].text == "—", i > start + 2, i + 1 < limit, quoted.quotation(at: i) == nil,
                ["and", "but"].contains(tokens[i + 1].norm)
            {
                return i
            }
            if tokens[i].text == "," || tokens[i].norm == "and" || tokens[i].norm == "while" || tokens[i].norm == "but"
            {
                var j = i + 1
                if j < limit, tokens[i].text == ",", ["and", "but", "while", "before", "as"].contains(tokens[j].norm) {
                    j += 1
                }
                while j < limit, vocabulary.hedges.contains(tokens[j].norm) { j += 1 }
                if j < limit, quoted.quotation(at: j) == nil,
                    let match = vocabulary.verbs.match(at: j, in: tokens, limit: limit)
                {
                    let form = tokens[j].norm
                    if form.hasSuffix("ing") || tokens[i].text != "," || j > i + 1, isReporting(match.value) {
                        return i
                    }
                }
                if j + 1 < limit, tokens[i].text == ",", tokens[j].norm == "according", tokens[j + 1].norm == "to" {
                    return i
                }
                if tokens[i].text == ",", let next, next.range.lowerBound > i, next.range.lowerBound - i <= 12,
                    quoted.quotation(at: next.range.lowerBound) == nil,
                    let source = sources.before(next.range.lowerBound, notBefore: i + 1),
                    source.lowerBound == i + 1, isAdverbial(from: next.range.upperBound, limit: limit)
                {
                    return i
                }
            }
            i += 1
        }
        return limit
    }

    func isReporting(_ entry: Vocabulary.CueEntry) -> Bool {
        !entry.cue.frames.isDisjoint(with: [.clause, .quote, .asPhrase])
    }

    /// The clause that ends at the comma `end`: back to the sentence's start, or to an earlier cue's clause.
    func clauseBefore(_ end: Int, notBefore lower: Int, previous: CueMatch?) -> Range<Int> {
        var start = lower
        if let previous, previous.range.upperBound < end, !previous.isParticiple {
            start = max(start, lower)
        }
        while start < end, tokens[start].text == "•" || tokens[start].text == "–" || tokens[start].text == "-" {
            start += 1
        }
        if let dateline = StoryOpening.end(in: tokens, from: start, limit: end) { start = dateline }
        return start..<max(start, end)
    }

    /// Whether only time, place or circumstance follows up to the end.
    func isAdverbial(from start: Int, limit: Int) -> Bool {
        guard start < limit else { return true }
        let first = tokens[start]
        if [".", "!", "?", ",", ";"].contains(first.text) || start == limit - 1 { return true }
        if English.weekdays.contains(first.norm) || English.prepositions.contains(first.norm) { return true }
        return vocabulary.hedges.contains(first.norm)
            || ["once", "when", "as", "while", "during", "last"].contains(first.norm)
            || sources.after(start, notAfter: limit) != nil
    }

    func opensNounPhrase(_ i: Int, limit: Int) -> Bool {
        let token = tokens[i]
        guard token.kind != .punctuation || quoted.quotation(at: i) != nil else { return false }
        if ["them", "it", "him", "her", "us", "himself", "herself", "itself", "themselves"].contains(token.norm) {
            return false
        }
        return !English.prepositions.contains(token.norm) && !English.conjunctions.contains(token.norm)
            && !English.auxiliaries.contains(token.norm) && !vocabulary.hedges.contains(token.norm)
    }

    /// The span of `range` without outer commas, full stops, dashes and conjunctions; `nil` where nothing is left.
    func trimmed(_ range: Range<Int>) -> TextSpan? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, [",", ":", ";", "—", "–", "-", "•"].contains(tokens[lower].text) { lower += 1 }
        while lower < upper, [",", ".", ":", ";", "—", "–"].contains(tokens[upper - 1].text) { upper -= 1 }
        guard lower < upper else { return nil }
        var span = TextSpan(tokens[lower].span.start, tokens[upper - 1].span.end)
        if let quotation = quoted.all.first(where: { $0.span == span }) { span = quoted.trimmed(quotation.inner) }
        return span
    }
}

extension English {
    /// Words that show that a clause has begun before any "that".
    static let finiteStops: Set<String> = [
        "is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "could", "must", "should",
    ]
}
