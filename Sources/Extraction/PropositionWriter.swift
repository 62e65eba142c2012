import Prose
import Records

/// Writes a claim's content as a proposition that can be compared: without inner quotation marks, the speaker for "we",
/// "I" and a report's "he", a subject where the cue left it out, and the cue's negation applied.
struct PropositionWriter: Stage {
    let needs: Set<Layer> = [.claims, .acts, .parties]
    let gives = Layer.propositions

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            let claim = draft.claims[i]
            let isNegative = draft.attributions[claim.attribution].cueEntry?.cue.isNegative ?? false
            let words = claim.content.map { proposition($0, claim, draft) }.joined(separator: " … ")
            draft.claims[i].proposition = clause(words, claim, isNegative)
        }
    }

    /// "denied planning X" gives "Karsk is not planning X", "refused to sign" "Karsk will not sign"; where the content is a
    /// clause or a noun phrase of its own, "not:" stands before it.
    private func clause(_ words: String, _ claim: Claim, _ isNegative: Bool) -> String {
        let first = words.prefix { $0 != " " }
        if let who = who(claim) {
            if isNegative, first.hasSuffix("ing"), first.first?.isLowercase ?? false { return "\(who) is not \(words)" }
            if first == "to", [.pledge, .offer, .threat, .refusal, .announcement].contains(claim.kind) {
                return "\(who) will \(isNegative ? "not " : "")\(words.dropFirst(3))"
            }
        }
        return isNegative ? "not: " + words : words
    }

    private func who(_ claim: Claim) -> String? { claim.speaksFor.first ?? claim.speakers.first }

    private func proposition(_ span: TextSpan, _ claim: Claim, _ draft: ExtractionDraft) -> String {
        let who = who(claim)
        let range = draft.text.tokenIndices(in: span)
        let speaker = draft.speakers[claim.attribution]
        var words = ""
        var end: Int?
        for i in range {
            let token = draft.tokens[i]
            if ["“", "”", "\"", "«", "»", "(", ")"].contains(token.text) { continue }
            if let end, end < token.span.start { words += " " }
            end = token.span.end
            switch token.norm {
            case "we", "i": words += claim.mode == .indirect ? token.text : who ?? token.text
            case "our", "my": words += claim.mode == .indirect ? token.text : who.map { $0 + "’s" } ?? token.text
            case "he", "she":
                // A report that opens with the pronoun of its speaker's gender means the speaker.
                let isSpeaker =
                    i == range.lowerBound && claim.mode != .direct && speaker.isPerson && !speaker.isPlural
                    && speaker.gender.map { $0 == (token.norm == "he" ? .male : .female) } ?? true
                words += isSpeaker ? speaker.names.first ?? token.text : token.text
            default: words += token.text
            }
        }
        return words
    }
}
