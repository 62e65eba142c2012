import Records
import Review

/// The appearances of a statement: a few columns for the screen, all of them for other programs.
enum ThreadTable {
    static func brief(_ thread: StatementThread) -> Table {
        let rows = thread.appearances.map { appearance in
            let claim = appearance.claim
            let words = appearance.difference.map { $0.isEmpty ? "(same words)" : $0.text } ?? claim.words
            return Table.Row([
                String(claim.id), claim.published?.description ?? "", claim.outlet ?? "",
                ClaimTable.who(claim.claim), Self.marks(of: appearance) + words,
            ])
        }
        return Table(
            [
                .init("id", isNumeric: true), .init("date"), .init("outlet"), .init("who", narrowest: 18),
                .init("words", narrowest: 32),
            ], rows: rows)
    }

    private static func marks(of appearance: StatementThread.Appearance) -> String {
        let reprint = appearance.reprints.map { "(reprint of article \($0)) " } ?? ""
        return reprint + (appearance.hasDrifted ? "(quotation drift) " : "")
    }

    static func full(_ thread: StatementThread) -> Table {
        let rows = thread.appearances.map { appearance in
            let claim = appearance.claim
            let (date, who) = (claim.published?.description, ClaimTable.who(claim.claim))
            let object = JSONValue.object([
                .init("id", .integer(claim.id)), .init("date", .string(date)), .init("outlet", .string(claim.outlet)),
                .init("who", .string(who)), .init("mode", .string(claim.claim.mode.rawValue)),
                .init("words", .string(claim.words)), .init("against_first", .string(appearance.difference?.text)),
                .init("drift", .bool(appearance.hasDrifted)), .init("article", .integer(claim.articleID)),
                .init("reprint_of", appearance.reprints.map { .integer($0) } ?? .null),
            ])
            return Table.Row(
                [
                    String(claim.id), date ?? "", claim.outlet ?? "", who, claim.claim.mode.rawValue, claim.words,
                    appearance.difference?.text ?? "", appearance.hasDrifted ? "yes" : "no",
                    String(claim.articleID), appearance.reprints.map { String($0) } ?? "",
                ], object: object)
        }
        return Table(
            [
                .init("id", isNumeric: true), .init("date"), .init("outlet"), .init("who"), .init("mode"),
                .init("words"), .init("against_first"), .init("drift"),
                .init("article", isNumeric: true), .init("reprint_of", isNumeric: true),
            ], rows: rows)
    }
}
