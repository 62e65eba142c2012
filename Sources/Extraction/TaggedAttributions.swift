import Prose
import Records

/// Makes drafts of what the tagger found: its byte spans as tokens, its cue looked up in the lexicon.
struct TaggedAttributions {
    let text: ArticleText
    let vocabulary: Vocabulary
    private let quoted: QuotedSpeech

    init(text: ArticleText, vocabulary: Vocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        quoted = QuotedSpeech(text)
    }

    /// A draft for each attribution that has content; in the order given.
    func drafts(of attributions: [Attribution]) -> [AttributionDraft] {
        attributions.compactMap { attribution in
            let content = attribution.content.filter { !text.tokenIndices(in: $0).isEmpty }
            guard !content.isEmpty else { return nil }
            let cue = attribution.cue.first.flatMap(tokens)
            var draft = AttributionDraft(
                rule: "read by the tagger", cueEntry: cue.flatMap(entry), cue: cue,
                source: attribution.source.first.flatMap(source), content: content, confidence: attribution.confidence)
            if let cue, let quotation = quoted.quotation(at: cue.lowerBound) {
                draft.isInsideQuotation = content.allSatisfy { quotation.span.contains($0) }
            }
            return draft
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
