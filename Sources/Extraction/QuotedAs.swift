import Prose

/// "The agency quoted Kost as saying that …": the words are Kost's, and the agency passes them on.
struct QuotedAs {
    let text: ArticleText
    let vocabulary: Vocabulary

    /// Gives such attributions their speaker and drops what was read into the phrase itself.
    func corrected(_ attributions: [AttributionDraft]) -> [AttributionDraft] {
        let passages = passages()
        guard !passages.isEmpty else { return attributions }
        var found: [AttributionDraft] = []
        for var attribution in attributions {
            if let passage = passages.first(where: { holds($0, attribution) }) {
                attribution.content = attribution.content.compactMap { outside($0, passage) }
                attribution.claimContent = attribution.claimContent?.compactMap { outside($0, passage) }
                guard !attribution.content.isEmpty else { continue }
                if attribution.claimContent?.isEmpty ?? false { attribution.claimContent = nil }
                if attribution.speakerSource == nil || attribution.speakerSource == attribution.source
                    || attribution.speakerSource?.overlaps(passage.relay) ?? false
                {
                    attribution.speakerSource = passage.speaker
                }
                if attribution.source == nil || attribution.source!.overlaps(passage.relay) {
                    attribution.source = passage.speaker
                }
                attribution.relay = passage.relay
                if found.contains(where: { $0.relay == passage.relay && $0.sharesMost(with: attribution) }) { continue }
            }
            found.append(attribution)
        }
        return found
    }

    private struct Passage {
        /// Who passes on, up to the verb.
        var relay: Range<Int>
        var speaker: Range<Int>
        /// From the verb to "as saying", and the conjunction after it.
        var whole: Range<Int>
    }

    /// The active form only; in "was quoted as saying" the subject speaks, as with any other verb.
    private func passages() -> [Passage] {
        let tokens = text.tokens
        let sources = SourcePhrase(tokens: tokens, vocabulary: vocabulary)
        return tokens.indices.compactMap { verb -> Passage? in
            guard Self.verbs.contains(tokens[verb].norm), verb > 0 else { return nil }
            let before = tokens[verb - 1].norm
            guard !English.passives.contains(before) else { return nil }
            var end = verb + 1
            while end + 1 < tokens.count, end - verb < 14, tokens[end].text != ".",
                !(tokens[end].norm == "as" && Self.sayings.contains(tokens[end + 1].norm))
            { end += 1 }
            guard end + 1 < tokens.count, tokens[end].norm == "as", Self.sayings.contains(tokens[end + 1].norm),
                end > verb + 1, let relay = sources.before(verb, notBefore: max(0, verb - 16)),
                let speaker = sources.before(end, notBefore: verb + 1)
            else { return nil }
            var stop = end + 2
            if stop < tokens.count, tokens[stop].norm == "that" { stop += 1 }
            return Passage(relay: relay, speaker: speaker, whole: verb..<stop)
        }
    }

    private func holds(_ passage: Passage, _ attribution: AttributionDraft) -> Bool {
        if let cue = attribution.cue, cue.overlaps(passage.whole) { return true }
        let tokens = text.tokens
        let whole = TextSpan(
            tokens[passage.whole.lowerBound].span.start, tokens[passage.whole.upperBound - 1].span.end)
        return attribution.content.contains { $0.overlaps(whole) && !$0.contains(whole) }
    }

    /// What of a content span stands outside the phrase.
    private func outside(_ span: TextSpan, _ passage: Passage) -> TextSpan? {
        let tokens = text.tokens
        let start = tokens[passage.whole.lowerBound].span.start
        let end = tokens[passage.whole.upperBound - 1].span.end
        guard span.overlaps(TextSpan(start, end)) else { return span }
        if span.end > end, passage.whole.upperBound < tokens.count {
            return TextSpan(tokens[passage.whole.upperBound].span.start, span.end)
        }
        return nil
    }

    private static let verbs: Set<String> = ["quoted", "quotes", "quoting", "cited", "cites", "citing"]
    private static let sayings: Set<String> = ["saying", "telling", "having", "stating"]
}
