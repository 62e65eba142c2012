import Prose

/// Follows a verb group from its finite word to the verb that counts: "would not have been ready to accept".
struct VerbChain {
    let tokens: [Token]
    let acts: ActWords
    let vocabulary: Vocabulary
    let limit: Int
    /// In a report a plain past is the speaker’s present; only "had gone" is past.
    let isReported: Bool

    func follow(from start: Int, into reading: inout ClauseReading) {
        var i = start
        var afterBe = false
        var afterHave = false
        while i < limit {
            let norm = tokens[i].norm
            if English.negations.contains(norm) || norm == "no" && (afterHave || afterBe) {
                if leadsByNegation(&i, into: &reading) {
                    afterBe = false
                    afterHave = false
                    continue
                }
                if isSaidByNegation(i) { break }
                reading.isNegated.toggle()
                i += 1
            } else if norm == "no", i + 1 < limit, ["longer", "more"].contains(tokens[i + 1].norm) {
                reading.isNegated.toggle()
                i += 2
            } else if let subject = reading.subject, subject.contains(i), i >= start {
                i += 1
            } else if reading.verb == nil, reading.modal == nil, let modal = English.modals[norm], !afterBe {
                reading.modal = modal
                i += 1
                if norm == "ought", i < limit, tokens[i].norm == "to" { i += 1 }
            } else if English.beForms.contains(norm) {
                if ["was", "were"].contains(norm), !isReported { reading.isPast = true }
                if norm == "been" { reading.isPerfect = true }
                afterBe = true
                afterHave = false
                i += 1
                if i < limit, tokens[i].norm == "to", isVerb(at: i + 1) {
                    reading.modal = reading.modal ?? .will
                    i += 1
                }
            } else if English.haveForms.contains(norm), !afterBe {
                if norm == "had" { reading.isPast = true }
                afterHave = true
                i += 1
                if i < limit, tokens[i].norm == "to" {
                    reading.links.append((.obliging, "have to"))
                    afterHave = false
                    i += 1
                }
            } else if English.doForms.contains(norm), isVerb(after: i) {
                if norm == "did", !isReported { reading.isPast = true }
                i += 1
            } else if norm == "going" || norm == "about", afterBe, i + 1 < limit, tokens[i + 1].norm == "to" {
                // "is not going to": no plan of it.
                if reading.isNegated { reading.links.append((.planning, norm + " to")) }
                reading.modal = reading.modal ?? .will
                afterBe = false
                i += 2
            } else if norm == "to", isVerb(at: i + 1) || i + 1 < limit && tokens[i + 1].norm == "be" {
                if reading.form == .infinitive, reading.links.isEmpty { reading.modal = reading.modal ?? .will }
                afterBe = false
                i += 1
            } else if let next = link(at: i, afterBe || afterHave, into: &reading) {
                if afterHave, reading.links.last?.link == .aspect { reading.isPerfect = true }
                afterBe = false
                afterHave = false
                i = next
            } else if isFiller(i) {
                i += 1
            } else {
                break
            }
        }
        main(at: i, afterBe: afterBe, afterHave: afterHave, into: &reading)
    }

    /// What a phrase without a verb of its own says.
    func note(_ range: Range<Int>, into reading: inout ClauseReading) {
        reading.rest = range
        note(into: &reading)
    }

    // MARK: Words that lead on

    /// "will not hesitate to", "have no choice but to": a negation that takes nothing back.
    private func leadsByNegation(_ i: inout Int, into reading: inout ClauseReading) -> Bool {
        for start in [i, i + 1] where start < limit {
            guard let match = acts.chains.match(at: start, in: tokens, limit: limit),
                match.value.contains(where: { $0.actClass == .forcing }), start == i || match.range.count > 1
            else { continue }
            guard match.range.upperBound < limit else { return false }
            reading.links.append((.forcing, words(match.range)))
            i = match.range.upperBound
            return true
        }
        return false
    }

    /// "is not true", "has no excuse": a phrase of the lists that holds its negation.
    private func isSaidByNegation(_ i: Int) -> Bool {
        guard let match = acts.words.match(at: i, in: tokens, limit: limit) else { return false }
        return match.range.count > 1
            && match.value.contains { [.falsehood, .unacceptable, .blame, .needed].contains($0.actClass) }
    }

    /// The token after a word of a chain class and its "to" or preposition; `nil` where the word leads nowhere.
    private func link(at i: Int, _ isAfterAuxiliary: Bool, into reading: inout ClauseReading) -> Int? {
        guard let match = acts.chains.match(at: i, in: tokens, limit: limit), let sense = match.value.first else {
            return nil
        }
        let end = match.range.upperBound
        guard end < limit else { return nil }
        let next = tokens[end].norm
        let isAdjective = isAfterAuxiliary
        func take(_ upper: Int) -> Int {
            if sense.form == .past, !isAfterAuxiliary, !isReported { reading.isPast = true }
            if sense.actClass == .refusing || ["unlikely"].contains(tokens[i].norm) { reading.isNegated.toggle() }
            reading.links.append((sense.actClass, words(match.range)))
            return upper
        }
        if next == "to", isVerb(at: end + 1) || end + 1 < limit && tokens[end + 1].norm == "be" { return take(end + 1) }
        if next == "not", end + 1 < limit, tokens[end + 1].norm == "to" {
            reading.isNegated.toggle()
            return take(end + 2)
        }
        let isGerundNext = next.hasSuffix("ing") && next.count > 4
        if isGerundNext, [.aspect, .planning, .refusing].contains(sense.actClass), tokens[end].isWord {
            return take(end)
        }
        if ["of", "about", "from", "on", "at", "against", "in"].contains(next), end + 1 < limit,
            tokens[end + 1].norm.hasSuffix("ing")
        {
            return take(end + 1)
        }
        // "wants them to leave", "would like the board to meet": the rest is for others to do.
        if [.wanting, .likely, .obliging].contains(sense.actClass), !isAdjective || sense.form == .gerund,
            let to = otherInfinitive(after: end)
        {
            reading.isAskedOfOthers = true
            return take(to)
        }
        if isAdjective, [.ready, .promising].contains(sense.actClass), ["for", "to", "on"].contains(next),
            next != "for" || isForGood(end + 1)
        {
            return take(end)
        }
        if isAdjective, sense.actClass == .planning, reading.isNegated, tokens[i - 1].norm == "no" { return take(end) }
        return nil
    }

    /// "Ready for talks" against "ready for a hard winter".
    private func isForGood(_ start: Int) -> Bool {
        (start..<min(limit, start + 5)).contains { i in
            acts.words.match(at: i, in: tokens, limit: limit)?.value.contains {
                [.asked, .goodwill, .helpful, .yielding].contains($0.actClass)
            } ?? false
        }
    }

    private func otherInfinitive(after start: Int) -> Int? {
        guard start + 2 < limit else { return nil }
        for i in start + 1..<min(limit - 1, start + 8) {
            if [",", ";", "."].contains(tokens[i].text) || English.finiteAuxiliaries.contains(tokens[i].norm) {
                return nil
            }
            if tokens[i].norm == "to", isVerb(at: i + 1) || tokens[i + 1].norm == "be" { return i + 1 }
        }
        return nil
    }

    /// Whether a verb in its plain form can stand here.
    private func isVerb(at i: Int) -> Bool {
        guard i < limit, tokens[i].isWord, !tokens[i].isCapitalised else { return false }
        return !vocabulary.determiners.contains(tokens[i].norm) && !English.prepositions.contains(tokens[i].norm)
            && !English.firstPerson.contains(tokens[i].norm) && !tokens[i].norm.hasSuffix("ing")
    }

    private func isVerb(after i: Int) -> Bool {
        var j = i + 1
        while j < limit,
            isFiller(j) || English.negations.contains(tokens[j].norm)
                || English.nounSubjects.contains(tokens[j].norm)
        {
            j += 1
        }
        return j < limit && isVerb(at: j)
    }

    private func isFiller(_ i: Int) -> Bool {
        let norm = tokens[i].norm
        guard acts.words.match(at: i, in: tokens, limit: limit) == nil else { return false }
        return vocabulary.hedges.contains(norm) || English.adverbs.contains(norm) || tokens[i].text == ","
            || ["“", "”", "‘", "’", "\""].contains(tokens[i].text)
            || norm.hasSuffix("ly") && norm.count > 4 && !["reply", "supply", "rely", "apply", "comply"].contains(norm)
    }

    // MARK: The main verb

    private func main(at i: Int, afterBe: Bool, afterHave: Bool, into reading: inout ClauseReading) {
        guard i < limit else {
            reading.rest = limit..<limit
            return
        }
        let match = acts.words.match(at: i, in: tokens, limit: limit)
        // What has been ended is told by the verb as well.
        let senses = (match?.value ?? []).filter { ![.closed, .endingNoun].contains($0.actClass) }
        let norm = tokens[i].norm
        let isParticiple =
            senses.contains { $0.form == .participle } || norm.hasSuffix("ed") || norm.hasSuffix("en") && norm.count > 4
        let isGerund = norm.hasSuffix("ing") && norm.count > 4
        let verbSenses = senses.filter { $0.form != .other }
        let isProgressive = isGerund && (!verbSenses.isEmpty || senses.isEmpty && !Self.noGerunds.contains(norm))
        if afterBe, !(isParticiple && verbSenses.count == senses.count), !isProgressive {
            reading.isCopula = true
            reading.rest = i..<limit
        } else if afterHave, !isParticiple {
            reading.verbWord = "have"
            reading.rest = i..<limit
        } else {
            if afterBe { reading.isPassive = isParticiple && !isGerund }
            reading.isProgressive = afterBe && isGerund
            if afterHave { reading.isPerfect = true }
            if reading.modal == nil, reading.links.isEmpty, !afterBe, !afterHave,
                !isReported, !verbSenses.contains(where: { $0.form == .plain }),
                verbSenses.contains(where: { $0.form == .past }) || norm.hasSuffix("ed") && norm != "need"
            {
                reading.isPast = true
            }
            let verb = match?.range ?? i..<i + 1
            reading.verb = verb
            reading.verbWord = words(verb)
            reading.deeds = Set(verbSenses.map(\.actClass))
            // "lift the ban", "take in": a short verb keeps what its own list entry says too.
            if verb.count > 1, let short = acts.words.match(at: i, in: tokens, limit: i + 1) {
                if verbSenses.isEmpty { reading.deeds = Set(short.value.map(\.actClass)) }
            }
            reading.rest = min(verb.upperBound, limit)..<limit
        }
        if let next = reading.rest.first, English.negativeDeterminers.contains(tokens[next].norm), !reading.isCopula,
            !isSaidByNegation(next)
        {
            reading.isNegated.toggle()
        }
        note(into: &reading)
    }

    /// Sorts the classes of the words that follow into those that stand and those a negation takes back.
    private func note(into reading: inout ClauseReading) {
        var i = reading.rest.lowerBound
        let end = reading.rest.upperBound
        var negatedUntil = reading.isNegated && reading.isCopula ? end : i
        while i < end {
            let norm = tokens[i].norm
            if i > reading.rest.lowerBound, tokens[i].text == ";" || Self.clauseStops.contains(norm) { break }
            // "There is no danger | in this harbour".
            if reading.who == .there, English.prepositions.contains(norm), norm != "of", norm != "for" {
                negatedUntil = i
            }
            let match = acts.words.match(at: i, in: tokens, limit: end)
            let isNegation = English.turnsRound(norm)
            if isNegation, match.map({ $0.range.count == 1 }) ?? true { negatedUntil = i + 5 }
            guard let match else {
                i += 1
                continue
            }
            for sense in match.value where sense.form == .other || sense.form == .gerund || !reading.isCopula {
                let word = words(match.range)
                if i < negatedUntil, !isNegation {
                    if reading.takesBack[sense.actClass] == nil { reading.takesBack[sense.actClass] = word }
                } else if reading.says[sense.actClass] == nil {
                    reading.says[sense.actClass] = word
                }
            }
            i = match.range.upperBound
        }
    }

    private static let noGerunds: Set<String> = ["nothing", "something", "anything", "everything", "during"]

    private static let clauseStops: Set<String> = [
        "who", "which", "whose", "because", "since", "although", "though", "while", "whereas", "when", "after",
    ]

    private func words(_ range: Range<Int>) -> String { range.map { tokens[$0].norm }.joined(separator: " ") }
}
