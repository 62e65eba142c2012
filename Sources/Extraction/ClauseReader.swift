import Prose
import Records

/// Reads the main clause of a claim: its condition set apart, its subject, and what its verbs say.
///
/// No parser: it finds the first finite verb that no relative clause holds, and follows the words that lead from it to
/// the verb that counts.
struct ClauseReader {
    let words: ClauseWords
    let subjects: SubjectReader
    let acts: ActWords
    let vocabulary: Vocabulary
    /// The subject of the claim before, for a clause that leaves it out.
    var carried: ClauseReading.Who?
    /// Whom an infinitive is for: the speaker ("vowed to"), or those addressed ("urged them to").
    var infinitiveIsOwn = true

    var tokens: [Token] { words.tokens }

    func reading() -> ClauseReading {
        var reading = ClauseReading()
        reading.norms = tokens.map(\.norm)
        guard !tokens.isEmpty else { return reading }
        reading.isDated = isDated()
        reading.isSpeakerUnknown = subjects.ownParties.isEmpty
        look(over: tokens.indices, into: &reading)
        var range = 0..<tokens.count
        let isQuestion = tokens.suffix(2).contains { $0.text == "?" }
        while let last = range.last, tokens[last].kind == .punctuation { range = range.lowerBound..<last }
        range = withoutOpeners(range)
        if let found = ConditionFinder(tokens: tokens, acts: acts, vocabulary: vocabulary).find(in: range) {
            reading.condition = found.condition
            range = withoutOpeners(found.main)
        }
        read(range, into: &reading)
        if isQuestion { reading.form = .question }
        reading.performs = reading.verb.flatMap {
            vocabulary.verbs.match(at: $0.lowerBound, in: tokens, limit: tokens.count)?.value.cue.kind
        }
        return reading
    }

    /// The clauses that "and" or "but" join to the first one.
    func laterReadings() -> [ClauseReading] {
        tokens.indices.prefix(200).dropFirst(3).compactMap { i in
            guard ["and", "but"].contains(tokens[i].norm), i + 3 < tokens.count else { return nil }
            var reading = ClauseReading()
            reading.norms = tokens[i...].map(\.norm)
            look(over: i..<tokens.count, into: &reading)
            read(withoutOpeners(i + 1..<tokens.count), into: &reading)
            return reading.form == .statement && !(reading.subject?.isEmpty ?? true) ? reading : nil
        }
    }

    /// Collects what the words of a stretch say wherever they stand, under a negation or not.
    private func look(over range: Range<Int>, into reading: inout ClauseReading) {
        var i = range.lowerBound
        var negatedUntil = i
        while i < range.upperBound {
            for sense in acts.signs.all(at: i, in: tokens).joined() { reading.signs.insert(sense.actClass) }
            let match = acts.words.match(at: i, in: tokens, limit: range.upperBound)
            let isNegation = English.turnsRound(tokens[i].norm)
            if isNegation, match.map({ $0.range.count == 1 }) ?? true {
                negatedUntil = i + (tokens[i].norm == "neither" ? 8 : 5)
            } else if let match {
                let word = match.range.map { tokens[$0].norm }.joined(separator: " ")
                for sense in match.value {
                    if i >= negatedUntil || isNegation {
                        if reading.anywhere[sense.actClass] == nil { reading.anywhere[sense.actClass] = word }
                    } else if sense.actClass == .praise, hasRelative(range.lowerBound..<i) {
                        reading.deniesGood = true
                    }
                }
                for j in match.range.dropFirst() {
                    for sense in acts.signs.all(at: j, in: tokens).joined() { reading.signs.insert(sense.actClass) }
                }
                i = match.range.upperBound
                continue
            }
            i += 1
        }
    }

    private func hasRelative(_ range: Range<Int>) -> Bool {
        range.contains { ["that", "which", "who"].contains(tokens[$0].norm) }
    }

    private func isDated() -> Bool {
        tokens.contains { token in
            let word = String(token.norm)
            return English.weekdays.contains(word) || token.isCapitalised && English.months.contains(word)
                || ["tomorrow", "tonight"].contains(word)
                || token.kind == .number && token.norm.count == 4 && ["19", "20"].contains(token.norm.prefix(2))
        }
            || zip(tokens, tokens.dropFirst()).contains { a, b in
                ["next", "coming", "this", "the", "in"].contains(a.norm)
                    && English.seasons.contains(
                        b.norm)
                    || a.norm == "within" && b.kind == .number
            }
    }

    // MARK: The clause

    private func read(_ range: Range<Int>, into reading: inout ClauseReading, depth: Int = 0) {
        guard let first = range.first else { return }
        let opening = tokens[first].norm
        let chain = VerbChain(
            tokens: tokens, acts: acts, vocabulary: vocabulary, limit: range.upperBound, isReported: !subjects.isQuoted)
        if opening == "to" || opening == "not" && first + 1 < range.upperBound && tokens[first + 1].norm == "to" {
            reading.form = .infinitive
            reading.who = infinitiveIsOwn ? .own : .other
            chain.follow(from: first, into: &reading)
        } else if opening == "let", first + 1 < range.upperBound {
            reading.form = .imperative
            reading.who = tokens[first + 1].norm == "us" ? .own : .other
            chain.follow(from: first + 2, into: &reading)
        } else if isNeed(range) {
            reading.form = .phrase
            chain.note(range, into: &reading)
        } else if let verb = finiteVerb(in: range, subject: &reading.subject) {
            reading.form = .statement
            if let subject = reading.subject, !subject.isEmpty {
                reading.who = subjects.who(subject, words)
                reading.isOwnThing = reading.who == .thing && subjects.isOwned(subject, words)
                reading.isFirstPerson = ["we", "i"].contains(tokens[subject.lowerBound].norm)
                reading.subjectSays = Set(
                    acts.words.matches(in: subject, of: tokens).flatMap(\.value).map(\.actClass))
            } else {
                reading.who = carried ?? (subjects.isQuoted ? .thing : .own)
            }
            chain.follow(from: verb, into: &reading)
            if let subject = reading.subject, subject.count == 1, tokens[subject.lowerBound].norm == "it",
                reading.isCopula && !(reading.isNegated && leadsToNoClause(reading.rest)) || reading.isPassive
            {
                reading.who = .thing
            }
            if depth < 4, let inner = thought(in: reading, range) {
                let outer = reading
                var embedded = ClauseReading()
                embedded.norms = outer.norms
                embedded.isDated = outer.isDated
                embedded.condition = outer.condition
                embedded.signs = outer.signs
                embedded.anywhere = outer.anywhere
                embedded.deniesGood = outer.deniesGood
                read(inner, into: &embedded, depth: depth + 1)
                if embedded.form == .statement {
                    if outer.isNegated != isDoubt(outer) { embedded.isNegated.toggle() }
                    embedded.isOpinion = outer.isFirstPerson || outer.isOpinion
                    reading = embedded
                }
            }
        } else if isImperative(range) {
            reading.form = .imperative
            reading.who = .other
            chain.follow(from: opening == "please" ? first + 1 : first, into: &reading)
        } else if opening.hasSuffix("ing"), !vocabulary.determiners.contains(opening) {
            reading.form = .gerund
            reading.who = .own
            chain.follow(from: first, into: &reading)
        } else {
            reading.form = .phrase
            chain.note(range, into: &reading)
        }
    }

    /// "It was not insolvent" against "it was not clear that": whether "it" stands for something.
    private func leadsToNoClause(_ rest: Range<Int>) -> Bool {
        !rest.contains { ["that", "to", "for", "whether", "if", "how", "what"].contains(tokens[$0].norm) }
    }

    /// "The importance of keeping supplies up": a noun phrase, however verb-like a word in it looks.
    private func isNeed(_ range: Range<Int>) -> Bool {
        range.prefix(3).contains { i in
            i + 1 < range.upperBound && ["of", "for", "to"].contains(tokens[i + 1].norm)
                && ["importance", "necessity", "need", "urgency"].contains(tokens[i].norm)
        }
    }

    /// "We believe (that) …": the clause inside a verb of thinking says the thing itself.
    private func thought(in reading: ClauseReading, _ range: Range<Int>) -> Range<Int>? {
        let isThought =
            (reading.does(.thinking, .doubting) || isDoubt(reading))
            && (reading.isOwn || reading.who == .thing || reading.who == .there)
            || reading.isCopula
                && tokens[reading.rest.clamped(to: 0..<tokens.count)].prefix(3).contains {
                    ["clear", "obvious", "true", "certain", "convinced", "confident", "sure"].contains($0.norm)
                }
        guard isThought, !reading.isAskedOfOthers else { return nil }
        var rest = reading.rest
        while let first = rest.first, tokens[first].kind == .punctuation { rest = rest.dropFirst() }
        if let that = rest.prefix(12).first(where: { tokens[$0].norm == "that" }), that + 2 < range.upperBound {
            return that + 1..<range.upperBound
        }
        guard reading.does(.thinking, .doubting), let first = rest.first,
            English.nounSubjects.contains(tokens[first].norm) || vocabulary.determiners.contains(tokens[first].norm)
                || tokens[first].isCapitalised
        else { return nil }
        var subject: Range<Int>?
        return finiteVerb(in: rest, subject: &subject) == nil ? nil : rest
    }

    /// "Doubts that", "has a doubt that".
    private func isDoubt(_ reading: ClauseReading) -> Bool {
        reading.does(.doubting)
            || reading.verbWord == "have" && tokens[reading.rest].prefix(2).contains { $0.norm.hasPrefix("doubt") }
    }

    /// The finite verb of the main clause; `subject` is what stands before it.
    private func finiteVerb(in range: Range<Int>, subject: inout Range<Int>?) -> Int? {
        guard let first = range.first else { return nil }
        subject = nil
        // "This we cannot accept": the object comes first.
        if range.count > 2, ["this", "these", "those"].contains(tokens[first].norm),
            ["we", "i", "they", "he", "she"].contains(tokens[first + 1].norm)
        {
            return finiteVerb(in: range.dropFirst(), subject: &subject)
        }
        // "Will they leave?", "Has anybody asked us?": the subject comes second.
        if isFiniteAuxiliary(first)
            || first + 1 < range.upperBound && Self.askers.contains(tokens[first].norm)
                && isFiniteAuxiliary(first + 1)
        {
            return inverted(from: first, range, &subject)
        }
        if English.nounSubjects.contains(tokens[first].norm), tokens[first].norm != "who" {
            var i = first + 1
            while i < range.upperBound, isAdverb(i) { i += 1 }
            if i < range.upperBound, tokens[i].isWord, !Self.afterPronoun.contains(tokens[i].norm),
                !English.prepositions.contains(tokens[i].norm),
                isFiniteAuxiliary(i)
                    || ![
                        "this", "that", "these", "those", "what", "neither", "it",
                    ].contains(tokens[first].norm)
                    || isLexicalVerb(i)
            {
                subject = first..<first + 1
                return first + 1
            }
        }
        var pending = 0
        var weak: Int?
        var i = first
        while i < range.upperBound {
            let norm = tokens[i].norm
            if i > first, English.relatives.contains(norm),
                norm != "that"
                    || tokens[i - 1].isWord && !English.prepositions.contains(tokens[i - 1].norm)
            {
                pending += 1
            }
            if isFiniteAuxiliary(i) {
                if pending > 0 {
                    pending -= 1
                    while i < range.upperBound, isFiniteAuxiliary(i) || isAdverb(i) { i += 1 }
                    continue
                }
                subject = first..<i
                return i
            }
            if i > first, weak == nil, isLexicalVerb(i),
                isSubjectEnd(i - 1) || pending > 0 && English.relatives.contains(tokens[i - 1].norm)
            {
                if pending > 0 { pending -= 1 } else { weak = i }
            }
            if let weak, i > weak, [",", ";"].contains(tokens[i].text) || Self.halts.contains(norm) { break }
            i += 1
        }
        if let weak {
            subject = first..<weak
            return weak
        }
        // A predicate that leaves its subject to the clause before.
        if carried != nil, isLexicalVerb(first), !tokens[first].norm.hasSuffix("ing") {
            subject = first..<first
            return first
        }
        return nil
    }

    private static let askers: Set<String> = ["who", "what", "why", "how", "when", "where", "which"]
    private static let halts: Set<String> = [
        "that", "and", "but", "if", "because", "to", "who", "which", "what", "whether", "how",
    ]
    private static let afterPronoun: Set<String> = ["and", "or", "who", "which", "of"]

    private func inverted(from first: Int, _ range: Range<Int>, _ subject: inout Range<Int>?) -> Int? {
        let verb = isFiniteAuxiliary(first) ? first : first + 1
        if verb > first, ["who", "what"].contains(tokens[first].norm),
            verb + 1 < range.upperBound, !English.nounSubjects.contains(tokens[verb + 1].norm)
        {
            subject = first..<verb
        } else if verb + 1 < range.upperBound {
            var end = verb + 1
            if tokens[end].norm == "not" { end += 1 }
            if end < range.upperBound, English.nounSubjects.contains(tokens[end].norm) {
                subject = end..<end + 1
            } else {
                subject = first..<first
            }
        }
        return verb
    }

    private func isImperative(_ range: Range<Int>) -> Bool {
        guard subjects.isQuoted, let first = range.first, first + 1 < range.upperBound else { return false }
        let norm = tokens[first].norm
        if norm == "please" || norm == "do" && tokens[first + 1].norm == "not" { return true }
        let isPlain =
            acts.words.match(at: first, in: tokens, limit: range.upperBound)?.value.contains { $0.form == .plain }
            ?? false
        if isPlain || ["tell", "ask", "show", "think", "look", "imagine", "come", "go", "get", "take"].contains(norm) {
            return !English.prepositions.contains(tokens[first + 1].norm) || isPlain
        }
        return false
    }

    // MARK: Words

    func isFiniteAuxiliary(_ i: Int) -> Bool {
        let norm = tokens[i].norm
        return norm != "not" && norm != "be" && norm != "been" && norm != "being" && norm != "having"
            && (English.modals[norm] != nil || English.beForms.contains(norm) || English.haveForms.contains(norm)
                || English.doForms.contains(norm))
            && !(norm == "may" && tokens[i].isCapitalised && i > 0) && !(norm == "will" && tokens[i].isCapitalised)
            && !(norm == "will" && i > 0 && vocabulary.determiners.contains(tokens[i - 1].norm))
    }

    private func isAdverb(_ i: Int) -> Bool {
        let norm = tokens[i].norm
        return vocabulary.hedges.contains(norm) || English.adverbs.contains(norm) || norm == "not"
            || norm.hasSuffix("ly") && norm.count > 4 && norm != "reply" && norm != "supply" && norm != "rely"
    }

    /// A finite form of a verb of the lists, or a word shaped like one after a name.
    private func isLexicalVerb(_ i: Int) -> Bool {
        let limit = tokens.count
        let senses =
            (acts.words.match(at: i, in: tokens, limit: limit)?.value ?? [])
            + (acts.chains.match(at: i, in: tokens, limit: limit)?.value ?? [])
        if senses.contains(where: { [.third, .past].contains($0.form) }) { return true }
        let before = i > 0 ? tokens[i - 1] : nil
        let isPlural =
            before.map {
                $0.norm.hasSuffix("s") && $0.norm.count > 3 && $0.norm != "this" && !$0.isCapitalised
                    || $0.norm == "people"
            } ?? false
        if senses.contains(where: { $0.form == .plain }) {
            // "(demanded that) Karsk give up its claims".
            let isAsked = (1...3).contains(i) && subjects.parties[words.places[i - 1]] != nil
            return isPlural || isAsked || i == 0 || before?.text == ","
        }
        if vocabulary.finiteVerbs.contains(tokens[i].norm) { return true }
        guard tokens[i].isWord, !tokens[i].isCapitalised, tokens[i].norm.count > 3,
            !subjects.isActor(tokens[i].norm)
        else { return false }
        if let verb = vocabulary.verbs.match(at: i, in: tokens, limit: limit) {
            return verb.value.form != verb.value.cue.forms.first && !tokens[i].norm.hasSuffix("ing")
        }
        return tokens[i].norm.hasSuffix("ed")
            || tokens[i].norm.hasSuffix("s") && !tokens[i].norm.hasSuffix("ss")
                && (before?.isCapitalised ?? false)
    }

    /// Whether a subject can end here: no preposition, determiner or possessive stands last in one.
    private func isSubjectEnd(_ i: Int) -> Bool {
        tokens[i].kind != .punctuation && !English.prepositions.contains(tokens[i].norm)
            && !vocabulary.determiners.contains(tokens[i].norm) && tokens[i].norm != English.possessive
    }
}
