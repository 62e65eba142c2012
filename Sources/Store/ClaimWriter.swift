import GRDB
internal import Prose
internal import Records

/// Has the rows of a claim hold what a person, or a reading after them, made of it.
struct ClaimWriter {
    private let db: Database
    private let recorder: ChangeRecorder
    private let old: ReviewedClaim
    private let new: Claim
    private let text: [UInt8]

    /// `text` is the article's, in UTF-8.
    init(_ db: Database, _ recorder: ChangeRecorder, _ old: ReviewedClaim, _ new: Claim, text: [UInt8]) {
        self.db = db
        self.recorder = recorder
        self.old = old
        self.new = new
        self.text = text
    }

    /// Throws where `claim` cannot be stored.
    static func check(_ claim: Claim, in text: [UInt8]) throws {
        for span in claim.content + claim.cue + claim.source { try ClaimRow.check(span, in: text) }
        let texts = [(Claim.Field.role, claim.role), (.relayedBy, claim.relayedBy), (.proposition, claim.proposition)]
        for (field, text) in texts where text?.utf8.contains(0) == true {
            throw StoreError.nulCharacter(field: field.rawValue)
        }
    }

    func write() throws {
        try Self.check(new, in: text)
        let row = try ClaimRow.values(
            new, words: ClaimRow.words(of: new, in: text), ordinal: 0, stableID: old.stableID,
            articleID: old.articleID, published: old.published)
        var values: [String: DatabaseValue] = [:]
        for (column, value) in zip(DeskTable.claim.columns, row) where !Self.kept.contains(column) {
            values[column] = value?.databaseValue ?? .null
        }
        try recorder.update(.claim, old.id, values)
        for (part, names) in ClaimNames.parts(of: new) where names != old.claim.names(of: part.field) {
            try ClaimNames.replace(names, as: part, ofClaim: old.id, with: recorder, db)
        }
        if new.issues != old.claim.issues {
            try ClaimNames.replace(issues: new.issues, ofClaim: old.id, with: recorder, db)
        }
    }

    /// What a claim is, and where it stands in the review, is not read from its words.
    private static let kept: Set<String> = [
        "stable_id", "article_id", "ordinal", "nested_in", "status", "verdict", "reviewer", "reviewer_folded",
    ]

    /// What changes, field by field, in a few words each.
    var moves: [String] {
        let byHand = new.setByHand.subtracting(old.claim.setByHand)
        return Self.told.compactMap { field in
            let (before, after) = (shown(field, old.claim), shown(field, new))
            if before != after {
                // The proposition of other words is another; nobody needs to be told.
                if field == .proposition, new.content != old.claim.content, !byHand.contains(field) { return nil }
                return "\(Self.name(field)) \(before) → \(after)"
            }
            return byHand.contains(field) ? "\(Self.name(field)) \(after), now by hand" : nil
        }
    }

    private static let told = Claim.Field.allCases.filter { $0 != .checkworthiness && $0 != .confidence }

    private static func name(_ field: Claim.Field) -> String { field == .content ? "words" : field.rawValue }

    private func shown(_ field: Claim.Field, _ claim: Claim) -> String {
        let text = field == .content ? ClaimRow.words(of: claim, in: self.text) : claim.text(of: field)
        if text.isEmpty { return "none" }
        return field == .content || field == .proposition ? MoveSummary.quoted(text) : text
    }

    /// Whether linking would see another claim.
    var changesWhatLinkingReads: Bool {
        let read: [Claim.Field] = [.content, .kind, .speaker, .speaksFor, .addressee, .issue, .saidOn]
        return read.contains { old.claim.text(of: $0) != new.text(of: $0) }
    }
}
