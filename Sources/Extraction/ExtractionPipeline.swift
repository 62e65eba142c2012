import Prose
package import Records

/// Reads who is reported to have said what, for whom, about what and when.
///
/// Pure: the same article, registers and lexicons give the same extraction, whatever the worker, order, locale or
/// clock. One pipeline may be used from several tasks at once.
package struct ExtractionPipeline: Sendable {
    private let vocabulary: Vocabulary
    private let stages: [any Stage]

    /// A pipeline over a newsroom's registers and lexicons. Without a `model` the cue rules alone find attributions.
    /// Its attributions less likely right than `leastConfidence` (0 to 1) are left out; by default where the model says.
    package init(
        register: PartyRegister, issues: IssueRegister, lexicons: Lexicons, model: TaggerModelFile?,
        leastConfidence: Double? = nil
    ) {
        let vocabulary = Vocabulary(lexicons)
        self.vocabulary = vocabulary
        var tagged: (@Sendable (String) -> [Attribution])?
        if let model {
            let tagger = TaggerAttributionFinder(model: model, leastConfidence: leastConfidence)
            tagged = { tagger.attributions(in: $0) }
        }
        stages = [
            MentionFinder(register: register, vocabulary: vocabulary),
            BodyFinder(register: register, vocabulary: vocabulary),
            AttributionFinder(vocabulary: vocabulary, tagged: tagged),
            SpeakerResolver(register: register, vocabulary: vocabulary),
            ClaimSplitter(vocabulary: vocabulary),
            DateReader(vocabulary: vocabulary),
            IssueReader(issues: issues, parties: register, vocabulary: vocabulary),
            ActReader(register: register, vocabulary: vocabulary, network: model?.acts),
            PartyReader(register: register, vocabulary: vocabulary),
            CheckabilityReader(vocabulary: vocabulary),
            CheckworthinessReader(),
            PropositionWriter(),
        ]
        var given: Set<Layer> = []
        for stage in stages {
            let missing = stage.needs.subtracting(given)
            precondition(missing.isEmpty, "\(type(of: stage)) stands before what it needs: \(missing)")
            given.insert(stage.gives)
        }
    }

    /// Attributions and claims of `article`, both in text order; spans are UTF-8 byte offsets into `article.text`.
    package func extract(_ article: Article) -> Extraction {
        var draft = ExtractionDraft(
            article: article, text: ArticleText(article.text, abbreviations: vocabulary.abbreviations))
        for stage in stages { stage.run(&draft) }
        // A continuation has no cue of its own: its claims point to the attribution they carry on.
        var index: [Int] = []
        var attributions: [Attribution] = []
        for found in draft.attributions {
            if let parent = found.continues, parent < index.count {
                index.append(index[parent])
                continue
            }
            index.append(attributions.count)
            attributions.append(
                Attribution(
                    source: found.source.map { [draft.span($0)] } ?? [], cue: found.cue.map { [draft.span($0)] } ?? [],
                    content: found.content, confidence: found.confidence))
        }
        for i in draft.claims.indices { draft.claims[i].attribution = index[draft.claims[i].attribution] }
        return Extraction(attributions: attributions, claims: draft.claims)
    }
}
