import Records
import Review
import Store

/// A claim with all that a decision on it needs: its words in their place, who speaks for whom, its thread, its links.
struct ReviewCard {
    /// Links shown; a claim that is repeated everywhere would push its own words off the screen.
    private static let shownLinks = 4

    let claim: ReviewedClaim
    /// The links that nobody has decided on, the likeliest first.
    let openLinks: [StoredLink]
    /// The claims that tell the same statement, this one left out.
    let otherAppearances: [ReviewedClaim]
    private let thread: StatementThread
    private let linked: [Int64: ReviewedClaim]
    private let database: ClaimDatabase

    init(_ claim: ReviewedClaim, in database: ClaimDatabase) throws {
        self.database = database
        self.claim = try database.withRecords([claim])[0]
        thread = try StatementThread(of: claim.id, in: database)
        otherAppearances = thread.others(than: claim.id)
        openLinks = try database.links(ofClaim: claim.id).filter { !$0.state.isDecided }
        let ids = openLinks.prefix(Self.shownLinks).map { $0.other(than: claim.id) }
        linked = Dictionary(uniqueKeysWithValues: try database.claims(ids: ids).map { ($0.id, $0) })
    }

    /// `chosen` is the place of the link that is pointed at.
    func print(place: String, reasons: [String], chosen: Int, on console: Console) throws {
        let card = ClaimCard(console: console, database: database)
        try console.print(console.styled(place, .quiet))
        try card.printHead(of: claim)
        try card.printFields(of: claim, reasons: false)
        if let summary = thread.summary { try card.printField("thread", summary) }
        for other in otherAppearances where other.status != .new || other.verdict != nil {
            let decided = [other.status.rawValue, other.verdict, other.reviewer.map { "by \($0)" }].compactMap { $0 }
            try card.printField("there", "claim \(other.id): \(decided.joined(separator: ", "))")
        }
        if !reasons.isEmpty { try card.printField("why now", reasons.joined(separator: "; ")) }
        try printLinks(chosen: chosen, card)
    }

    private func printLinks(chosen: Int, _ card: ClaimCard) throws {
        // The one pointed at is always among those shown.
        let first = max(0, min(chosen, openLinks.count - 1) - Self.shownLinks + 1)
        for (place, link) in openLinks.enumerated().dropFirst(first).prefix(Self.shownLinks) {
            let number = link.other(than: claim.id)
            let other = try linked[number] ?? database.claim(number)
            let origin = [
                link.relation(seenFrom: claim.id) + " claim \(number)",
                JSONValue.fraction(link.score).scalarText ?? "", other?.published?.description, other?.outlet,
                other.map { ClaimTable.who($0.claim) },
            ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
            let words = other.map { ": “\($0.words)”" } ?? ""
            try card.printField(place == chosen ? "▸ link" : "  link", "\(origin)\(words), because \(link.reason)")
        }
        let left = openLinks.count - first - Self.shownLinks
        if left > 0 { try card.printField("", "and \(Counted.of(left, "link")) more") }
    }
}
