import ArgumentParser
import Records
import Review

extension IssueCommand {
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the register's issues with their claims, then what is suggested, most claims first.",
            discussion: """
                For example:
                  issue list
                  issue list --mode csv
                """)
        static let isPaged = true

        @OptionGroup(title: "Global options") var global: GlobalOptions

        func run(at workbench: Workbench) throws {
            workbench.forgetNewsroom()
            let register = try workbench.newsroom().issues
            let claims = try workbench.database().claims(ClaimFilter())
            var counts: [String: (claims: Int, articles: Set<Int64>)] = [:]
            for claim in claims {
                for name in Set(claim.claim.issues.map { $0.lowercased() }) {
                    counts[name, default: (0, [])].claims += 1
                    counts[name]!.articles.insert(claim.articleID)
                }
            }
            let registered = register.issues.map { issue in
                let count = counts[issue.name.lowercased()]
                return (issue.name, count?.claims ?? 0, count?.articles.count ?? 0)
            }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            var rows = registered.map { Table.Row([$0.0, "register", String($0.1), String($0.2), ""]) }
            rows += IssueSuggestions(claims, register: register).ranked.map { suggestion in
                Table.Row([
                    suggestion.label, "suggested", String(suggestion.claims.count), String(suggestion.articles),
                    suggestion.nearLabels.joined(separator: "; "),
                ])
            }
            if rows.isEmpty, workbench.mode == .box { return workbench.console.message("no issues yet") }
            try workbench.print(
                Table(
                    [
                        .init("issue", narrowest: 24), .init("from"), .init("claims", isNumeric: true),
                        .init("articles", isNumeric: true), .init("near", narrowest: 12),
                    ], rows: rows))
        }
    }
}
