import Prose
import Records
import Sheets

/// A small desk for the sheet tests: invented states, people and outlets.
struct SampleDesk {
    var claims: [ReviewedClaim] = []
    var articles: [Int64: StoredArticle] = [:]

    func sheet(filter: String = "", variant: SheetVariant = .checking) -> ReviewSheet {
        let head = ReviewSheet.Head(
            title: "Review sheet", madeAt: "2031-04-02T09:30:00Z", filter: filter, variant: variant)
        var order: [Int64] = []
        for claim in claims where !order.contains(claim.articleID) { order.append(claim.articleID) }
        return ReviewSheet(
            head,
            sections: order.map { id in
                let entries = claims.filter { $0.articleID == id }.map { ReviewSheet.Entry($0) }
                return ReviewSheet.Section(article: articles[id], entries: entries)
            })
    }

    mutating func add(_ article: Article) -> Int64 {
        let id = Int64(articles.count + 1)
        articles[id] = StoredArticle(id: id, stableID: article.stableID, article: article, claimCount: 0)
        return id
    }

    /// Adds a claim whose content is the first occurrence of each of `words`; `change` fills the rest.
    mutating func add(
        _ words: String..., in articleID: Int64, mode: Mode = .indirect,
        change: (inout ReviewedClaim) -> Void = { _ in }
    ) {
        let stored = articles[articleID]!
        let spans = words.map { Self.span(of: $0, in: stored.article.text) }
        let claim = Claim(attribution: 0, content: spans, mode: mode)
        var reviewed = ReviewedClaim(
            id: Int64(claims.count + 11), stableID: claim.stableID(in: stored.stableID), articleID: articleID,
            articleTitle: stored.article.title, outlet: stored.article.outlet, published: stored.article.published,
            url: stored.article.url, claim: claim, words: words.joined(separator: " … "))
        change(&reviewed)
        claims.append(reviewed)
    }

    /// The first place of `words` in `text`, which must hold them.
    static func span(of words: String, in text: String) -> TextSpan {
        let range = text.firstRange(of: words)!
        let start = text.utf8.distance(from: text.utf8.startIndex, to: range.lowerBound)
        return TextSpan(start, start + words.utf8.count)
    }

    /// Two reports about a grain corridor between two states that do not exist.
    static var grainCorridor: SampleDesk {
        var desk = SampleDesk()
        let morning = desk.add(
            Article(
                title: "Karsk calls corridor plan “dead”", outlet: "The Lowland Post", byline: "Ilse Varga",
                dateline: "PORT ELDA", published: CalendarDate(iso: "2031-03-30"),
                url: "https://lowland-post.example/2031/03/30/corridor?ref=a|b",
                text: """
                    Karsk will not reopen the grain corridor before June, its foreign minister said on Sunday.

                    “The plan is dead,” Tomas Rell told reporters in Port Elda. “Nobody has shown us a better one.” He \
                    spoke for an hour – and left by a side door.

                    The Union of Straits said it was ready for talks if both sides came without conditions. Harvests \
                    had fallen by 12 per cent, it added.
                    """))
        let evening = desk.add(
            Article(
                title: nil, outlet: "Radio Ostra", published: CalendarDate(iso: "2031-03"),
                text: "In the evening the Karsk embassy denied that any ship had been turned away."))
        desk.add("Karsk will not reopen the grain corridor before June", in: morning) { reviewed in
            reviewed.claim.speakers = ["Tomas Rell"]
            reviewed.claim.role = "foreign minister"
            reviewed.claim.speaksFor = ["Karsk"]
            reviewed.claim.kind = .refusal
            reviewed.claim.stance = .against
            reviewed.claim.issues = ["grain corridor"]
            reviewed.claim.saidOn = .date(CalendarDate(iso: "2031-03-30")!)
            reviewed.claim.checkworthiness = 0.305
            reviewed.claim.reasons = [
                .init(.speaker, "“its foreign minister” is Tomas Rell, who held the office on 2031-03-30"),
                .init(.kind, "“will not” after “said”: a refusal"),
            ]
        }
        desk.add("The plan is dead,", "Nobody has shown us a better one.", in: morning, mode: .direct) { reviewed in
            reviewed.claim.speakers = ["Tomas Rell"]
            reviewed.claim.speaksFor = ["Karsk"]
            reviewed.claim.addressees = ["reporters"]
            reviewed.claim.checkable = true
            reviewed.claim.checkworthiness = 1
            reviewed.claim.proposition = "the corridor plan is dead; nobody has shown Karsk a better one"
            reviewed.status = .checking
            reviewed.reviewer = "ada"
            reviewed.notes = [
                .init(
                    author: "ada", at: "2031-04-01T08:00:00Z",
                    text: "Asked the ministry for the minutes.\nNo answer yet.")
            ]
        }
        desk.add("any ship had been turned away", in: evening) { reviewed in
            reviewed.claim.speakers = ["Karsk embassy"]
            reviewed.claim.speaksFor = ["Karsk"]
            reviewed.claim.kind = .denial
            reviewed.claim.relayedBy = "Straits Wire"
            reviewed.claim.saidOn = .standing
            reviewed.claim.checkable = true
            reviewed.claim.checkworthiness = 0.87
            reviewed.status = .signedOff
            reviewed.verdict = "false"
            reviewed.reviewer = "bo"
        }
        return desk
    }

    /// One report in which everything tries to be something else.
    static var hostile: SampleDesk {
        var desk = SampleDesk()
        let id = desk.add(
            Article(
                title: "# Not a heading | nor a cell <script>alert(1)</script>",
                outlet: "[click](javascript:alert(1))", byline: "`code` ![x](http://a.example/x.png)",
                published: CalendarDate(iso: "2031"), url: "javascript:alert(1)",
                text: """
                    # A heading, <b>bold</b> and *stars*. - not a list item. &lt; stays, $x^2$ too.
                    1. The envoy \u{1B}[31msaid\u{1B}[0m “*all* of __it__ | was ~~true~~ \\ `ls`”.
                    ---
                    Then \u{202E}desrever\u{202C} and a nul \u{0} and <https://evil.example/>.
                    """))
        desk.add("*all* of __it__ | was ~~true~~ \\ `ls`", in: id, mode: .direct) { reviewed in
            reviewed.claim.speakers = ["| cell", "<img src=x onerror=alert(1)>"]
            reviewed.claim.issues = ["a\nb"]
            reviewed.claim.reasons = [.init(.speaker, "- [ ] a task\n# heading")]
            reviewed.notes = [.init(author: "**me**", at: "now", text: "1) first\n2) second\n```\nfence")]
            reviewed.verdict = "`x`"
        }
        desk.add("---", "Then \u{202E}desrever", in: id) { reviewed in
            reviewed.words = "---\n\n    indented\n=== \n+ plus\n12. twelve\n> quoted\n:-- |"
            reviewed.url = "https://evil.example/a|b`c\\d\"e"
        }
        return desk
    }
}
