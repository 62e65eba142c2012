import GRDB
internal import Prose
internal import Records

/// A claim as its row holds it; its parties and issues stand in tables of their own (``ClaimNames``).
enum ClaimRow {
    /// The columns every reading of claims selects, from `claim JOIN article`, in this order: found by place, which is
    /// much quicker than by name.
    private enum Column: Int, CaseIterable {
        case id, stableID, articleID, title, outlet, published, url
        case attribution, content, cue, source, words, proposition, mode, role
        case kind, stance, saidOn, relayedBy, checkable, checkworthiness
        case nestedIn, confidence, reasons, status, verdict, reviewer

        var sql: String {
            switch self {
            case .stableID: "claim.stable_id"
            case .articleID: "claim.article_id"
            case .title, .outlet, .published, .url: "article.\(self)"
            case .saidOn: "claim.said_on"
            case .relayedBy: "claim.relayed_by"
            case .nestedIn: "claim.nested_in"
            default: "claim.\(self)"
            }
        }
    }

    static let columns = Column.allCases.map(\.sql).joined(separator: ", ")

    /// The row of a new claim. `words` must be its content as it stands in the article.
    static func values(
        _ claim: Claim, words: String, ordinal: Int, stableID: StableID, articleID: Int64, published: CalendarDate?
    ) throws -> [(any DatabaseValueConvertible)?] {
        let period = claim.saidOn?.date ?? published
        return [
            stableID.rawValue, articleID, ordinal, claim.content.first?.start ?? 0, claim.attribution,
            SpanList.json(claim.content), SpanList.json(claim.cue), SpanList.json(claim.source), words,
            claim.proposition, speakers(of: claim), claim.mode.rawValue, claim.role,
            claim.kind.rawValue, claim.stance?.rawValue, claim.saidOn?.description, period?.firstDay.description,
            period?.lastDay.description, claim.relayedBy, claim.checkable, claim.checkworthiness, claim.nestedIn,
            claim.confidence, claim.reasons.isEmpty ? "[]" : try ArticleRow.json(claim.reasons),
            ReviewStatus.new.rawValue, nil, nil, nil,
        ]
    }

    /// The content of a claim as it stands in the UTF-8 `text` of its article, parts joined by " … ".
    static func words(of claim: Claim, in text: [UInt8]) -> String {
        claim.content.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " … ")
    }

    /// Throws ``StoreError/badSpan(start:end:textLength:)`` for what does not lie on whole characters of `text`.
    static func check(_ span: TextSpan, in text: [UInt8]) throws {
        func isBoundary(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
        guard span.end <= text.count, isBoundary(span.start), isBoundary(span.end) else {
            throw StoreError.badSpan(start: span.start, end: span.end, textLength: text.count)
        }
    }

    /// The speakers as full text has them.
    static func speakers(of claim: Claim) -> String { claim.speakers.joined(separator: "; ") }

    private static func reasons(_ json: String, of id: Int64) throws -> [Claim.Reason] {
        if json == "[]" { return [] }
        let unreadable = UnreadableRow(.claim, id, column: "reasons")
        // Foundation's decoder takes twenty microseconds a claim, and a comparison reads thousands.
        guard case .array(let values)? = try? JSONReader.value(of: json.utf8) else { throw unreadable }
        return try values.map { value in
            guard let field = value["field"]?.scalarText.flatMap(Claim.Field.init(rawValue:)),
                let text = value["text"]?.scalarText
            else { throw unreadable }
            return Claim.Reason(field, text, by: value["by"]?.scalarText)
        }
    }

    /// The column `reasons` of claim `id` with a change.
    static func reasons(_ json: String, of id: Int64, _ change: (inout [Claim.Reason]) -> Void) throws -> String {
        var reasons = try reasons(json, of: id)
        change(&reasons)
        return try ArticleRow.json(reasons)
    }

    /// The claim of a row, still without parties, issues and notes.
    static func claim(_ row: Row) throws -> ReviewedClaim {
        func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Column) -> Value {
            row[column.rawValue]
        }
        func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Column) -> Value? {
            row[column.rawValue]
        }
        let id: Int64 = value(.id)
        func unreadable(_ column: String) -> UnreadableRow { UnreadableRow(.claim, id, column: column) }
        func spans(_ column: Column) throws -> [TextSpan] {
            guard let spans = SpanList.spans(value(column)) else { throw unreadable("\(column)") }
            return spans
        }
        func word<Word: RawRepresentable<String>>(_ column: Column) throws -> Word {
            guard let word = Word(rawValue: value(column)) else { throw unreadable("\(column)") }
            return word
        }
        let stance: String? = optional(.stance)
        var saidOn: SaidOn?
        if let text: String = optional(.saidOn) {
            guard let said = SaidOn(text) else { throw unreadable("said_on") }
            saidOn = said
        }
        let reasons = try reasons(value(.reasons), of: id)
        let claim = Claim(
            attribution: value(.attribution), content: try spans(.content), cue: try spans(.cue),
            source: try spans(.source), mode: try word(.mode), role: optional(.role), kind: try word(.kind),
            stance: stance == nil ? nil : try word(.stance) as Stance, saidOn: saidOn,
            relayedBy: optional(.relayedBy), checkable: value(.checkable),
            checkworthiness: optional(.checkworthiness), nestedIn: optional(.nestedIn),
            proposition: optional(.proposition), confidence: value(.confidence), reasons: reasons)
        return ReviewedClaim(
            id: id, stableID: StableID(rawValue: value(.stableID)), articleID: value(.articleID),
            articleTitle: optional(.title), outlet: optional(.outlet),
            published: (optional(.published) as String?).flatMap { CalendarDate(iso: $0) }, url: optional(.url),
            claim: claim, words: value(.words), status: try word(.status), verdict: optional(.verdict),
            reviewer: optional(.reviewer))
    }
}
