import Prose
import Records

/// Reads the attributions of one sentence.
struct AttributionReader {
    let text: ArticleText
    let vocabulary: Vocabulary
    private let sources: SourcePhrase
    private let cues: CueFinder
    private let quoted: QuotedSpeech
    private let bounds: ClauseBounds

    init(text: ArticleText, vocabulary: Vocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        sources = SourcePhrase(tokens: text.tokens, vocabulary: vocabulary)
        cues = CueFinder(tokens: text.tokens, vocabulary: vocabulary)
        quoted = QuotedSpeech(text)
        bounds = ClauseBounds(tokens: text.tokens, vocabulary: vocabulary, sources: sources, quoted: quoted)
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
                attribution.hasOwnSource = hasOwnSource(attribution, region)
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
        let inside = quoted.all.filter { $0.span.overlaps(span) }
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
        guard let colon = sentence.prefix(7).dropFirst().first(where: { tokens[$0].text == ":" }),
            colon + 1 < sentence.upperBound,
            !["“", "\"", "‘"].contains(tokens[colon + 1].text),
            !["said", "says", "saying", "added"].contains(tokens[colon - 1].norm)
                || tokens[sentence.lowerBound].norm == "what"
        else { return sentence.lowerBound }
        return colon + 1
    }

    /// In the reporter's region what is quoted is not looked into.
    private func isVisible(_ range: Range<Int>, in region: Region) -> Bool {
        region.quotation != nil || quoted.quotation(at: range.lowerBound) == nil
    }

    /// A name or noun phrase of its own right before or after the cue, neither a pronoun nor the subject of another cue.
    private func hasOwnSource(_ attribution: AttributionDraft, _ region: Region) -> Bool {
        guard let source = attribution.source, let cue = attribution.cue else { return false }
        if source.count == 1 && English.subjectPronouns.contains(tokens[source.lowerBound].norm) { return false }
        return source.lowerBound >= cue.upperBound
            || sources.before(cue.lowerBound, notBefore: region.tokens.lowerBound) == source
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
        let ownsSubject =
            !cue.isParticiple
            || cue.range.lowerBound > lower && tokens[cue.range.lowerBound - 1].isWord
                && !["and", "by", "while", "in", "of", "for", "without", "before", "after", "when"].contains(
                    tokens[cue.range.lowerBound - 1].norm)
        var source = ownsSubject ? sources.before(cue.range.lowerBound, notBefore: lower) : nil
        if let range = source, region.quotation == nil, quoted.quotation(at: range.lowerBound) != nil { source = nil }

        // “…,” X said / “…,” said X
        if frames.contains(.quote), region.quotation == nil,
            let quotation = quoted.before(cue, source, sentence: region.tokens)
        {
            var content = [quoted.trimmed(quotation.inner)]
            var subject = source
            var end = cue.range.upperBound
            if subject == nil, let after = sources.after(end, notAfter: upper) {
                subject = after
                end = after.upperBound
            }
            if subject == nil { subject = inherited(cue, previous, region, found) }
            if let rest = quoted.rest(after: end, limit: upper) { content.append(rest) }
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
            let quotation = quoted.after(bodyStart, limit: upper), subject != nil
        {
            return draft(
                "quotation after its cue", cue, subject, [quoted.trimmed(quotation.inner)], 0.9, addressee: addressee)
        }
        if frames.contains(.clause),
            let start = bounds.contentStart(after: bodyStart, limit: upper, cue: cue, hasAddressee: addressee != nil)
        {
            // In return, X said, “…”
            if source != nil, start.kind == .parenthesis, let quotation = quoted.quotation(at: start.token),
                quotation.span.start == tokens[start.token].span.start, quoted.isFull(quotation, in: region.tokens),
                region.quotation == nil
            {
                return draft("quotation after its cue", cue, subject, [quoted.trimmed(quotation.inner)], 0.9)
            }
            // …, X said, … : the sentence goes round its cue.
            if let source, start.kind == .parenthesis, source.lowerBound > lower,
                tokens[source.lowerBound - 1].text == ","
            {
                let opening = bounds.clauseBefore(source.lowerBound - 1, notBefore: lower, previous: previous)
                let keepsOpening = opening.count > 5 || bounds.hasFiniteVerb(opening)
                let content = [keepsOpening ? bounds.trimmed(opening) : nil, bounds.trimmed(start.token..<upper)]
                    .compactMap { $0 }
                return draft(Self.roundItsCue, cue, source, content, 0.75)
            }
            // …, X said in Geneva: what follows is where and when, and the sentence stands before.
            let isPostposed =
                start.kind == .bare && English.prepositions.contains(tokens[start.token].norm)
                && source.map { $0.lowerBound > lower + 3 && tokens[$0.lowerBound - 1].text == "," } ?? false
            if start.kind != .parenthesis, !isPostposed, subject != nil,
                let content = bounds.trimmed(
                    start.token..<bounds.contentEnd(from: start.token, limit: upper, next: next))
            {
                let confidence = start.kind == .that ? 0.85 : cue.isParticiple ? 0.6 : 0.7
                return draft("clause after its cue", cue, subject, [content], confidence, addressee: addressee)
            }
        }
        // …, X said.
        if frames.contains(.clause), let source, source.lowerBound - 1 > lower,
            tokens[source.lowerBound - 1].text == ",",
            bounds.isAdverbial(
                from: cue.entry.cue.frames.contains(.addressee) ? bodyStart : cue.range.upperBound, limit: upper),
            let content = bounds.trimmed(
                bounds.clauseBefore(source.lowerBound - 1, notBefore: lower, previous: previous))
        {
            return draft("clause before its cue", cue, source, [content], 0.75)
        }
        // …, said X.
        if frames.contains(.clause), source == nil, cue.range.lowerBound > lower,
            tokens[cue.range.lowerBound - 1].text == ",",
            let after = sources.after(cue.range.upperBound, notAfter: upper),
            let content = bounds.trimmed(
                bounds.clauseBefore(cue.range.lowerBound - 1, notBefore: lower, previous: previous))
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
        let end = bounds.contentEnd(from: bodyStart, limit: upper, next: next)
        if frames.contains(.infinitive), first.norm == "to", bodyStart + 1 < end, isVerb(bodyStart + 1),
            !isSilence(bodyStart + 1, limit: upper), let content = bounds.trimmed(bodyStart..<end)
        {
            return draft("infinitive after its cue", cue, subject, [content], 0.65, addressee: addressee)
        }
        if frames.contains(.gerund), first.norm.hasSuffix("ing"), let content = bounds.trimmed(bodyStart..<end) {
            return draft("gerund after its cue", cue, subject, [content], 0.65)
        }
        if frames.contains(.asPhrase),
            let asToken = (bodyStart..<min(end, bodyStart + 14)).first(where: { tokens[$0].norm == "as" }),
            asToken > bodyStart, let content = bounds.trimmed(bodyStart..<end)
        {
            return draft("“as” phrase after its cue", cue, subject, [content], 0.65)
        }
        if frames.contains(.asPhrase), cue.entry.form.hasPrefix("call"),
            (bodyStart..<end).contains(where: { quoted.quotation(at: $0) != nil }),
            let content = bounds.trimmed(bodyStart..<end)
        {
            return draft("naming after its cue", cue, subject, [content], 0.5)
        }
        guard frames.contains(.noun) else { return nil }
        // "what Karsk wants": the cue stands in a clause about something else.
        if subject.lowerBound > 0, ["what", "which", "whatever", "whom"].contains(tokens[subject.lowerBound - 1].norm) {
            return nil
        }
        let prepositions = cue.entry.cue.prepositions
        var start = cue.range.upperBound
        if !prepositions.isEmpty {
            guard start < upper, prepositions.contains(tokens[start].norm) else { return nil }
            start += 1
        }
        // "rejected the demands on Monday": the day is that of the report.
        var last = end
        while last > start, tokens[last - 1].kind == .punctuation { last -= 1 }
        last = sources.dateStart(endingAt: last, notBefore: start + 1) ?? end
        guard start < last, bounds.opensNounPhrase(start, limit: last), last - start >= 2,
            let content = bounds.trimmed(start..<last)
        else {
            return nil
        }
        return draft("noun phrase after its cue", cue, subject, [content], 0.5)
    }

    /// What follows "to" in an infinitive: no name and no noun phrase ("to Karsk", "to the talks").
    private func isVerb(_ i: Int) -> Bool {
        tokens[i].isWord && !tokens[i].isCapitalised && !vocabulary.determiners.contains(tokens[i].norm)
    }

    /// "declined to say": no words were said.
    private func isSilence(_ verb: Int, limit: Int) -> Bool {
        guard let match = vocabulary.verbs.match(at: verb, in: tokens, limit: limit) else { return false }
        return match.value.cue.kind == .assertion && !match.value.cue.frames.isDisjoint(with: [.clause, .quote])
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
        let joins =
            cue.isParticiple || ["and", "but", "also", "who"].contains(tokens[before].norm)
            || vocabulary.hedges.contains(tokens[before].norm)
        guard joins else { return nil }
        if let previous, let source = found.last(where: { $0.cue == previous.range })?.source { return source }
        // “…,” he said, adding …: the subject stands right of the quotation.
        if let source = found.last?.source, region.tokens.contains(source.lowerBound),
            source.upperBound <= cue.range.lowerBound
        {
            return source
        }
        var start = region.tokens.lowerBound
        while start < cue.range.lowerBound,
            tokens[start].kind == .punctuation || vocabulary.hedges.contains(tokens[start].norm)
        {
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
            if i > start
                && (English.subjectPronouns.contains(token.norm) || vocabulary.determiners.contains(token.norm))
            {
                break
            }
            if sources.dateStart(endingAt: i + 1, notBefore: i) == i { break }
            i += 1
        }
        return i > start ? start..<i : nil
    }

    // MARK: According to

    private func accordingTo(_ region: Region) -> [AttributionDraft] {
        var found: [AttributionDraft] = []
        let lower = region.tokens.lowerBound
        let upper = region.tokens.upperBound
        for i in region.tokens.dropLast() where tokens[i].norm == "according" && tokens[i + 1].norm == "to" {
            guard region.quotation != nil || quoted.quotation(at: i) == nil,
                let source = sources.after(i + 2, notAfter: upper)
            else { continue }
            // "Orr said …, according to state media": the words are Orr’s.
            if isOutlet(source) || tokens[source.upperBound - 1].norm == "media", !cues.cues(in: lower..<i).isEmpty {
                continue
            }
            let before = i > lower ? bounds.trimmed(bounds.clauseBefore(i, notBefore: lower, previous: nil)) : nil
            var start = source.upperBound
            if start < upper, tokens[start].text != "," {
                // "according to a person familiar with the matter, …"
                while start < upper, tokens[start].text != "," { start += 1 }
            }
            let after = start < upper ? bounds.trimmed(start..<upper) : nil
            let content = before ?? after
            guard let content, quoted.wordCount(content) >= 3 else { continue }
            found.append(
                AttributionDraft(
                    rule: "“according to”", cueEntry: nil, cue: i..<i + 2, source: source,
                    content: [quoted.whole(content)], confidence: 0.8))
        }
        return found
    }
}
