import Prose
import Records

/// Claims as other tools read them. Offsets are code points of the article's text.
struct ClaimJSON {
    private let index: CodePointIndex
    private let text: String
    private let withReasons: Bool

    /// For the claims of one article; `withReasons` adds to each why its fields hold what they hold.
    init(text: String, withReasons: Bool = false) {
        self.text = text
        self.withReasons = withReasons
        index = CodePointIndex(text)
    }

    /// `"attributions"` and `"claims"` of an extraction.
    func members(of extraction: Extraction) -> [JSONValue.Member] {
        let attributions = extraction.attributions.map { attribution in
            JSONValue.object([
                .init("source", spans(attribution.source)), .init("cue", spans(attribution.cue)),
                .init("content", spans(attribution.content)), .init("confidence", .fraction(attribution.confidence)),
            ])
        }
        let claims = extraction.claims.map { claim in
            JSONValue.object(
                members(of: claim, words: words(of: claim.content), nestedIn: claim.nestedIn.map { .integer($0) }))
        }
        return [.init("attributions", .array(attributions)), .init("claims", .array(claims))]
    }

    /// A claim on the desk: where it stands, then everything `extract` says of it. `places` are the
    /// numbers of the claims of its article by their place in the extraction.
    func object(of reviewed: ReviewedClaim, places: [Int: Int64]) -> JSONValue {
        let claim = reviewed.claim
        let first = claim.content.first.map { index.codePoints(of: $0) }
        let nestedIn = claim.nestedIn.flatMap { places[$0] }.map { JSONValue.integer($0) }
        let place: [JSONValue.Member] = [
            .init("id", .integer(reviewed.id)), .init("stable_id", .string(reviewed.stableID.rawValue)),
            .init("article", .integer(reviewed.articleID)), .init("title", .string(reviewed.articleTitle)),
            .init("outlet", .string(reviewed.outlet)), .init("published", .string(reviewed.published?.description)),
            .init("url", .string(reviewed.url)), .init("start", first.map { .integer($0.start) } ?? .null),
            .init("end", first.map { .integer($0.end) } ?? .null),
        ]
        let review: [JSONValue.Member] = [
            .init("status", .string(reviewed.status.rawValue)), .init("verdict", .string(reviewed.verdict)),
            .init("reviewer", .string(reviewed.reviewer)),
            .init(
                "notes",
                .array(
                    reviewed.notes.map { note in
                        .object([
                            .init("author", .string(note.author)), .init("at", .string(note.at)),
                            .init("text", .string(note.text)),
                        ])
                    })),
        ]
        let record = reviewed.record.map(RecordLines.members) ?? []
        return .object(place + members(of: claim, words: reviewed.words, nestedIn: nestedIn) + review + record)
    }

    private func members(of claim: Claim, words: String, nestedIn: JSONValue?) -> [JSONValue.Member] {
        [
            .init("attribution", claim.attribution == Claim.unattributed ? .null : .integer(claim.attribution)),
            .init("content", spans(claim.content)),
            .init("cue", spans(claim.cue)), .init("source", spans(claim.source)), .init("text", .string(words)),
            .init("mode", .string(claim.mode.rawValue)), .init("speaker", joined(claim.speakers)),
            .init("role", .string(claim.role)), .init("speaks_for", joined(claim.speaksFor)),
            .init("kind", .string(claim.kind.rawValue)), .init("stance", .string(claim.stance?.rawValue)),
            .init("addressee", joined(claim.addressees)), .init("issue", joined(claim.issues)),
            .init("said_on", .string(claim.saidOn?.description)), .init("checkable", .bool(claim.checkable)),
            .init("checkworthiness", .fraction(claim.checkworthiness)), .init("nested_in", nestedIn ?? .null),
            .init("relayed_by", .string(claim.relayedBy)), .init("proposition", .string(claim.proposition)),
            .init("confidence", .fraction(claim.confidence)),
        ] + (withReasons ? [.init("reasons", reasons(of: claim))] : [])
    }

    private func reasons(of claim: Claim) -> JSONValue {
        .array(
            claim.reasons.map {
                .object([.init("field", .string($0.field.rawValue)), .init("why", .string($0.text))])
            })
    }

    private func joined(_ names: [String]) -> JSONValue {
        names.isEmpty ? .null : .string(names.joined(separator: "; "))
    }

    private func spans(_ spans: [TextSpan]) -> JSONValue {
        .array(
            spans.map { span in
                let (start, end) = index.codePoints(of: span)
                return .array([.integer(start), .integer(end)])
            })
    }

    private func words(of spans: [TextSpan]) -> String {
        let utf8 = text.utf8
        return spans.map { span in
            let start = utf8.index(utf8.startIndex, offsetBy: span.start)
            return String(Substring(utf8[start..<utf8.index(start, offsetBy: span.length)]))
        }.joined(separator: " … ")
    }
}
