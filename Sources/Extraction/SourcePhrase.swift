import Prose

/// Finds the noun phrase that names a source, left or right of a cue, without a parser.
struct SourcePhrase {
    let tokens: [Token]
    let vocabulary: Vocabulary

    /// The subject that ends before token `end`; adverbs, auxiliaries, dates and bracketed-off parts between it and the
    /// cue are stepped over. `nil` where no noun phrase or pronoun stands there.
    func before(_ end: Int, notBefore lower: Int) -> Range<Int>? {
        var j = end - 1
        var parenthesis: Range<Int>?
        while j >= lower {
            let norm = tokens[j].norm
            if vocabulary.hedges.contains(norm) || English.auxiliaries.contains(norm) || isAdverb(j)
                || ["both", "all", "each"].contains(norm)
            {
                j -= 1
            } else if norm == ")", let open = (lower..<j).last(where: { tokens[$0].text == "(" }), open == lower {
                // "(The ministers) stressed": the source itself stands in brackets.
                return phrase(endingAt: j, notBefore: open + 1)
            } else if let start = dateStart(endingAt: j + 1, notBefore: lower) {
                j = start - 1
            } else if norm == "," || norm == "–" || norm == "—" || norm == ")" {
                guard parenthesis == nil, let open = openingMark(of: j, notBefore: lower) else { return nil }
                parenthesis = open + 1..<j
                j = open - 1
            } else {
                break
            }
        }
        guard j >= lower, let phrase = phrase(endingAt: j + 1, notBefore: lower) else { return nil }
        return phrase
    }

    /// The subject after a cue that stands before it: "…,” said the minister".
    func after(_ start: Int, notAfter upper: Int) -> Range<Int>? {
        var i = start
        while i < upper, vocabulary.hedges.contains(tokens[i].norm) { i += 1 }
        guard i < upper else { return nil }
        let first = i
        if English.subjectPronouns.contains(tokens[i].norm) { return i..<i + 1 }
        var sawHead = false
        while i < upper {
            let token = tokens[i]
            if token.isWord && !isBreak(token.norm) && !English.prepositions.contains(token.norm) {
                if token.isCapitalised || isSpeakerNoun(at: i, upper: upper) { sawHead = true }
                if ["issued", "released", "published"].contains(token.norm), sawHead, i + 2 < upper,
                    tokens[i + 1].norm == "by"
                {
                    i += 2
                    continue
                }
                if !token.isCapitalised && sawHead && !isSpeakerNoun(at: i, upper: upper)
                    && !(i + 1 < upper && isSpeakerNoun(at: i + 1, upper: upper))
                    && !vocabulary.determiners.contains(token.norm)
                {
                    break
                }
                i += 1
            } else if token.text == "-"
                || token.text == "." && i + 1 < upper && tokens[i + 1].isCapitalised && i > first
                    && tokens[i - 1].text.count <= 3
            {
                i += 1
            } else if sawHead, ["of", "for", "to", "at"].contains(token.norm), i + 1 < upper,
                tokens[i + 1].isCapitalised || vocabulary.determiners.contains(tokens[i + 1].norm)
            {
                i += 1
            } else if sawHead, token.norm == "and", i + 1 < upper, tokens[i + 1].isCapitalised {
                i += 1
            } else {
                break
            }
        }
        guard sawHead, i > first else { return nil }
        return first..<i
    }

    /// The noun phrase that ends with the token before `end`.
    private func phrase(endingAt end: Int, notBefore lower: Int) -> Range<Int>? {
        let last = tokens[end - 1]
        if English.subjectPronouns.contains(last.norm) && last.norm != "you" { return end - 1..<end }
        if last.norm == "who" || last.norm == "which" {
            guard end - 2 >= lower else { return nil }
            let antecedent = tokens[end - 2].norm == "," ? end - 2 : end - 1
            return antecedent > lower ? phrase(endingAt: antecedent, notBefore: lower) : nil
        }
        var start = end
        var lowerWords = 0
        scan: while start > lower, end - start < 16 {
            let token = tokens[start - 1]
            let norm = token.norm
            if token.kind == .punctuation {
                guard token.text == "-" || token.text == "&" || token.text == "." || token.text == "/",
                    start - 1 > lower,
                    start < end, tokens[start - 2].span.end == token.span.start
                else { break }
                if token.text == "." && !vocabulary.abbreviations.contains(tokens[start - 2].norm)
                    && tokens[start - 2].text.count > 1
                {
                    break
                }
                start -= 1
            } else if English.prepositions.contains(norm) {
                guard start < end, joins(prepositionAt: start - 1, notBefore: lower) else { break scan }
                start -= 1
            } else if norm == "and" || norm == "or" {
                guard start < end, start - 2 >= lower, canJoin(start),
                    tokens[start - 2].isCapitalised || isSpeakerNoun(endingAt: start - 1, lower: lower)
                else { break scan }
                start -= 1
            } else if isBreak(norm) || English.weekdays.contains(norm) || isMonth(start - 1, notBefore: lower) {
                break
            } else if vocabulary.determiners.contains(norm) && norm != "no" || norm == "all" {
                start -= 1
                guard start > lower,
                    English.prepositions.contains(tokens[start - 1].norm) || tokens[start - 1].norm == "all"
                        || tokens[start - 1].norm == "the"
                else { break scan }
            } else if token.isCapitalised || token.kind == .number || norm == English.possessive {
                start -= 1
            } else {
                let known = vocabulary.speakerNounStart(endingAt: start, in: tokens, notBefore: lower)
                if let known {
                    start = known
                } else {
                    lowerWords += 1
                    guard lowerWords <= 4 else { break scan }
                    start -= 1
                }
            }
        }
        start = trimmed(start, end)
        guard start < end, hasHead(start..<end) else { return nil }
        return start..<end
    }

    /// Drops leading words that cannot open the phrase: adverbs, lower-case verbs and nouns before a capitalised name.
    private func trimmed(_ start: Int, _ end: Int) -> Int {
        var start = start
        while start < end {
            let token = tokens[start]
            if token.kind == .punctuation || English.prepositions.contains(token.norm) || token.norm == "and"
                || token.norm == English.possessive
            {
                start += 1
            } else if !token.isCapitalised && !vocabulary.determiners.contains(token.norm)
                && !English.subjectPronouns.contains(token.norm)
                && !isSpeakerNoun(at: start, upper: end) && !isAttributive(start, end)
            {
                start += 1
            } else {
                break
            }
        }
        return start
    }

    /// "senior officials", "former president": a lower-case word right before a speaker noun.
    private func isAttributive(_ i: Int, _ end: Int) -> Bool {
        i + 1 < end
            && (isSpeakerNoun(at: i + 1, upper: end)
                || tokens[i + 1].isCapitalised && Self.adjectives.contains(tokens[i].norm))
    }

    private static let adjectives: Set<String> = [
        "senior", "former", "top", "chief", "acting", "then", "late", "veteran", "fellow",
    ]

    private func hasHead(_ range: Range<Int>) -> Bool {
        range.contains { i in
            tokens[i].isWord && (tokens[i].isCapitalised || isSpeakerNoun(at: i, upper: range.upperBound))
                && !(range.count == 1
                    && (vocabulary.determiners.contains(tokens[i].norm) || Self.indefinites.contains(tokens[i].norm)))
        }
    }

    /// Words that a sentence may open with and that are nobody.
    private static let indefinites: Set<String> = [
        "everything", "nothing", "something", "anything", "what", "there", "here", "such", "much", "nobody", "yet",
        "then",
    ]

    private func isSpeakerNoun(at i: Int, upper: Int) -> Bool {
        vocabulary.roles.match(at: i, in: tokens, limit: upper) != nil
            || vocabulary.bodies.match(at: i, in: tokens, limit: upper) != nil
            || vocabulary.groups.match(at: i, in: tokens, limit: upper) != nil
            || vocabulary.documents.match(at: i, in: tokens, limit: upper) != nil
    }

    private func isSpeakerNoun(endingAt end: Int, lower: Int) -> Bool {
        vocabulary.speakerNounStart(endingAt: end, in: tokens, notBefore: lower) != nil
    }

    /// Whether what starts at `start` can be the second half of "A and B".
    private func canJoin(_ start: Int) -> Bool {
        tokens[start].isCapitalised || vocabulary.determiners.contains(tokens[start].norm)
    }

    /// Whether the preposition belongs to the phrase: "spokesman for the ministry", "head of state", "envoy to Kyiv".
    private func joins(prepositionAt p: Int, notBefore lower: Int) -> Bool {
        guard p > lower else { return false }
        let left = tokens[p - 1]
        switch tokens[p].norm {
        case "of":
            return left.isWord && !English.prepositions.contains(left.norm) && !isBreak(left.norm)
        case "for", "to", "at", "in", "from", "with", "on":
            return isSpeakerNoun(endingAt: p, lower: lower)
        default:
            return false
        }
    }

    private func isBreak(_ norm: String) -> Bool {
        English.conjunctions.contains(norm) || English.relatives.contains(norm) || English.auxiliaries.contains(norm)
            || vocabulary.hedges.contains(norm) || norm == "there"
    }

    /// "In February Karsk demanded": the month is no part of the name.
    private func isMonth(_ i: Int, notBefore lower: Int) -> Bool {
        English.months.contains(tokens[i].norm) && i > lower
            && ["in", "last", "since", "late", "early", "this"].contains(tokens[i - 1].norm)
    }

    private func isAdverb(_ i: Int) -> Bool {
        let token = tokens[i]
        return token.isWord && token.norm.hasSuffix("ly") && token.norm.count > 4 && !token.isCapitalised
    }

    /// A date or time that ends before `end`: "on Friday", "Thursday", "in December", "on 12 January".
    func dateStart(endingAt end: Int, notBefore lower: Int) -> Int? {
        var i = end
        var sawDate = false
        while i > lower {
            let norm = tokens[i - 1].norm
            if English.weekdays.contains(norm)
                || English.months.contains(norm) && (norm != "may" || tokens[i - 1].isCapitalised)
            {
                sawDate = true
                i -= 1
            } else if tokens[i - 1].kind == .number
                && (sawDate || i - 2 >= lower && English.months.contains(tokens[i - 2].norm))
            {
                i -= 1
            } else if sawDate && ["on", "in", "last", "late", "early", "this", "next", "of"].contains(norm) {
                i -= 1
            } else {
                break
            }
        }
        return sawDate ? i : nil
    }

    /// The mark that opens what closes at `j`: the comma, dash or bracket before a short inserted phrase.
    private func openingMark(of j: Int, notBefore lower: Int) -> Int? {
        let wanted = tokens[j].text == ")" ? "(" : tokens[j].text
        var i = j - 1
        while i > lower, j - i <= 24 {
            if tokens[i].text == wanted {
                let next = tokens[i + 1]
                let opens =
                    English.relatives.contains(next.norm) || English.prepositions.contains(next.norm)
                    || vocabulary.determiners.contains(next.norm) || next.norm.hasSuffix("ing") || wanted == "("
                    || isSpeakerNoun(at: i + 1, upper: j) || next.norm == "who" || vocabulary.hedges.contains(next.norm)
                    || dateStart(endingAt: j, notBefore: i + 1) == i + 1
                    || next.isCapitalised && tokens[i + 1..<j].count(where: \.isWord) <= 4
                    || next.kind == .number && j - i == 2
                return opens && i - 1 >= lower ? i : nil
            }
            if ["“", "”", "\"", ";", ":"].contains(tokens[i].text) { return nil }
            i -= 1
        }
        return nil
    }
}
