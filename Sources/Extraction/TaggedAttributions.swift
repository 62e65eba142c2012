import Prose
import Records

/// Makes drafts of what the tagger found: its byte spans as tokens, its cue looked up in the lexicon.
struct TaggedAttributions {
    let text: ArticleText
    let vocabulary: Vocabulary
    private let quoted: QuotedSpeech
    private let sources: SourcePhrase

    init(text: ArticleText, vocabulary: Vocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        quoted = QuotedSpeech(text)
        sources = SourcePhrase(tokens: text.tokens, vocabulary: vocabulary)
    }

    /// A draft for each attribution that has content; in the order given.
    func drafts(of attributions: [Attribution]) -> [AttributionDraft] {
        var drafts = attributions.compactMap(draft)
        // Only what one sentence reports is mended by what else it reports.
        let bySentence = Dictionary(grouping: drafts.indices) { drafts[$0].cue.flatMap(sentence)?.lowerBound }
        for i in drafts.indices where !drafts[i].isInsideQuotation {
            guard let sentence = drafts[i].cue.flatMap(sentence) else { continue }
            let others = bySentence[sentence.lowerBound] ?? []
            if let owner = others.first(where: { isSpeakersOwn(drafts[i], in: drafts[$0]) }) {
                drafts[i].source = drafts[owner].source
            }
            if drafts[i].source == nil {
                drafts[i].source = subject(
                    of: drafts[i], in: sentence, after: others.last { $0 < i }.map { drafts[$0] })
            }
        }
        return drafts
    }

    /// "Orr told Karsk [Norden had] refused, and [warned] of war": whoever stands in his words, or is spoken to, is not who
    /// goes on to speak after them.
    private func isSpeakersOwn(_ draft: AttributionDraft, in other: AttributionDraft) -> Bool {
        guard let cue = draft.cue, let source = draft.source, let otherCue = other.cue, otherCue != cue,
            !other.isInsideQuotation, let otherSource = other.source, otherSource != source,
            otherCue.upperBound <= source.lowerBound, source.upperBound < cue.lowerBound,
            let content = other.content.last.map({ text.tokenIndices(in: $0) })
        else { return false }
        return source.upperBound <= content.upperBound && content.upperBound <= cue.lowerBound
            && otherCue.upperBound <= content.lowerBound
            // "and Norden, it said, warned": a subject of its own.
            && (source.upperBound..<cue.lowerBound).contains { text.tokens[$0].norm == "and" }
    }

    /// "Norden brushed it aside, [saying]": whoever spoke before in the sentence, else the party that it starts with.
    private func subject(
        of draft: AttributionDraft, in sentence: Range<Int>, after other: AttributionDraft?
    ) -> Range<Int>? {
        guard let cue = draft.cue, text.tokens[cue.lowerBound].norm.hasSuffix("ing") else { return nil }
        if let other { return other.source }
        return sources.after(
            StoryOpening.story(in: sentence, of: text.tokens).lowerBound, notAfter: cue.lowerBound)
    }

    /// The sentence that a cue stands in.
    private func sentence(of cue: Range<Int>) -> Range<Int>? {
        text.sentenceIndex(at: text.tokens[cue.lowerBound].span.start).map { text.tokenIndices(in: text.sentences[$0]) }
    }

    private func draft(of attribution: Attribution) -> AttributionDraft? {
        let content = attribution.content.filter { !text.tokenIndices(in: $0).isEmpty }
        guard !content.isEmpty else { return nil }
        let cue = attribution.cue.first.flatMap(tokens)
        var draft = AttributionDraft(
            rule: "read by the tagger", cueEntry: cue.flatMap(entry), cue: cue,
            source: attribution.source.first.flatMap(source).map {
                relayed(by: cue) ?? writer(passedOnBy: $0, cue) ?? wholeRank($0)
            }
                ?? cue.flatMap(nameBefore),
            content: content, confidence: attribution.confidence)
        if let cue, let quotation = quoted.quotation(at: cue.lowerBound) {
            draft.isInsideQuotation = content.allSatisfy { quotation.span.contains($0) }
        }
        return draft
    }

    /// "according to [Brig]. Gen. Per Lund": the rank's full stop ends no source.
    private func wholeRank(_ source: Range<Int>) -> Range<Int> {
        let tokens = text.tokens
        var end = source.upperBound
        guard vocabulary.abbreviations.contains(tokens[end - 1].norm), end < tokens.count, tokens[end].text == "."
        else {
            return source
        }
        while end < tokens.count,
            tokens[end].isWord && tokens[end].isCapitalised
                || tokens[end].text == "." && vocabulary.abbreviations.contains(tokens[end - 1].norm)
        {
            end += 1
        }
        return source.lowerBound..<end
    }

    /// "the agency quoted [him] as saying", "television showed [Orr] saying": whose words are passed on.
    private func relayed(by cue: Range<Int>?) -> Range<Int>? {
        let tokens = text.tokens
        guard let cue, tokens[cue.upperBound - 1].norm == "saying" else { return nil }
        var end = cue.upperBound - 1
        if end > 0, tokens[end - 1].norm == "as" { end -= 1 }
        guard
            let verb = (max(0, end - 5)..<end).last(where: { ["quoted", "showed", "cited"].contains(tokens[$0].norm) }),
            verb + 1 < end
        else { return nil }
        return verb + 1..<end
    }

    /// "Orr wrote, according to [a copy of the letter]": the paper passes on what its writer says.
    private func writer(passedOnBy source: Range<Int>, _ cue: Range<Int>?) -> Range<Int>? {
        let tokens = text.tokens
        guard let cue, cue.lowerBound > 2, tokens[cue.lowerBound].norm == "according",
            tokens[cue.lowerBound - 1].text == ",",
            !vocabulary.documents.matches(in: source, of: tokens).isEmpty,
            let start = sentence(of: cue)?.lowerBound
        else { return nil }
        let verb = cue.lowerBound - 2
        guard verb > start, vocabulary.verbs.isMatch(at: verb, in: tokens) else { return nil }
        return sources.before(verb, notBefore: start)
    }

    /// "…, the minister, Rin Solu, [tweeted]": a name right before a cue whose source the tagger left out.
    private func nameBefore(_ cue: Range<Int>) -> Range<Int>? {
        guard let start = sentence(of: cue)?.lowerBound else { return nil }
        let phrase = sources.before(cue.lowerBound, notBefore: start)
        // "Norden was [urged]" is told whom, not who.
        return phrase.flatMap { range in
            range.contains { text.tokens[$0].isCapitalised }
                && (range.upperBound..<cue.upperBound).allSatisfy {
                    !English.auxiliaries.contains(text.tokens[$0].norm)
                }
                ? range : nil
        }
    }

    private func tokens(of span: TextSpan) -> Range<Int>? {
        let range = text.tokenIndices(in: span)
        return range.isEmpty ? nil : range
    }

    /// Without the place and date that a story opens with, which are nobody.
    private func source(of span: TextSpan) -> Range<Int>? {
        guard let range = tokens(of: span), let paragraph = text.paragraphIndex(at: span.start),
            let opening = text.tokenIndices(in: text.paragraphs[paragraph]).first,
            let story = StoryOpening.end(in: text.tokens, from: opening, limit: range.upperBound), range.contains(story)
        else { return tokens(of: span) }
        return story..<range.upperBound
    }

    /// The lexicon's verb in a cue, else its noun.
    private func entry(of cue: Range<Int>) -> Vocabulary.CueEntry? {
        let wider = cue.lowerBound..<min(text.tokens.count, cue.upperBound + 1)
        let verbs = vocabulary.verbs.matches(in: cue, of: text.tokens)
        // "declined to say": the first verb tells the act.
        return verbs.first { $0.value.cue.kind == .refusal }?.value ?? verbs.last?.value
            ?? vocabulary.verbs.match(at: cue.lowerBound, in: text.tokens, limit: wider.upperBound)?.value
            ?? vocabulary.nouns.matches(in: cue, of: text.tokens).last?.value
    }
}
