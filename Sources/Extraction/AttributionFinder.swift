import Prose
import Records

/// Finds attributions: a cue, its source and the content it gives, quoted or not.
///
/// The tagger leads. The cue rules add what its flat labels cannot hold, reports inside reports, and read everything
/// where there is no tagger. Quotations and sentences that carry a report on without a cue come last.
struct AttributionFinder: Stage {
    let vocabulary: Vocabulary
    /// What the tagger finds in a text, or what stands of it from an extraction before; `nil` where rules read alone.
    let tagged: (@Sendable (String) -> [Attribution])?

    let needs: Set<Layer> = [.mentions]
    let gives = Layer.attributions

    func run(_ draft: inout ExtractionDraft) {
        let ruled = CueRules(text: draft.text, vocabulary: vocabulary).attributions()
        var found = ruled
        if let tagged {
            let lines = SpeakerLines(text: draft.text).attributions()
            let drafts = TaggedAttributions(text: draft.text, vocabulary: vocabulary)
                .drafts(of: tagged(draft.text.string))
                .filter { draft in !lines.contains { $0.overlap(with: draft) > 0 && draft.runsOver($0) } }
            found = merged(drafts, with: ruled, draft)
        }
        found = QuotedAs(text: draft.text, vocabulary: vocabulary).corrected(found).filter { !isQuestion($0, draft) }
        draft.attributions = ContinuationFinder(text: draft.text, vocabulary: vocabulary).adding(to: found)
    }

    /// "asked whether …": a question claims nothing.
    private func isQuestion(_ attribution: AttributionDraft, _ draft: ExtractionDraft) -> Bool {
        guard let cue = attribution.cue,
            cue.contains(where: { ["asked", "ask", "asks"].contains(draft.tokens[$0].norm) }),
            let content = attribution.content.first
        else { return false }
        let words = draft.text.tokenIndices(in: content)
        return words.prefix(6).contains { ["whether", "if"].contains(draft.tokens[$0].norm) }
    }

    /// What both found by one cue is one attribution: the tagger's spans say where, the rule's clause says what is claimed.
    ///
    /// Rules add what labels without overlap cannot hold: a report inside quotation marks, the report round another, the
    /// speaker whom an agency passes on; and a sure attribution where the tagger saw nothing.
    private func merged(
        _ tagged: [AttributionDraft], with ruled: [AttributionDraft], _ draft: ExtractionDraft
    ) -> [AttributionDraft] {
        var merged = tagged
        var used: Set<Int> = []
        let rules = SpanIndex(ruled.map { extent(of: $0, draft) })
        for i in merged.indices {
            guard
                let match = extent(of: merged[i], draft).map(rules.near)?.first(where: { index in
                    let rule = ruled[index]
                    return rule.confidence >= Self.verySure && rule.sharesMost(with: merged[i])
                        || merged[i].sharesCue(with: rule)
                            && (rule.overlap(with: merged[i]) > 0
                                || merged[i].content.allSatisfy { isPartOfCue($0, rule, draft) })
                })
            else { continue }
            used.insert(match)
            let rule = ruled[match]
            if merged[i].content.allSatisfy({ isPartOfCue($0, rule, draft) }) {
                merged[i] = rule
                continue
            }
            let outside = merged[i].content.filter { !isPartOfCue($0, rule, draft) }
            guard rule.confidence >= Self.sure else {
                merged[i].claimContent = outside
                continue
            }
            let rest = outside.filter { span in !rule.content.contains { $0.overlaps(span) } }
            merged[i].claimContent = (rule.content + rest).sorted()
            merged[i].rule = rule.rule
            merged[i].addressee = rule.addressee
            merged[i].speakerSource = rule.source
        }
        // What rules added so far may be a rival too: every rule that adds is in `added` at its own place.
        let found = SpanIndex(merged.map(\.contentExtent))
        let contents = SpanIndex(ruled.map(\.contentExtent))
        var added: Set<Int> = []
        for (index, rule) in ruled.enumerated() where !used.contains(index) {
            let place = rule.contentExtent ?? TextSpan(0, 0)
            let tagged = found.near(place).map { merged[$0] }
            let earlier = contents.near(place).filter(added.contains).map { ruled[$0] }
            let rivals = (tagged + earlier).filter { $0.claimed.overlap(with: rule) > 0 }
            guard !rivals.contains(where: { $0.sharesCue(with: rule) }) else { continue }
            let adds =
                if rivals.isEmpty {
                    rule.confidence >= Self.verySure || takesSide(rule, draft)
                } else if rule.isInsideQuotation {
                    rule.hasOwnSource && (rule.cueEntry?.cue.frames.contains(.clause) ?? true)
                        && !rivals.contains { $0.sharesMost(with: rule) }
                } else {
                    rule.confidence >= Self.sure && (rule.cueEntry?.cue.frames.contains(.quote) ?? true)
                        && rivals.allSatisfy { $0.isInside(rule) || isOutlet($0.source, draft) }
                }
            if adds { added.insert(index) }
        }
        return (merged + added.sorted().map { ruled[$0] }).sorted { $0.order < $1.order }
    }

    /// All that an attribution covers: its content and its cue.
    private func extent(of attribution: AttributionDraft, _ draft: ExtractionDraft) -> TextSpan? {
        guard let cue = attribution.cue.map(draft.span) else { return attribution.contentExtent }
        return attribution.contentExtent.map(cue.union) ?? cue
    }

    /// "expressed [his concern about] …": what the tagger took for content leads up to it.
    private func isPartOfCue(_ span: TextSpan, _ rule: AttributionDraft, _ draft: ExtractionDraft) -> Bool {
        guard let cue = rule.cue, let first = rule.content.first else { return false }
        let start = draft.tokens[cue.lowerBound].span.start
        return start < first.start && TextSpan(start, first.start).contains(span)
    }

    /// "Karsk rejected the plan", "threatened new tariffs if …": a named party's act, told in the cue and a few words, for
    /// which the tagger's training texts have no label.
    private func takesSide(_ rule: AttributionDraft, _ draft: ExtractionDraft) -> Bool {
        guard let cue = rule.cueEntry?.cue, cue.kind.family != .factual, let source = rule.source else { return false }
        return !draft.mentions.starting(in: source).isEmpty
    }

    private static let sure = 0.7
    private static let verySure = 0.85

    private func isOutlet(_ source: Range<Int>?, _ draft: ExtractionDraft) -> Bool {
        source.map { !vocabulary.outlets.matches(in: $0, of: draft.tokens).isEmpty } ?? false
    }
}

extension AttributionDraft {
    /// Text order: by first content byte, the longer content first.
    var order: (Int, Int) { (content.first?.start ?? 0, -(content.last?.end ?? 0)) }

    /// With the content that is claimed, where a rule cut it from more.
    var claimed: AttributionDraft {
        var copy = self
        copy.content = claimContent ?? content
        return copy
    }

    /// Bytes of content both have.
    func overlap(with other: AttributionDraft) -> Int {
        content.reduce(0) { sum, a in sum + other.content.reduce(0) { $0 + (a.intersection($1)?.length ?? 0) } }
    }

    /// Whether it takes in more than a line that names its own speaker.
    func runsOver(_ line: AttributionDraft) -> Bool {
        !sharesCue(with: line) && !isInside(line)
    }

    /// Whether both hang on one cue.
    func sharesCue(with other: AttributionDraft) -> Bool {
        guard let cue, let theirs = other.cue else { return false }
        return cue.overlaps(theirs)
    }

    /// Whether all of its content lies in the other's.
    func isInside(_ other: AttributionDraft) -> Bool {
        content.allSatisfy { span in other.content.contains { $0.contains(span) } }
    }

    /// Whether the two give nearly the same content.
    func sharesMost(with other: AttributionDraft) -> Bool {
        let mine = content.reduce(0) { $0 + $1.length }
        let theirs = other.content.reduce(0) { $0 + $1.length }
        return overlap(with: other) * 10 > 8 * max(mine, theirs)
    }
}
