import Prose
package import Records

/// Reads anew who spoke, for whom and to whom, in claims that were extracted before: once with the register as it was and
/// once as it is now, so that what differs is the register's doing.
///
/// No attribution is looked for: those of the extraction are taken up again, whatever engine found them.
package struct SpeakerRereading: Sendable {
    private let vocabulary: Vocabulary
    private let old: SpeakerResolver
    private let new: SpeakerResolver

    /// A reading with the registers before and after a change.
    package init(from old: PartyRegister, to new: PartyRegister, lexicons: Lexicons) {
        vocabulary = Vocabulary(lexicons)
        self.old = SpeakerResolver(register: old, vocabulary: vocabulary)
        self.new = SpeakerResolver(register: new, vocabulary: vocabulary)
    }

    /// A reading of each claim of `extraction`, which is all of `article`; `nil` where its words are not met again.
    package func readings(of extraction: Extraction, in article: Article) -> [SpeakerReading?] {
        var draft = ExtractionDraft(
            article: article, text: ArticleText(article.text, abbreviations: vocabulary.abbreviations))
        findParties(old.register, &draft)
        AttributionFinder(vocabulary: vocabulary, tagged: { _ in extraction.attributions }).run(&draft)
        let before = claims(extraction.claims, draft, old)
        draft.mentions = []
        findParties(new.register, &draft)
        let after = claims(extraction.claims, draft, new)
        return zip(before, after).map { before, after in
            guard let before, let after else { return nil }
            return SpeakerReading(before: before, after: after)
        }
    }

    private func findParties(_ register: PartyRegister, _ draft: inout ExtractionDraft) {
        MentionFinder(register: register, vocabulary: vocabulary).run(&draft)
        BodyFinder(register: register, vocabulary: vocabulary).run(&draft)
    }

    /// `stored` with the parties that the register of `speakers` gives; their kinds and dates stay as they are.
    private func claims(_ stored: [Claim], _ draft: ExtractionDraft, _ speakers: SpeakerResolver) -> [Claim?] {
        var draft = draft
        let register = speakers.register
        speakers.run(&draft)
        ClaimSplitter(vocabulary: vocabulary).run(&draft)
        var places: [Place: [Int]] = [:]
        for index in stored.indices.reversed() { places[Place(stored[index]), default: []].append(index) }
        var found: [Int] = []
        draft.claims = draft.claims.compactMap { claim in
            guard let index = places[Place(claim)]?.popLast() else { return nil }
            found.append(index)
            return claim
        }
        let moved = AttributionPlaces(draft)
        for index in Set(stored.indices).subtracting(found).sorted() where !stored[index].setByHand.isEmpty {
            guard let place = moved.attribution(of: stored[index]) else { continue }
            draft.claims.append(claim(stored[index], at: place, draft))
            found.append(index)
        }
        for (i, index) in found.enumerated() {
            draft.claims[i].kind = stored[index].kind
            draft.claims[i].saidOn = stored[index].saidOn
            if stored[index].setByHand.contains(.speaker) { name(stored[index].speakers, i, &draft, register) }
        }
        PartyReader(register: register, vocabulary: vocabulary).run(&draft)
        var claims: [Claim?] = Array(repeating: nil, count: stored.count)
        for (claim, index) in zip(draft.claims, found) { claims[index] = claim }
        return claims
    }

    /// A claim whose words a person moved, at the attribution it was read from.
    private func claim(_ stored: Claim, at place: Int, _ draft: ExtractionDraft) -> Claim {
        let speaker = draft.speakers[place]
        return Claim(
            attribution: place, content: stored.content, cue: stored.cue, source: stored.source, mode: stored.mode,
            speakers: speaker.names, role: speaker.role, reasons: [.init(.speaker, speaker.reason)])
    }

    /// Has claim `i` spoken by whom a person named.
    private func name(_ names: [String], _ i: Int, _ draft: inout ExtractionDraft, _ register: PartyRegister) {
        draft.attributions.append(draft.attributions[draft.claims[i].attribution])
        draft.speakers.append(ResolvedSpeaker(named: names, in: register))
        draft.claims[i].attribution = draft.attributions.count - 1
        draft.claims[i].speakers = names
        draft.claims[i].role = nil
    }

    /// Where the words of a claim stand; two acts may share them and differ in their cues.
    private struct Place: Hashable {
        var content: [TextSpan]
        var cue: [TextSpan]

        init(_ claim: Claim) {
            content = claim.content
            cue = claim.cue
        }
    }
}
