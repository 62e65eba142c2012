import ArgumentParser
import Linking
import Records
import Review
import Store

struct ThreadCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "thread",
        abstract: "Show all appearances of a statement, the first one first.",
        discussion: """
            Claims belong together by `repeats` links that are sure or confirmed. Later ones show how their words differ \
            from the first's: [-gone-] and {+new+}. “Quotation drift” marks words given as the speaker's own that are \
            others than those of the first to quote them. A reprint of another article's text is marked, and counts once.

            For example:
              thread 12
              thread 12 --mode json
            """)
    static let argumentKind = ArgumentKind.claim
    static let isPaged = true

    @Argument(help: ArgumentHelp("The number of a claim.", valueName: "id"))
    var id: String

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        let number = try ClaimNumbers.single(id)
        guard try database.claim(number) != nil else { throw StoreError.noSuchClaim(number) }
        let thread = try StatementThread(of: number, in: database)
        try workbench.print(workbench.mode == .box ? Self.brief(thread) : Self.full(thread))
        if workbench.mode == .box, let summary = thread.summary { workbench.console.message(summary) }
    }

    private static func brief(_ thread: StatementThread) -> Table {
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

    private static func full(_ thread: StatementThread) -> Table {
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

extension StatementThread {
    /// The thread that a claim of the desk belongs to; it alone where nothing repeats it.
    init(of claim: Int64, in database: ClaimDatabase) throws {
        let members = ThreadMembers.of(claim, try database.links(aroundClaim: claim))
        let claims = try database.claims(ids: members)
        self.init(claims, groups: try Self.reprints(among: claims.map(\.articleID), in: database))
    }

    /// Articles that are one text, by a number they share.
    private static func reprints(among articles: [Int64], in database: ClaimDatabase) throws -> [Int64: Int] {
        let numbers = Set(articles).sorted()
        guard numbers.count > 1 else { return [:] }
        let texts = try numbers.map { ArticleShingles(try database.article($0)?.article.text ?? "") }
        return Dictionary(uniqueKeysWithValues: zip(numbers, ReprintGroups.firsts(of: texts)))
    }

    /// `3 appearances in 3 articles (1 reprint), first 2031-03-04 in Harbour Post`; `nil` for a statement that appears
    /// once.
    var summary: String? {
        guard appearances.count > 1, let first = appearances.first?.claim else { return nil }
        let origin = [first.published?.description, first.outlet.map { "in \($0)" }].compactMap { $0 }
        let reprints = reprintCount > 0 ? " (\(Counted.of(reprintCount, "reprint")))" : ""
        let count =
            "\(Counted.of(appearances.count, "appearance")) in \(Counted.of(articleCount, "article"))\(reprints)"
        return count + ", "
            + (["first"] + (origin.isEmpty ? ["in article \(first.articleID)"] : origin))
            .joined(separator: " ")
    }
}
