import Prose
package import Records

/// Reads fields of claims anew that follow from what a person changed: the stance from the kind, whom the words count for
/// from the speaker, and nearly everything from the words.
///
/// No attribution is looked for: those of the extraction are taken up again, as ``SpeakerRereading`` does.
package struct ClaimRereading: Sendable {
    private let register: PartyRegister
    private let vocabulary: Vocabulary
    private let stages: [any Stage]

    /// A reading with these registers and lexicons.
    package init(register: PartyRegister, issues: IssueRegister, lexicons: Lexicons) {
        let vocabulary = Vocabulary(lexicons)
        self.register = register
        self.vocabulary = vocabulary
        stages = [
            DateReader(vocabulary: vocabulary),
            IssueReader(issues: issues, parties: register, vocabulary: vocabulary),
            ActReader(register: register, vocabulary: vocabulary, network: .embedded),
            PartyReader(register: register, vocabulary: vocabulary),
            CheckabilityReader(vocabulary: vocabulary),
            CheckworthinessReader(),
            PropositionWriter(),
        ]
    }

    /// What follows from a claim's words. Whether ``Claim/Field/content`` fits is a person's to say.
    package static let fromWords: Set<Claim.Field> = [
        .mode, .kind, .stance, .addressee, .issue, .checkable, .checkworthiness, .proposition,
    ]

    /// `claims`, all of `article` in text order, with the `fields` of each, by its place, read anew. What a person wrote
    /// stays, and so do fields that are not named.
    package func read(
        _ claims: [Claim], _ fields: [Int: Set<Claim.Field>], of article: Article, attributions: [Attribution]
    ) -> [Claim] {
        var draft = ExtractionDraft(
            article: article, text: ArticleText(article.text, abbreviations: vocabulary.abbreviations))
        MentionFinder(register: register, vocabulary: vocabulary).run(&draft)
        AttributionFinder(vocabulary: vocabulary, tagged: { _ in attributions }).run(&draft)
        SpeakerResolver(register: register, vocabulary: vocabulary).run(&draft)
        let places = AttributionPlaces(draft)
        draft.claims = claims
        for i in claims.indices {
            let asked = (fields[i] ?? []).subtracting(claims[i].setByHand)
            draft.fixed[i] = Set(Claim.Field.allCases).subtracting(asked)
            seat(i, at: places.attribution(of: claims[i]), asked, &draft)
        }
        for stage in stages {
            let before = draft.claims
            stage.run(&draft)
            for i in before.indices {
                guard let fixed = draft.fixed[i], draft.claims[i] != before[i] else { continue }
                for field in Claim.Field.allCases where fixed.contains(field) {
                    draft.claims[i].take(field, from: before[i])
                }
            }
        }
        for i in claims.indices { draft.claims[i].attribution = claims[i].attribution }
        return draft.claims
    }

    /// Gives claim `i` its attribution in the draft and empties the fields that are to be read. Where somebody else speaks
    /// than the article says, and where no attribution is known, it gets one of its own.
    private func seat(_ i: Int, at place: Int?, _ asked: Set<Claim.Field>, _ draft: inout ExtractionDraft) {
        var claim = draft.claims[i]
        let read = place.map { draft.speakers[$0] }
        let isRead = read.map { asked.contains(.speaker) || $0.names == claim.speakers } ?? false
        let speaker = isRead ? read! : ResolvedSpeaker(named: claim.speakers, in: register)
        if let place, isRead {
            claim.attribution = place
        } else {
            claim.attribution = draft.attributions.count
            draft.attributions.append(
                place.map { draft.attributions[$0] }
                    ?? AttributionDraft(rule: "by hand", content: claim.content, confidence: 1))
            draft.speakers.append(speaker)
        }
        for field in asked { claim.explain(field, by: []) }
        if asked.contains(.speaker) {
            claim.speakers = speaker.names
            claim.explain(.speaker, by: speaker.reason.isEmpty ? [] : [.init(.speaker, speaker.reason)])
        }
        if asked.contains(.role) { claim.role = speaker.role }
        if asked.contains(.mode) {
            let isInside = draft.attributions[claim.attribution].isInsideQuotation
            claim.mode = isInside ? .indirect : QuotedShare(of: claim.content, in: draft.text).mode
        }
        if asked.contains(.speaksFor) { claim.speaksFor = [] }
        if asked.contains(.addressee) { claim.addressees = [] }
        if asked.contains(.issue) { claim.issues = [] }
        if asked.contains(.saidOn) { claim.saidOn = nil }
        if asked.contains(.relayedBy) { claim.relayedBy = nil }
        draft.claims[i] = claim
    }
}
