import Prose
import Records

/// Writes a claim's content as a proposition that can be compared: without inner quotation marks, the speaker for "we"
/// and "I", and the cue's negation applied.
struct PropositionWriter: Stage {
    let needs: Set<Layer> = [.claims, .parties]
    let gives = Layer.propositions

    func run(_ draft: inout ExtractionDraft) {
        for i in draft.claims.indices {
            let claim = draft.claims[i]
            let isNegative = draft.attributions[claim.attribution].cueEntry?.cue.isNegative ?? false
            var words = claim.content.map { proposition($0, claim, draft) }.joined(separator: " … ")
            if isNegative { words = "not: " + words }
            draft.claims[i].proposition = words
        }
    }

    private func proposition(_ span: TextSpan, _ claim: Claim, _ draft: ExtractionDraft) -> String {
        let who = claim.speaksFor.first ?? claim.speakers.first
        var words = ""
        var end: Int?
        for i in draft.text.tokenIndices(in: span) {
            let token = draft.tokens[i]
            if ["“", "”", "\"", "«", "»", "(", ")"].contains(token.text) { continue }
            if let end, end < token.span.start { words += " " }
            end = token.span.end
            switch token.norm {
            case "we", "i": words += claim.mode == .indirect ? token.text : who ?? token.text
            case "our", "my": words += claim.mode == .indirect ? token.text : who.map { $0 + "’s" } ?? token.text
            default: words += token.text
            }
        }
        return words
    }
}
