import Prose
import Records

/// Reads the act a claim performs and the stance it takes: rules over its clause, who that is about, and the cue; then a
/// network that sees the passage and what the rules read.
struct ActReader: Stage {
    let register: PartyRegister
    let vocabulary: Vocabulary
    /// Without one the rules alone decide.
    var network: ActNetwork?

    let needs: Set<Layer> = [.mentions, .speakers, .claims, .issues]
    let gives = Layer.acts

    func run(_ draft: inout ExtractionDraft) {
        let readings = readings(of: draft)
        let guesses = draft.claims.indices.map { i -> (kind: ClaimKind, why: String) in
            act(readings[i], draft.claims[i], draft.attributions[draft.claims[i].attribution], draft)
        }
        let answers = answers(guesses.map(\.kind), draft)
        for i in draft.claims.indices {
            // Where the kind stands, only the stance is read, which follows from it.
            if draft.fixed[i]?.contains(.kind) != true {
                let (kind, why) = decided(guesses[i], answers[i])
                draft.claims[i].kind = kind
                draft.claims[i].reasons.append(.init(.kind, why))
            }
            draft.checkableOdds[i] = answers[i]?.checkableOdds
            let claim = draft.claims[i]
            let isNegative = draft.attributions[claim.attribution].cueEntry?.cue.isNegative ?? false
            let stance = StanceReader(
                kind: claim.kind, reading: readings[i], isNegativeCue: isNegative, issues: claim.issues
            ).stance()
            draft.claims[i].stance = stance?.stance
            if let stance { draft.claims[i].reasons.append(.init(.stance, stance.why)) }
        }
    }

    /// The clause of each claim that an act shows in.
    private func readings(of draft: ExtractionDraft) -> [ClauseReading] {
        var before: (attribution: Int, who: ClauseReading.Who)?
        return draft.claims.map { claim in
            let attribution = draft.attributions[claim.attribution]
            let carried = before.flatMap { $0.attribution == claim.attribution ? $0.who : nil }
            let reader = reader(of: claim, attribution, draft, carried: carried)
            var reading = reader.reading()
            if ActRules.match(reading) == nil,
                let later = reader.laterReadings().first(where: { ActRules.match($0) != nil })
            {
                reading = later
            }
            if let cue = attribution.cue, opines(cue, draft.tokens) { reading.isOpinion = true }
            before = (claim.attribution, reading.who)
            return reading
        }
    }

    // MARK: The act

    /// What the network answers, claim by claim; nothing where there is no network or nothing is asked of it.
    private func answers(_ guesses: [ClaimKind], _ draft: ExtractionDraft) -> [ActNetwork.Answer?] {
        let isFixed = draft.claims.indices.allSatisfy { draft.fixed[$0]?.isSuperset(of: [.kind, .checkable]) ?? false }
        guard let network, !isFixed else { return draft.claims.map { _ in nil } }
        let questions = zip(draft.claims, guesses).map { claim, guess in
            ActNetwork.Question(content: claim.content, cue: claim.cue, source: claim.source, guess: guess)
        }
        return network.answers(to: questions, in: draft.article.text)
    }

    /// The network's word counts, which knows the rules'.
    private func decided(
        _ guess: (kind: ClaimKind, why: String), _ answer: ActNetwork.Answer?
    ) -> (ClaimKind, String) {
        guard let answer else { return guess }
        let share = "\(Int((100 * answer.confidence).rounded()))%"
        if answer.kind == guess.kind { return (guess.kind, "\(guess.why); \(share) sure by the network") }
        return (
            answer.kind,
            "\(share) sure by the network, from its passage; by its words alone \(guess.kind.rawValue): \(guess.why)"
        )
    }

    private func act(
        _ reading: ClauseReading, _ claim: Claim, _ attribution: AttributionDraft, _ draft: ExtractionDraft
    ) -> (ClaimKind, String) {
        if let entry = entry(of: attribution, draft),
            let act = CueActs(entry: entry, reading: reading, isQuoted: claim.mode == .direct).act()
        {
            return (act.kind, "the cue “\(entry.form)” with \(reading.summary) (\(act.why))")
        }
        if claim.mode != .direct, reading.form != .statement || attribution.cueEntry == nil, let cue = attribution.cue,
            let act = CueWords(
                acts: vocabulary.acts, tokens: draft.tokens, isFuture: reading.isFuture && !reading.isOwn
            ).act(of: cue)
        {
            return (act.kind, "\(act.why) in the cue")
        }
        if let rule = ActRules.match(reading) { return (rule.kind, "\(reading.summary): \(rule.why)") }
        return (.assertion, "\(reading.summary): nothing in its words makes it another act")
    }

    /// The lexicon's cue; where the tagger's cue stops short of a particle, the longer one ("called | on").
    private func entry(of attribution: AttributionDraft, _ draft: ExtractionDraft) -> Vocabulary.CueEntry? {
        guard let entry = attribution.cueEntry, let cue = attribution.cue else { return nil }
        let limit = min(draft.tokens.count, cue.upperBound + 1)
        for i in cue {
            guard let match = vocabulary.verbs.match(at: i, in: draft.tokens, limit: limit),
                match.range.upperBound > cue.upperBound
            else { continue }
            return match.value
        }
        return entry
    }

    // MARK: The clause

    /// "am sure", "is convinced", "believes": what follows is an opinion.
    private func opines(_ cue: Range<Int>, _ tokens: [Token]) -> Bool {
        cue.contains { Self.opinions.contains(tokens[$0].norm) }
    }

    private static let opinions: Set<String> = [
        "sure", "convinced", "confident", "certain", "believe", "believes", "believed", "think", "thinks", "thought",
    ]

    private func reader(
        of claim: Claim, _ attribution: AttributionDraft, _ draft: ExtractionDraft, carried: ClauseReading.Who?
    ) -> ClauseReader {
        let ranges = claim.content.map { draft.text.tokenIndices(in: $0) }
        let kind = attribution.cueEntry?.cue.kind ?? .assertion
        func read(_ ranges: [Range<Int>], _ carried: ClauseReading.Who?) -> ClauseReader {
            ClauseReader(
                words: ClauseWords(ranges, of: draft.tokens), subjects: subjects(of: claim, draft),
                acts: vocabulary.acts, vocabulary: vocabulary, carried: carried,
                infinitiveIsOwn: kind != .call && kind != .demand
            )
        }
        // "wants | to leave", "would like | to thank": the cue is the first half of the clause.
        if let cue = attribution.cue, let first = ranges.first?.first, first >= cue.upperBound,
            first <= cue.upperBound + 1,
            draft.tokens[first].norm == "to", let start = leadsOn(cue, draft.tokens)
        {
            return read([start..<cue.upperBound] + ranges, .own)
        }
        return read(ranges, carried)
    }

    /// Where in a cue the word stands that leads to a verb: what is wanted, planned, promised.
    private func leadsOn(_ cue: Range<Int>, _ tokens: [Token]) -> Int? {
        cue.first { i in
            vocabulary.acts.chains.match(at: i, in: tokens, limit: cue.upperBound)?.value.contains {
                [.wanting, .planning, .ready].contains($0.actClass)
            } ?? false
        }
    }

    private func subjects(of claim: Claim, _ draft: ExtractionDraft) -> SubjectReader {
        let attribution = draft.attributions[claim.attribution]
        let speaker = draft.speakers[claim.attribution]
        let date = draft.article.published
        let known = speaker.parties + speaker.affiliations
        let principals = known.compactMap { register.principal(of: $0, on: date)?.name }
        let kinds = principals.compactMap { register.party(named: $0)?.kind }
        var words = Set(kinds.flatMap { Self.nouns[$0] ?? [] })
        words.formUnion((known.map(\.name) + speaker.names + [speaker.role ?? ""]).flatMap(PartyRegister.words))
        if let source = attribution.speakerSource ?? attribution.source {
            words.formUnion(draft.tokens[source].filter(\.isWord).map(\.norm))
        }
        words.subtract(English.prepositions.union(vocabulary.determiners))
        var parties: [Int: String] = [:]
        for range in claim.content.map({ draft.text.tokenIndices(in: $0) }) {
            for mention in draft.mentions(in: range) where mention.range.upperBound <= range.upperBound {
                let name = register.principal(of: mention.party, on: date)?.name ?? mention.party.name
                for i in mention.range { parties[i] = name }
            }
        }
        return SubjectReader(
            vocabulary: vocabulary, isQuoted: claim.mode == .direct, ownPronouns: pronouns(for: speaker),
            ownWords: words, ownParties: Set(principals + known.map(\.name)), parties: parties)
    }

    /// What a report calls a party without naming it.
    private static let nouns: [Party.Kind: [String]] = [
        .alliance: ["alliance", "allies", "bloc", "pact"], .state: ["country", "government", "nation", "state"],
        .organisation: ["organisation", "organization", "agency", "union"],
    ]

    /// What a report calls its speaker.
    private func pronouns(for speaker: ResolvedSpeaker) -> Set<String> {
        if speaker.isPlural { return ["they"] }
        if speaker.isPerson {
            switch speaker.gender {
            case .male: return ["he", "it"]
            case .female: return ["she", "it"]
            case nil: return ["he", "she", "it"]
            }
        }
        return ["it", "they", "he", "she"]
    }
}
