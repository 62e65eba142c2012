import Prose
import Records

/// Splits what an attribution gives into claims: one proposition or act each.
struct ClaimSplitter: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.attributions, .speakers]
    let gives = Layer.claims

    func run(_ draft: inout ExtractionDraft) {
        var claims: [Claim] = []
        for (index, attribution) in draft.attributions.enumerated() {
            if isPassedOn(index, draft) { continue }
            let speaker = draft.speakers[index]
            for content in contents(of: attribution, draft.text) {
                var claim = Claim(
                    attribution: index, content: content, cue: attribution.cue.map { [draft.span($0)] } ?? [],
                    source: attribution.source.map { [draft.span($0)] } ?? [],
                    mode: attribution.isInsideQuotation ? .indirect : QuotedShare(of: content, in: draft.text).mode,
                    speakers: speaker.names, role: speaker.role,
                    confidence: rounded(max(0.05, attribution.confidence * speaker.confidence)))
                claim.reasons = [
                    .init(.content, attribution.rule + (attribution.cue.map { ": “\(draft.words($0))”" } ?? "")),
                    .init(.speaker, speaker.reason),
                ]
                claims.append(claim)
            }
        }
        nest(&claims, draft.attributions)
        draft.claims = claims
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    // MARK: Splitting

    /// The content of each claim. A sentence that goes round its cue is one proposition in two parts.
    private func contents(of attribution: AttributionDraft, _ text: ArticleText) -> [[TextSpan]] {
        let content = attribution.claimContent ?? attribution.content
        if attribution.rule == AttributionReader.roundItsCue, content.count > 1 { return [content] }
        let pieces = content.flatMap { propositions(in: $0, text) }
        // A word or two left over between marks and commas are no proposition, unless they are all that is quoted, or what
        // is rejected or demanded.
        let isAct = attribution.cueEntry.map { $0.cue.kind != .assertion } ?? false
        let least = pieces.count == 1 && isAct ? 2 : 3
        return pieces.filter { piece in
            wordCount(piece, text) >= least || text.quotations.contains { $0.span.contains(piece) }
        }.map { [$0] }
    }

    private func propositions(in span: TextSpan, _ text: ArticleText) -> [TextSpan] {
        var pieces: [Range<Int>] = []
        for sentence in text.sentences {
            guard let shared = sentence.intersection(span) else { continue }
            pieces += clauses(in: text.tokenIndices(in: shared), text.tokens)
        }
        let spans = pieces.compactMap { trimmed($0, text) }
        return spans.isEmpty ? [span] : spans
    }

    /// Cuts at semicolons, dashes, ellipses and conjunctions that join clauses of their own.
    private func clauses(in range: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var i = range.lowerBound
        while i < range.upperBound {
            if let next = joint(at: i, start: start, limit: range.upperBound, tokens), next < range.upperBound {
                pieces.append(start..<i)
                start = next
                i = next
            } else {
                i += 1
            }
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// The token where the next proposition starts, if one ends before `i`.
    private func joint(at i: Int, start: Int, limit: Int, _ tokens: [Token]) -> Int? {
        let text = tokens[i].text
        guard i > start + 1 else { return nil }
        if [";", "…"].contains(text) || ["—", "–"].contains(text) || text == "-" && isSpaced(i, tokens) || text == ":" {
            return isClause(i + 1..<limit, tokens) && isClause(start..<i, tokens) ? i + 1 : nil
        }
        var j = i
        let hasComma = text == ","
        if hasComma { j += 1 }
        guard j < limit, ["and", "but", "yet", "while", "whereas", "nor", "so"].contains(tokens[j].norm),
            hasComma || ["and", "but"].contains(tokens[j].norm)
        else { return nil }
        var next = j + 1
        if next < limit, tokens[next].norm == "that" { next += 1 }
        guard next < limit else { return nil }
        let isVerbPhrase =
            vocabulary.finiteVerbs.contains(tokens[next].norm) && ["and", "but"].contains(tokens[j].norm)
        let isCoordinated = isVerbPhrase && !hasComma
        guard isCoordinated ? i - start >= 4 : isClause(next..<limit, tokens) && isClause(start..<i, tokens) else {
            return nil
        }
        if !hasComma && tokens[j].norm == "and"
            && (start..<i).contains(where: { vocabulary.subordinators.contains(tokens[$0].norm) && $0 > start })
        {
            return nil
        }
        return next
    }

    /// "…, he said, according to TASS": an outlet's report of what somebody else is quoted with gives no claim of its own.
    private func isPassedOn(_ index: Int, _ draft: ExtractionDraft) -> Bool {
        let attribution = draft.attributions[index]
        guard let source = attribution.source,
            !vocabulary.outlets.matches(in: source, of: draft.tokens).isEmpty
                || draft.tokens[source.upperBound - 1].norm == "media"
        else { return false }
        return draft.attributions.enumerated().contains { other, inner in
            guard other != index, let cue = inner.cue else { return false }
            let span = draft.span(cue)
            return attribution.content.contains {
                $0.contains(span)
                    || $0.union(span).length <= $0.length + span.length + 40
                        && inner.content.contains(where: $0.overlaps)
            }
        }
    }

    private func wordCount(_ span: TextSpan, _ text: ArticleText) -> Int {
        text.tokenIndices(in: span).count { text.tokens[$0].kind != .punctuation }
    }

    private func isSpaced(_ i: Int, _ tokens: [Token]) -> Bool {
        i > 0 && i + 1 < tokens.count && tokens[i - 1].span.end < tokens[i].span.start
            && tokens[i].span.end < tokens[i + 1].span.start
    }

    /// Whether a range holds a subject and, soon after, a finite verb.
    private func isClause(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        guard range.count >= 3, let first = range.first else { return false }
        if ["to", "by", "with", "in", "of", "for", "at"].contains(tokens[first].norm) { return false }
        for i in range.dropFirst().prefix(11) {
            if [",", ";"].contains(tokens[i].text) || ["and", "but", "that"].contains(tokens[i].norm) { return false }
            if vocabulary.finiteVerbs.contains(tokens[i].norm) { return true }
            if English.subjectPronouns.contains(tokens[i - 1].norm), tokens[i].isWord,
                tokens[i].norm.hasSuffix("s") || tokens[i].norm.hasSuffix("ed")
            {
                return true
            }
            if vocabulary.verbs.match(at: i, in: tokens, limit: range.upperBound) != nil, !tokens[i].isCapitalised,
                !tokens[i].norm.hasSuffix("ing"), canBeSubject(i - 1, first, tokens)
            {
                return true
            }
        }
        // A present-tense verb in -s right after a name or pronoun: "Australia values its relations".
        return range.dropFirst().prefix(7).contains { i in
            let token = tokens[i]
            return token.isWord && !token.isCapitalised && token.norm.count > 3
                && (token.norm.hasSuffix("s") && !token.norm.hasSuffix("ss") || token.norm.hasSuffix("ed"))
                && (tokens[i - 1].isCapitalised || English.subjectPronouns.contains(tokens[i - 1].norm))
                && tokens[i - 1].norm != English.possessive
                && vocabulary.speakerNounStart(endingAt: i + 1, in: tokens, notBefore: i) == nil
        }
    }

    /// Whether a subject can end with token `i`: a name, a pronoun, a noun for a speaker.
    private func canBeSubject(_ i: Int, _ lower: Int, _ tokens: [Token]) -> Bool {
        tokens[i].isCapitalised && tokens[i].norm != English.possessive
            || English.subjectPronouns.contains(tokens[i].norm)
            || vocabulary.speakerNounStart(endingAt: i + 1, in: tokens, notBefore: lower) != nil
    }

    private func trimmed(_ range: Range<Int>, _ text: ArticleText) -> TextSpan? {
        var lower = range.lowerBound
        var upper = range.upperBound
        let tokens = text.tokens
        let leading: Set<String> = [",", ";", ":", "…", "—", "–", "-", "•", ".", "”", "’", ")"]
        let trailing: Set<String> = [",", ";", ":", ".", "…", "—", "–", "-", "“", "("]
        while lower < upper,
            leading.contains(tokens[lower].text)
                || (lower == range.lowerBound
                    && (["but", "and"].contains(tokens[lower].norm) || tokens[lower].text == "that")
                    && upper - lower > 4)
        { lower += 1 }
        while lower < upper, trailing.contains(tokens[upper - 1].text) { upper -= 1 }
        guard lower < upper, (lower..<upper).contains(where: { tokens[$0].kind != .punctuation }) else { return nil }
        var span = TextSpan(tokens[lower].span.start, tokens[upper - 1].span.end)
        for quotation in text.quotations where quotation.depth == 0 {
            // Outer marks go where nothing but the quotation is left, or where one of a pair would stand alone.
            if quotation.span == span || quotation.span.start == span.start && quotation.span.end > span.end {
                span = TextSpan(quotation.inner.start, min(span.end, quotation.inner.end))
            } else if quotation.isClosed && quotation.span.end == span.end && quotation.span.start < span.start {
                span = TextSpan(span.start, quotation.inner.end)
            }
        }
        let inside = text.tokenIndices(in: span)
        guard let first = inside.first, var last = inside.last else { return nil }
        while last > first, [",", "."].contains(tokens[last].text) { last -= 1 }
        return TextSpan(tokens[first].span.start, tokens[last].span.end)
    }

    // MARK: Nesting

    /// A claim whose attribution lies wholly in another's content is reported by it.
    private func nest(_ claims: inout [Claim], _ attributions: [AttributionDraft]) {
        let reports = SpanIndex(claims.map { attributions[$0.attribution].contentExtent })
        for i in claims.indices {
            guard let extent = attributions[claims[i].attribution].contentExtent else { continue }
            var best: (claim: Int, length: Int)?
            for j in reports.near(extent) where claims[j].attribution != claims[i].attribution {
                let outer = attributions[claims[j].attribution]
                guard outer.content.contains(where: { $0.contains(extent) && $0.length > extent.length }) else {
                    continue
                }
                guard let span = claims[j].content.first, span.contains(claims[i].content[0]),
                    span.length > claims[i].content[0].length
                else { continue }
                if best == nil || span.length < best!.length { best = (j, span.length) }
            }
            claims[i].nestedIn = best?.claim
        }
    }
}
