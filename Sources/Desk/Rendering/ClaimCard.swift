import Records
import Review
import Store

extension CheckWorthRank {
    /// Where the check-worthiness of `claim` stands among those of its desk; at the very end where it has none.
    static func of(_ claim: ReviewedClaim, in database: ClaimDatabase) throws -> CheckWorthRank {
        guard let worth = claim.claim.checkworthiness else { return CheckWorthRank(less: 0, ranked: 0) }
        let (less, ranked) = try database.checkworthiness(below: worth)
        return CheckWorthRank(less: less, ranked: ranked)
    }
}

/// One claim for reading: its words in their paragraph, then what is known of it.
struct ClaimCard {
    let console: Console
    let database: ClaimDatabase

    /// Head line and paragraph.
    func printHead(of claim: ReviewedClaim) throws {
        let verdict = claim.verdict.map { " · verdict \($0)" } ?? ""
        let doubt = claim.claim.isUnsure ? " · unsure reading" : ""
        let head = "claim \(claim.id) · \(claim.status.rawValue)\(verdict)\(doubt)"
        try console.print(console.styled(TerminalText.escaped(head), .heading))
        try console.print(TerminalText.escaped(Self.origin(of: claim)))
        try console.print()
        if let article = try database.article(claim.articleID) {
            let text = MarkedText(article.article.text, console: console)
            let marks = claim.claim.content.map { MarkedText.Mark(span: $0, label: "") }
            try text.lines(around: marks, indent: "  ").forEach(console.print)
            try console.print()
        }
    }

    /// `article 2 · “Title” · Outlet · 2022-01-10`
    static func origin(of claim: ReviewedClaim) -> String {
        let parts = [
            claim.articleTitle.map { "“\($0)”" }, claim.outlet, claim.published?.description,
        ].compactMap { $0 }
        return (["article \(claim.articleID)"] + parts).joined(separator: " · ")
    }

    /// Every field that holds something; with `reasons`, why it does.
    func printFields(of reviewed: ReviewedClaim, reasons: Bool) throws {
        let claim = reviewed.claim
        var shown: Set<Claim.Field> = []
        func print(_ field: Claim.Field, _ value: String?) throws {
            guard let value, !value.isEmpty else { return }
            shown.insert(field)
            try printField(field.rawValue, value)
            guard reasons else { return }
            for reason in claim.reasons where reason.field == field { try printReason(reason.text) }
        }
        if reasons, claim.reasons.contains(where: { $0.field == .content }) {
            try print(.content, "the words marked above")
        }
        try print(.speaker, claim.speakers.joined(separator: "; "))
        try print(.role, claim.role)
        try print(.speaksFor, claim.speaksFor.joined(separator: "; "))
        try print(.kind, claim.kind.rawValue + " (\(claim.kind.family.rawValue))")
        try print(.stance, claim.stance?.rawValue)
        try print(.issue, claim.issues.joined(separator: "; "))
        try print(.addressee, claim.addressees.joined(separator: "; "))
        try print(.saidOn, claim.saidOn?.description)
        try print(.mode, claim.mode.rawValue)
        try print(.relayedBy, claim.relayedBy)
        // Most propositions are the words once more.
        if claim.proposition != reviewed.words { try print(.proposition, claim.proposition) }
        if reasons {
            try print(.checkable, claim.checkable ? "yes" : "no")
        }
        try print(
            .checkworthiness, claim.checkworthiness == nil ? nil : try CheckWorthRank.of(reviewed, in: database).words)
        if reasons {
            try print(.confidence, JSONValue.fraction(claim.confidence).scalarText)
            for reason in claim.reasons where !shown.contains(reason.field) && reason.field != .proposition {
                try printField(reason.field.rawValue, "–")
                try printReason(reason.text)
            }
        }
        if let reviewer = reviewed.reviewer { try printField("reviewer", reviewer) }
        if let record = reviewed.record { try RecordLines.lines(of: record).forEach(printField) }
        for note in reviewed.notes { try printField("note", "\(note.text) (\(note.author), \(note.at.prefix(10)))") }
    }

    private static let nameWidth = 13

    func printField(_ name: String, _ value: String) throws {
        let indent = String(repeating: " ", count: Self.nameWidth + 4)
        let wrapped = TextWrapper.hanging(TerminalText.escaped(value), columns: console.width, indent: indent)
        try console.print("  " + console.styled(DisplayWidth.padded(name, to: Self.nameWidth), .quiet) + "  " + wrapped)
    }

    private func printReason(_ text: String) throws {
        let indent = String(repeating: " ", count: Self.nameWidth + 6)
        let wrapped = TextWrapper.hanging(
            "because " + TerminalText.escaped(text), columns: console.width, indent: indent)
        try console.print(String(indent.dropLast(2)) + "  " + console.styled(wrapped, .quiet))
    }
}
