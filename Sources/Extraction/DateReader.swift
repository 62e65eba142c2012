import Prose
import Records

/// Reads when a claim was said: a date beside the cue, else the speaker's last one in the article, else the day of publication.
struct DateReader: Stage {
    let vocabulary: Vocabulary

    let needs: Set<Layer> = [.claims]
    let gives = Layer.dates

    func run(_ draft: inout ExtractionDraft) {
        guard let published = draft.article.published else { return }
        var lastBySpeaker: [String: CalendarDate] = [:]
        var last: CalendarDate?
        var readings: [Int: CalendarDate] = [:]
        for (index, attribution) in draft.attributions.enumerated() {
            if let date = dateBesideCue(attribution, draft, published) { readings[index] = date }
        }
        for i in draft.claims.indices {
            let index = draft.claims[i].attribution
            let speaker = draft.claims[i].speakers.joined(separator: "; ")
            if let date = readings[index] {
                set(&draft.claims[i], date, "dated in the sentence")
                if !speaker.isEmpty { lastBySpeaker[speaker] = date }
                if isRecent(date, published) { last = date }
            } else if draft.claims[i].nestedIn != nil {
                continue
            } else if let parent = draft.attributions[index].continues, let date = readings[parent] {
                set(&draft.claims[i], date, "dated with the statement it carries on")
            } else if let date = lastBySpeaker[speaker], date.precision == .day {
                set(&draft.claims[i], date, "undated; the article dates this speaker’s words before")
            } else if let remark = dateOfRemark(draft.attributions[index], draft, published) {
                set(&draft.claims[i], remark, "the article dates the remarks of its paragraph or the next")
                if !speaker.isEmpty { lastBySpeaker[speaker] = remark }
                last = remark
            } else if isEarlier(draft.attributions[index], draft) {
                continue
            } else if let last {
                set(&draft.claims[i], last, "undated; the article’s last date of speaking")
            } else {
                set(&draft.claims[i], published, "undated; the day of publication")
            }
        }
    }

    /// News of the day: a date of speaking that undated words near it share.
    private func isRecent(_ date: CalendarDate, _ published: CalendarDate) -> Bool {
        date.precision == .day && (0...3).contains(published.ordinal - date.ordinal)
    }

    /// "She said so on Wednesday": the date of what stands before it in this paragraph or the one above.
    private func dateOfRemark(
        _ attribution: AttributionDraft, _ draft: ExtractionDraft, _ published: CalendarDate
    ) -> CalendarDate? {
        let tokens = draft.tokens
        guard let place = attribution.content.first?.start, let paragraph = draft.text.paragraphIndex(at: place) else {
            return nil
        }
        for index in [paragraph, paragraph + 1] where index < draft.text.paragraphs.count {
            for i in draft.text.tokenIndices(in: draft.text.paragraphs[index]).dropLast(3)
            where tokens[i].norm == "made" {
                guard tokens[i].span.start > place,
                    (i + 1...i + 3).contains(where: { Self.remarks.contains(tokens[$0].norm) }),
                    let sentence = draft.text.sentenceIndex(at: tokens[i].span.start)
                else { continue }
                let range = draft.text.tokenIndices(in: draft.text.sentences[sentence])
                if let reading = DateWords().dates(in: range, of: tokens, anchor: published).first {
                    return reading.date
                }
            }
        }
        return nil
    }

    private static let remarks: Set<String> = [
        "remark", "remarks", "comment", "comments", "statement", "statements", "announcement", "speech",
    ]

    private func set(_ claim: inout Claim, _ date: CalendarDate, _ reason: String) {
        claim.saidOn = .date(date)
        claim.reasons.append(.init(.saidOn, reason))
    }

    /// The date nearest to the cue in the reporter's words of its sentence; dates to come are what is said, not when.
    private func dateBesideCue(
        _ attribution: AttributionDraft, _ draft: ExtractionDraft, _ published: CalendarDate
    ) -> CalendarDate? {
        guard let cue = attribution.cue else { return nil }
        let cueSpan = draft.tokens[cue.lowerBound].span
        guard let sentence = draft.text.sentenceIndex(at: cueSpan.start).map({ draft.text.sentences[$0] }) else {
            return nil
        }
        let range = draft.text.tokenIndices(in: sentence)
        let readings = DateWords().dates(in: range, of: draft.tokens, anchor: published).filter { reading in
            let span = draft.span(reading.range)
            guard !attribution.content.contains(where: { $0.overlaps(span) }) else { return false }
            guard !draft.text.quotations.contains(where: { $0.span.contains(span) }) else { return false }
            return reading.date.firstDay.ordinal <= published.lastDay.ordinal
        }
        return readings.min { distance($0.range, cue) < distance($1.range, cue) }?.date
    }

    private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
    }

    /// "wrote earlier", "had said": said before, nobody knows when.
    private func isEarlier(_ attribution: AttributionDraft, _ draft: ExtractionDraft) -> Bool {
        guard let cue = attribution.cue else { return false }
        let near = max(0, cue.lowerBound - 3)..<min(draft.tokens.count, cue.upperBound + 2)
        return near.contains { ["earlier", "previously", "had", "once"].contains(draft.tokens[$0].norm) }
    }
}
