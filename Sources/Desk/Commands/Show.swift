import ArgumentParser
import Records
import Review
import Store

struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a claim inside its paragraph with why each field was inferred, or a whole article.",
        discussion: """
            For example:
              show 12
              show article 3
            """)
    static let argumentKind = ArgumentKind.claim
    static let isPaged = true

    @Argument(help: ArgumentHelp("Numbers of claims, or the word article and numbers of articles.", valueName: "id"))
    var ids: [String]

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run(at workbench: Workbench) throws {
        let database = try workbench.database()
        if ids.first == "article" {
            let numbers = try ClaimNumbers.parse(Array(ids.dropFirst()))
            if numbers.isEmpty { throw DeskError.nothingNamed(expected: "the number of an article") }
            try showArticles(numbers, in: database, at: workbench)
        } else {
            try showClaims(try ClaimNumbers.parse(ids), in: database, at: workbench)
        }
    }

    private func showClaims(_ numbers: [Int64], in database: ClaimDatabase, at workbench: Workbench) throws {
        let found = try numbers.map { number in
            if let claim = try database.claim(number) { return claim }
            throw try database.droppedClaim(number).map(EditError.dropped) ?? StoreError.noSuchClaim(number)
        }
        let claims = try database.withRecords(found)
        guard workbench.mode == .box else {
            return try workbench.print(
                ClaimTable(database: database).table(of: claims, mode: workbench.mode, width: workbench.console.width))
        }
        let console = workbench.console
        let card = ClaimCard(console: console, database: database)
        for (index, claim) in claims.enumerated() {
            if index > 0 { try console.print() }
            try card.printHead(of: claim)
            try card.printFields(of: claim, reasons: true)
            try printLinks(of: claim, in: database, card)
            try printHistory(of: claim, in: database, console)
        }
    }

    private func printLinks(of claim: ReviewedClaim, in database: ClaimDatabase, _ card: ClaimCard) throws {
        if let thread = try StatementThread(of: claim.id, in: database).summary {
            try card.printField("thread", thread)
        }
        let links = try database.links(ofClaim: claim.id).filter { $0.state != .rejected }
        guard !links.isEmpty else { return }
        let counts = StoredLink.Relation.allCases.compactMap { relation in
            let count = links.count { $0.relation == relation }
            return count > 0 ? "\(count) \(relation.rawValue)" : nil
        }
        try card.printField("links", "\(links.count): \(counts.joined(separator: ", "))")
    }

    private func printHistory(of claim: ReviewedClaim, in database: ClaimDatabase, _ console: Console) throws {
        let events = try database.events(ofClaim: claim.id)
        guard !events.isEmpty else { return }
        try console.print()
        try console.print(console.styled("history", .heading))
        for event in events { try EventLine.print(event, console: console) }
    }

    private func showArticles(_ numbers: [Int64], in database: ClaimDatabase, at workbench: Workbench) throws {
        let console = workbench.console
        let articles = try numbers.map { number in
            guard let article = try database.article(number) else { throw DeskError.noSuchArticle(number) }
            return article
        }
        switch workbench.mode {
        case .box, .line: break
        case .csv, .markdown, .html: return try workbench.print(ArticleTable.table(of: articles.map(\.article)))
        case .json, .jsonl:
            let rows = try articles.map { try Table.Row([], object: object(of: $0, in: database)) }
            return try workbench.print(Table([], rows: rows))
        }
        for (index, stored) in articles.enumerated() {
            let number = stored.id
            let claims = try database.claims(ofArticle: number)
            if index > 0 { try console.print() }
            let head = "article \(number) · \(Counted.of(claims.count, "claim"))"
            try console.print(console.styled(head, .heading))
            let marks = claims.flatMap { claim in
                claim.claim.content.enumerated().map { part, span in
                    MarkedText.Mark(span: span, label: part == 0 ? "\(claim.id): " : "")
                }
            }
            try ArticlePage(console: console).print(stored.article, marks: marks)
        }
    }

    private func object(of stored: StoredArticle, in database: ClaimDatabase) throws -> JSONValue {
        let claims = try database.claims(ofArticle: stored.id).map { JSONValue.integer($0.id) }
        return ArticleTable.object(
            of: stored.article,
            place: [
                .init("id", .integer(stored.id)), .init("stable_id", .string(stored.stableID.rawValue)),
                .init("claims", .array(claims)),
            ])
    }
}
