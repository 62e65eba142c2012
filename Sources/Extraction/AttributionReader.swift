import Prose
import Records

/// Reads the attributions of one sentence.
struct AttributionReader {
    let text: ArticleText
    let vocabulary: Vocabulary
    private let sources: SourcePhrase
    private let cues: CueFinder
    /// Outermost quotations in double marks or guillemets, and single-marked ones of some length.
    private let quotations: [Quotation]

    init(text: ArticleText, vocabulary: Vocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        sources = SourcePhrase(tokens: text.tokens, vocabulary: vocabulary)
        cues = CueFinder(tokens: text.tokens, vocabulary: vocabulary)
        quotations = text.quotations.filter { $0.depth == 0 && !$0.inner.isEmpty }
    }

    private var tokens: [Token] { text.tokens }

    func attributions(in sentence: Range<Int>) -> [AttributionDraft] {
        guard !sentence.isEmpty else { return [] }
        var found: [AttributionDraft] = []
        for region in regions(of: sentence) {
            let matches = cues.cues(in: region.tokens).filter { isVisible($0.range, in: region) }
            for (k, match) in matches.enumerated() {
                let previous = k > 0 ? matches[k - 1] : nil
                let next = k + 1 < matches.count ? matches[k + 1] : nil
                guard var attribution = read(match, previous: previous, next: next, region, found) else { continue }
                attribution.isInsideQuotation = region.quotation != nil
                if region.quotation != nil, isFirstPerson(attribution.source) { continue }
                found.append(attribution)
            }
            found += accordingTo(region)
        }
        return found
    }

    /// The rule whose content parts make one proposition.
    static let roundItsCue = "sentence round its cue"

    // MARK: Regions

    private struct Region {
        var tokens: Range<Int>
        /// The quotation the region lies in; `nil` for the reporter's own words.
        var quotation: Quotation?
    }

    /// The reporter's words of a sentence, and each quoted stretch of it by itself.
    private func regions(of sentence: Range<Int>) -> [Region] {
        let span = TextSpan(tokens[sentence.lowerBound].span.start, tokens[sentence.upperBound - 1].span.end)
        let inside = quotations.filter { $0.span.overlaps(span) }
        var regions: [Region] = []
        if !inside.contains(where: { $0.inner.contains(span) }) {
            regions.append(Region(tokens: labelEnd(of: sentence)..<sentence.upperBound, quotation: nil))
        }
        for quotation in inside {
            guard let shared = quotation.inner.intersection(span) else { continue }
            let range = text.tokenIndices(in: shared)
            if range.count > 3 { regions.append(Region(tokens: range, quotation: quotation)) }
        }
        return regions
    }

    /// "Why it matters:", "Capitals – agencies:": the token after a label that opens the sentence, else its first.
    private func labelEnd(of sentence: Range<Int>) -> Int {
        guard let colon = sentence.prefix(7).first(where: { tokens[$0].text == ":" }), colon + 1 < sentence.upperBound,
            !["“", "\"", "‘"].contains(tokens[colon + 1].text),
            !["said", "says", "saying", "added"].contains(tokens[colon - 1].norm) || tokens[sentence.lowerBound].norm == "what"
        else { return sentence.lowerBound }
        return colon + 1
    }

    /// In the reporter's region what is quoted is not looked into.
    private func isVisible(_ range: Range<Int>, in region: Region) -> Bool {
        region.quotation != nil || quotation(at: range.lowerBound) == nil
    }

    private func quotation(at token: Int) -> Quotation? {
        let start = tokens[token].span.start
        return quotations.first { $0.span.contains(offset: start) }
    }

    private func isFirstPerson(_ source: Range<Int>?) -> Bool {
        guard let source else { return true }
        return source.count == 1 && English.firstPerson.contains(tokens[source.lowerBound].norm)
    }

    // MARK: One cue

    private func read(
        _ cue: CueMatch, previous: CueMatch?, next: CueMatch?, _ region: Region, _ found: [AttributionDraft]
    ) -> AttributionDraft? {
        let frames = cue.entry.cue.frames
        let lower = region.tokens.lowerBound
        let upper = region.tokens.upperBound
        let ownsSubject = !cue.isParticiple || cue.range.lowerBound > lower && tokens[cue.range.lowerBound - 1].isWord
            && !["and", "by", "while", "in", "of", "for", "without", "before", "after", "when"].contains(tokens[cue.range.lowerBound - 1].norm)
        var source = ownsSubject ? sources.before(cue.range.lowerBound, notBefore: lower) : nil
        if let range = source, region.quotation == nil, quotation(at: range.lowerBound) != nil { source = nil }

        // “…,” X said / “…,” said X
        if frames.contains(.quote), region.quotation == nil, let quoted = quotedBefore(cue, source, sentence: region.tokens) {
            var content = [quoted.inner]
            var subject = source
            var end = cue.range.upperBound
            if subject == nil, let after = sources.after(end, notAfter: upper) {
                subject = after
                end = after.upperBound
            }
            if subject == nil { subject = inherited(cue, previous, region, found) }
            if let rest = splitRest(after: end, limit: upper) { content.append(rest) }
            return draft("quotation before its cue", cue, subject, content, isOutlet(subject) ? 0.5 : 0.9)
        }

        var bodyStart = cue.range.upperBound
        var addressee: Range<Int>?
        if frames.contains(.addressee) || frames.contains(.infinitive) {
            if let range = addressedParty(after: bodyStart, limit: upper) {
                addressee = range
                bodyStart = range.upperBound
            }
        }
        let subject = source ?? inherited(cue, previous, region, found)

        // X said: “…” / X said that “…”
        if frames.contains(.quote) || frames.contains(.clause), region.quotation == nil,
            let quoted = quotedAfter(bodyStart, limit: upper), subject != nil
        {
            return draft("quotation after its cue", cue, subject, [quoted.inner], 0.9, addressee: addressee)
        }
        if frames.contains(.clause), let start = clauseStart(after: bodyStart, limit: upper, cue: cue, hasAddressee: addressee != nil) {
            // In return, X said, “…”
            if source != nil, start.kind == .parenthesis, let quoted = quotation(at: start.token),
                quoted.span.start == tokens[start.token].span.start, isFull(quoted, in: region.tokens), region.quotation == nil
            {
                return draft("quotation after its cue", cue, subject, [trimmedSpan(quoted.inner)], 0.9)
            }
            // …, X said, … : the sentence goes round its cue.
            if let source, start.kind == .parenthesis, source.lowerBound > lower, tokens[source.lowerBound - 1].text == "," {
                let opening = lower..<source.lowerBound - 1
                let keepsOpening = opening.count > 5 || hasFiniteVerb(opening)
                let content = [keepsOpening ? trimmed(opening) : nil, trimmed(start.token..<upper)].compactMap { $0 }
                return draft(Self.roundItsCue, cue, source, content, 0.75)
            }
            // …, X said in Geneva: what follows is where and when, and the sentence stands before.
            let isPostposed = start.kind == .bare && English.prepositions.contains(tokens[start.token].norm)
                && source.map { $0.lowerBound > lower + 3 && tokens[$0.lowerBound - 1].text == "," } ?? false
            if start.kind != .parenthesis, !isPostposed, subject != nil,
                let content = trimmed(start.token..<contentEnd(from: start.token, limit: upper, next: next))
            {
                let confidence = start.kind == .that ? 0.85 : cue.isParticiple ? 0.6 : 0.7
                return draft("clause after its cue", cue, subject, [content], confidence, addressee: addressee)
            }
        }
        // …, X said.
        if frames.contains(.clause), let source, source.lowerBound - 1 > lower, tokens[source.lowerBound - 1].text == ",",
            isAdverbial(from: cue.entry.cue.frames.contains(.addressee) ? bodyStart : cue.range.upperBound, limit: upper),
            let content = trimmed(clauseBefore(source.lowerBound - 1, notBefore: lower, previous: previous))
        {
            return draft("clause before its cue", cue, source, [content], 0.75)
        }
        // …, said X.
        if frames.contains(.clause), source == nil, cue.range.lowerBound > lower, tokens[cue.range.lowerBound - 1].text == ",",
            let after = sources.after(cue.range.upperBound, notAfter: upper),
            let content = trimmed(clauseBefore(cue.range.lowerBound - 1, notBefore: lower, previous: previous))
        {
            return draft("clause before its cue", cue, after, [content], 0.7)
        }
        guard let subject else { return nil }
        return other(cue, frames, subject, bodyStart, addressee, upper, next)
    }

    /// Infinitives, gerunds, noun phrases and "as" phrases.
    private func other(
        _ cue: CueMatch, _ frames: Set<Lexicons.Cue.Frame>, _ subject: Range<Int>, _ bodyStart: Int,
        _ addressee: Range<Int>?, _ upper: Int, _ next: CueMatch?
    ) -> AttributionDraft? {
        guard bodyStart < upper else { return nil }
        let first = tokens[bodyStart]
        let end = contentEnd(from: bodyStart, limit: upper, next: next)
        if frames.contains(.infinitive), first.norm == "to", bodyStart + 1 < end, let content = trimmed(bodyStart..<end) {
            return draft("infinitive after its cue", cue, subject, [content], 0.65, addressee: addressee)
        }
        if frames.contains(.gerund), first.norm.hasSuffix("ing"), let content = trimmed(bodyStart..<end) {
            return draft("gerund after its cue", cue, subject, [content], 0.65)
        }
        if frames.contains(.asPhrase), let asToken = (bodyStart..<min(end, bodyStart + 14)).first(where: { tokens[$0].norm == "as" }),
            asToken > bodyStart, let content = trimmed(bodyStart..<end)
        {
            return draft("“as” phrase after its cue", cue, subject, [content], 0.65)
        }
        if frames.contains(.asPhrase), cue.entry.form.hasPrefix("call"), (bodyStart..<end).contains(where: { quotation(at: $0) != nil }), let content = trimmed(bodyStart..<end) {
            return draft("naming after its cue", cue, subject, [content], 0.5)
        }
        guard frames.contains(.noun) else { return nil }
        // "what the Kremlin wants": the cue stands in a clause about something else.
        if subject.lowerBound > 0, ["what", "which", "whatever", "whom"].contains(tokens[subject.lowerBound - 1].norm) { return nil }
        let prepositions = cue.entry.cue.prepositions
        var start = cue.range.upperBound
        if !prepositions.isEmpty {
            guard start < upper, prepositions.contains(tokens[start].norm) else { return nil }
            start += 1
        }
        guard start < end, opensNounPhrase(start, limit: end), end - start >= 2, let content = trimmed(start..<end) else {
            return nil
        }
        return draft("noun phrase after its cue", cue, subject, [content], 0.5)
    }

    private func draft(
        _ rule: String, _ cue: CueMatch, _ source: Range<Int>?, _ content: [TextSpan], _ confidence: Double,
        addressee: Range<Int>? = nil
    ) -> AttributionDraft {
        AttributionDraft(
            rule: rule, cueEntry: cue.entry, cue: cue.range, source: source, content: content, addressee: addressee,
            confidence: confidence)
    }

    /// An agency or paper that passes the words on.
    private func isOutlet(_ source: Range<Int>?) -> Bool {
        source.map { !vocabulary.outlets.matches(in: $0, of: tokens).isEmpty } ?? false
    }

    // MARK: Sources

    /// The subject of a cue that has none of its own: that of the cue before it, else that of the sentence.
    private func inherited(
        _ cue: CueMatch, _ previous: CueMatch?, _ region: Region, _ found: [AttributionDraft]
    ) -> Range<Int>? {
        let before = cue.range.lowerBound - 1
        guard before >= region.tokens.lowerBound else { return nil }
        let joins = cue.isParticiple || ["and", "but", "also", "who"].contains(tokens[before].norm)
            || vocabulary.hedges.contains(tokens[before].norm)
        guard joins else { return nil }
        if let previous, let source = found.last(where: { $0.cue == previous.range })?.source { return source }
        // “…,” he said, adding …: the subject stands right of the quotation.
        if let source = found.last?.source, region.tokens.contains(source.lowerBound), source.upperBound <= cue.range.lowerBound {
            return source
        }
        var start = region.tokens.lowerBound
        while start < cue.range.lowerBound, tokens[start].kind == .punctuation || vocabulary.hedges.contains(tokens[start].norm) {
            start += 1
        }
        return sources.after(start, notAfter: cue.range.lowerBound)
    }

    /// Who is spoken to right after the cue: "told reporters", "warned Moscow", "urged both sides to".
    private func addressedParty(after start: Int, limit: Int) -> Range<Int>? {
        guard start < limit else { return nil }
        let norm = tokens[start].norm
        if norm == "that" || norm == "to" || English.prepositions.contains(norm) { return nil }
        if ["him", "her", "them", "us", "me", "you", "it"].contains(norm) { return start..<start + 1 }
        var i = start
        while i < limit, i - start < 9 {
            let token = tokens[i]
            if token.norm == "that" || token.norm == "to" || token.text == "," || token.text == ":" { break }
            if token.kind == .punctuation && token.text != "-" || English.auxiliaries.contains(token.norm) { break }
            if English.prepositions.contains(token.norm) && token.norm != "of" { break }
            if i > start && (English.subjectPronouns.contains(token.norm) || vocabulary.determiners.contains(token.norm)) { break }
            if sources.dateStart(endingAt: i + 1, notBefore: i) == i { break }
            i += 1
        }
        return i > start ? start..<i : nil
    }

    // MARK: Quotations

    /// The quotation that ends where the cue's clause begins.
    private func quotedBefore(_ cue: CueMatch, _ source: Range<Int>?, sentence: Range<Int>) -> Quotation? {
        let clause = min(cue.range.lowerBound, source?.lowerBound ?? .max)
        guard clause > 0 else { return nil }
        var mark = clause - 1
        while mark > 0, [",", "—", "–", "-"].contains(tokens[mark].text) { mark -= 1 }
        let closing = tokens[mark].span
        guard let quotation = quotations.last(where: { $0.span.contains(closing) && $0.span.end <= closing.end + 1 }) else { return nil }
        guard text.paragraphIndex(at: quotation.span.start) == text.paragraphIndex(at: tokens[cue.range.lowerBound].span.start) else { return nil }
        return isFull(quotation, in: sentence) ? quotation : nil
    }

    /// The quotation that follows the cue and fills its sentence.
    private func quotedAfter(_ start: Int, limit: Int) -> Quotation? {
        var i = start
        while i < limit, i - start < 14 {
            if let quotation = quotation(at: i), quotation.span.start == tokens[i].span.start {
                let between = tokens[start..<i]
                let leads = between.allSatisfy { [",", ":", "that"].contains($0.norm) }
                    || between.last.map { [",", ":"].contains($0.text) } ?? true
                let after = text.tokenIndices(in: TextSpan(quotation.span.end, max(quotation.span.end, tokens[limit - 1].span.end)))
                let fills = after.allSatisfy { tokens[$0].kind == .punctuation } || quotation.span.end >= tokens[limit - 1].span.end
                return leads && fills && wordCount(quotation.inner) >= 3 ? quotation : nil
            }
            if tokens[i].kind == .punctuation && ![",", ":", "-"].contains(tokens[i].text) { return nil }
            i += 1
        }
        return nil
    }

    /// “A,” he said, “B”: what is quoted after the clause.
    private func splitRest(after end: Int, limit: Int) -> TextSpan? {
        var i = end
        while i < limit, i - end < 30 {
            if let quotation = quotation(at: i), quotation.span.start == tokens[i].span.start {
                guard i > end, [",", ".", ":", ";", "—", "–"].contains(tokens[i - 1].text), wordCount(quotation.inner) >= 2 else { return nil }
                return trimmedSpan(quotation.inner)
            }
            i += 1
        }
        return nil
    }

    /// Whether a quotation is a statement rather than a word or two in somebody's terms.
    private func isFull(_ quotation: Quotation, in sentence: Range<Int>) -> Bool {
        let range = text.tokenIndices(in: quotation.inner)
        guard let last = range.last, let first = range.first else { return false }
        if [",", ".", "?", "!", "…"].contains(tokens[last].text) { return true }
        let opensSentence = quotation.span.start <= tokens[sentence.lowerBound].span.start
        return opensSentence && range.count >= 3 && (tokens[first].isCapitalised || range.count >= 5)
    }

    private func wordCount(_ span: TextSpan) -> Int { text.tokenIndices(in: span).count { tokens[$0].kind != .punctuation } }

    // MARK: Clauses

    private enum Opening { case that, bare, parenthesis }

    /// Where the content clause after a cue begins.
    private func clauseStart(
        after start: Int, limit: Int, cue: CueMatch, hasAddressee: Bool
    ) -> (token: Int, kind: Opening)? {
        guard start < limit else { return nil }
        // "that" may wait behind adverbials: "said after the meeting in Geneva that", "stressed, however, that".
        var start = start
        if start + 3 < limit, tokens[start].text == ",", tokens[start + 2].text == ",", tokens[start + 3].norm == "that" { start += 3 }
        let opensNoun = vocabulary.determiners.contains(tokens[start].norm) && tokens[start].norm != "that" || tokens[start].isCapitalised
        var i = start
        while i < limit, i - start < 28 {
            let token = tokens[i]
            if token.norm == "that" && (i == start || isConjunctionThat(i, limit: limit)) {
                return i + 1 < limit ? (i + 1, .that) : nil
            }
            // "refuted the assertions that": a noun phrase, no adverbial, stands before it.
            if opensNoun && sources.dateStart(endingAt: i + 1, notBefore: i) == nil { break }
            if [".", ";", ":", "?", "!"].contains(token.text) || quotation(at: i) != nil { break }
            if English.finiteStops.contains(token.norm) || vocabulary.verbs.match(at: i, in: tokens, limit: limit) != nil { break }
            i += 1
        }
        i = start
        while i < limit, vocabulary.hedges.contains(tokens[i].norm) { i += 1 }
        if let after = dateEnd(from: i, limit: limit) { i = after }
        guard i < limit else { return nil }
        let first = tokens[i]
        if first.text == "," { return i == start || sourceDate(start, i) ? (i + 1, .parenthesis) : nil }
        if first.text == ":" { return i + 1 < limit ? (i + 1, .bare) : nil }
        if first.norm == "if" || first.norm == "whether" || first.norm == "how" || first.norm == "there" { return (i, .bare) }
        if first.kind == .punctuation && quotation(at: i) == nil { return nil }
        if English.prepositions.contains(first.norm) && i == start && !Self.clausePrepositions.contains(first.norm) { return nil }
        if English.prepositions.contains(first.norm) && i > start { return nil }
        if English.conjunctions.contains(first.norm) || English.auxiliaries.contains(first.norm) { return nil }
        if ["once", "as", "since", "until", "though", "although"].contains(first.norm) { return nil }
        if i == start, opensNoun, cue.entry.cue.frames.contains(.noun), cue.entry.cue.isNegative || !startsClauseSoon(i, limit) { return nil }
        guard hasFiniteVerb(i..<limit) else { return nil }
        return (i, .bare)
    }

    /// Whether a finite verb comes before any "that" or preposition group takes the noun phrase further.
    private func startsClauseSoon(_ i: Int, _ limit: Int) -> Bool {
        for j in i..<min(limit, i + 9) {
            if vocabulary.finiteVerbs.contains(tokens[j].norm) { return true }
            if tokens[j].norm == "that" || tokens[j].norm == "for" || tokens[j].norm == "of" && j == i + 2 { return false }
        }
        return false
    }

    private static let clausePrepositions: Set<String> = ["despite", "under", "since", "in"]

    private func sourceDate(_ start: Int, _ end: Int) -> Bool { dateEnd(from: start, limit: end) == end }

    /// "that" before a clause rather than before a noun ("that meeting").
    private func isConjunctionThat(_ i: Int, limit: Int) -> Bool {
        guard i + 1 < limit else { return false }
        let next = tokens[i + 1].norm
        return !English.auxiliaries.contains(next) && !vocabulary.finiteVerbs.contains(next)
    }

    /// The token after a date that starts at `i`.
    private func dateEnd(from i: Int, limit: Int) -> Int? {
        var j = i
        var sawDate = false
        while j < limit, j - i < 6 {
            let norm = tokens[j].norm
            if English.weekdays.contains(norm) || English.months.contains(norm) && tokens[j].isCapitalised {
                sawDate = true
            } else if !(["on", "in", "last", "late", "early", "this"].contains(norm) && !sawDate || tokens[j].kind == .number
                || sawDate && ["morning", "afternoon", "evening", "night"].contains(norm))
            {
                break
            }
            j += 1
        }
        return sawDate ? j : nil
    }

    private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
        range.contains {
            vocabulary.finiteVerbs.contains(tokens[$0].norm)
                || tokens[$0].isWord && !tokens[$0].isCapitalised && $0 > range.lowerBound
                    && (tokens[$0].norm.hasSuffix("ed") || tokens[$0].norm.hasSuffix("s") && !tokens[$0].norm.hasSuffix("ss"))
        }
    }

    /// Where content that starts at `start` ends: before a further cue that takes over (", adding …", ", X said"), else
    /// with the region.
    private func contentEnd(from start: Int, limit: Int, next: CueMatch?) -> Int {
        var i = start
        while i < limit {
            if tokens[i].text == ";" && i > start + 2 { return i }
            if tokens[i].text == "—", i > start + 2, i + 1 < limit, quotation(at: i) == nil, ["and", "but"].contains(tokens[i + 1].norm) { return i }
            if tokens[i].text == "," || tokens[i].norm == "and" || tokens[i].norm == "while" || tokens[i].norm == "but" {
                var j = i + 1
                if j < limit, tokens[i].text == ",", ["and", "but", "while", "before", "as"].contains(tokens[j].norm) { j += 1 }
                while j < limit, vocabulary.hedges.contains(tokens[j].norm) { j += 1 }
                if j < limit, quotation(at: j) == nil, let match = vocabulary.verbs.match(at: j, in: tokens, limit: limit) {
                    let form = tokens[j].norm
                    if form.hasSuffix("ing") || tokens[i].text != "," || j > i + 1, isReporting(match.value) { return i }
                }
                if j + 1 < limit, tokens[i].text == ",", tokens[j].norm == "according", tokens[j + 1].norm == "to" { return i }
                if tokens[i].text == ",", let next, next.range.lowerBound > i, next.range.lowerBound - i <= 12,
                    quotation(at: next.range.lowerBound) == nil, let source = sources.before(next.range.lowerBound, notBefore: i + 1),
                    source.lowerBound == i + 1, isAdverbial(from: next.range.upperBound, limit: limit)
                {
                    return i
                }
            }
            i += 1
        }
        return limit
    }

    private func isReporting(_ entry: Vocabulary.CueEntry) -> Bool {
        !entry.cue.frames.isDisjoint(with: [.clause, .quote, .asPhrase])
    }

    /// The clause that ends at the comma `end`: back to the sentence's start, or to an earlier cue's clause.
    private func clauseBefore(_ end: Int, notBefore lower: Int, previous: CueMatch?) -> Range<Int> {
        var start = lower
        if let previous, previous.range.upperBound < end, !previous.isParticiple {
            start = max(start, lower)
        }
        while start < end, tokens[start].text == "•" || tokens[start].text == "–" || tokens[start].text == "-" { start += 1 }
        if let dateline = datelineEnd(from: start, limit: end) { start = dateline }
        return start..<max(start, end)
    }

    /// "BRUSSELS —", "MOSCOW (Reuters) -": where the story begins after the place it was filed from.
    private func datelineEnd(from start: Int, limit: Int) -> Int? {
        guard start < limit, tokens[start].isWord, tokens[start].text.count > 2, tokens[start].text == tokens[start].text.uppercased() else { return nil }
        return (start..<min(limit, start + 10)).first { ["—", "–"].contains(tokens[$0].text) || tokens[$0].text == "-" && tokens[$0].span.start > tokens[$0 - 1].span.end }.map { $0 + 1 }
    }

    /// Whether only time, place or circumstance follows up to the end.
    private func isAdverbial(from start: Int, limit: Int) -> Bool {
        guard start < limit else { return true }
        let first = tokens[start]
        if [".", "!", "?", ",", ";"].contains(first.text) || start == limit - 1 { return true }
        if English.weekdays.contains(first.norm) || English.prepositions.contains(first.norm) { return true }
        return vocabulary.hedges.contains(first.norm) || ["once", "when", "as", "while", "during", "last"].contains(first.norm)
            || sources.after(start, notAfter: limit) != nil
    }

    private func opensNounPhrase(_ i: Int, limit: Int) -> Bool {
        let token = tokens[i]
        guard token.kind != .punctuation || quotation(at: i) != nil else { return false }
        return !English.prepositions.contains(token.norm) && !English.conjunctions.contains(token.norm)
            && !English.auxiliaries.contains(token.norm) && !vocabulary.hedges.contains(token.norm)
    }

    // MARK: According to

    private func accordingTo(_ region: Region) -> [AttributionDraft] {
        var found: [AttributionDraft] = []
        let lower = region.tokens.lowerBound
        let upper = region.tokens.upperBound
        for i in region.tokens.dropLast() where tokens[i].norm == "according" && tokens[i + 1].norm == "to" {
            guard region.quotation != nil || quotation(at: i) == nil, let source = sources.after(i + 2, notAfter: upper) else { continue }
            // "Lavrov said …, according to state media": the words are Lavrov’s.
            if isOutlet(source) || tokens[source.upperBound - 1].norm == "media", !cues.cues(in: lower..<i).isEmpty { continue }
            let before = i > lower ? trimmed(clauseBefore(i, notBefore: lower, previous: nil)) : nil
            var start = source.upperBound
            if start < upper, tokens[start].text != "," {
                // "according to a person familiar with the matter, …"
                while start < upper, tokens[start].text != "," { start += 1 }
            }
            let after = start < upper ? trimmed(start..<upper) : nil
            let content = before ?? after
            guard let content, wordCount(content) >= 3 else { continue }
            found.append(
                AttributionDraft(
                    rule: "“according to”", cueEntry: nil, cue: i..<i + 2, source: source,
                    content: [wholeQuotation(content)], confidence: 0.8))
        }
        return found
    }

    /// The inside of a quotation, where the content is nothing but one.
    private func wholeQuotation(_ span: TextSpan) -> TextSpan {
        quotations.first { $0.span.contains(span) || abs($0.span.start - span.start) <= 3 && abs($0.span.end - span.end) <= 4 }
            .map { trimmedSpan($0.inner) } ?? span
    }

    // MARK: Trimming

    /// The span of `range` without outer commas, full stops, dashes and conjunctions; `nil` where nothing is left.
    private func trimmed(_ range: Range<Int>) -> TextSpan? {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, [",", ":", ";", "—", "–", "-", "•"].contains(tokens[lower].text) { lower += 1 }
        while lower < upper, [",", ".", ":", ";", "—", "–"].contains(tokens[upper - 1].text) { upper -= 1 }
        guard lower < upper else { return nil }
        var span = TextSpan(tokens[lower].span.start, tokens[upper - 1].span.end)
        if let quotation = quotations.first(where: { $0.span == span }) { span = trimmedSpan(quotation.inner) }
        return span
    }

    /// A quotation's words without the comma or full stop before its closing mark.
    private func trimmedSpan(_ span: TextSpan) -> TextSpan {
        let range = text.tokenIndices(in: span)
        guard let first = range.first, var last = range.last else { return span }
        while last > first, [",", "."].contains(tokens[last].text) { last -= 1 }
        return TextSpan(tokens[first].span.start, tokens[last].span.end)
    }
}

extension English {
    /// Words that show that a clause has begun before any "that".
    static let finiteStops: Set<String> = ["is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "could", "must", "should"]
}
