internal import Prose
internal import Records

/// Tells from what a party said of an issue where it stands.
///
/// The last day on which it took a side decides, by what was said then most often; a condition makes the whole conditional.
/// Claims whose reading is unsure decide only where there are no others. So do warnings and threats: they tell what would
/// follow, not what is wanted.
struct StandingReader {
    let threads: ThreadIndex
    let quotations: QuotationChoice

    /// The last side taken, and all claims that took it without another side between them, oldest first.
    struct Run {
        /// `nil` where no side was taken; unclear where both were.
        var stance: Stance?
        var claims: [ReviewedClaim]
        var since: CalendarDate? { claims.first?.effectiveDate }
        var date: CalendarDate? { claims.last?.effectiveDate }
    }

    /// The side taken on a day.
    private enum Side: Hashable {
        case took(Stance)
        case both
        /// No side, only an act.
        case act(ClaimKind)
    }

    /// `nil` where `claims` say nothing that counts. They are all of the party's on the issue, oldest first.
    func standing(of party: String, in claims: [ReviewedClaim]) -> Standing? {
        guard let run = run(in: claims) else { return nil }
        let counting = claims.filter { !$0.isTakenBack }
        let positions = counting.filter(\.isPosition)
        var standing = Standing(
            party: party, stance: run.stance, quotation: quotations.best(of: run.claims), date: run.date,
            since: run.since, times: times(run.claims), claims: positions.isEmpty ? counting : positions,
            isPosition: !positions.isEmpty)
        if run.stance == .conditional, standing.quotation.claim.stance != .conditional {
            standing.condition = quotations.best(of: run.claims.filter { $0.claim.stance == .conditional })
        }
        if let last = positions.last, let date = run.date, let said = last.effectiveDate, date < said {
            standing.lastWord = last
        }
        return standing
    }

    /// The last side that `claims` take; `nil` where they say nothing that counts.
    func run(in claims: [ReviewedClaim]) -> Run? {
        let counting = claims.filter { !$0.isTakenBack }
        let positions = counting.filter(\.isPosition)
        return lastRun(Self.deciding(among: positions)) ?? lastRun(positions) ?? lastRun(counting)
    }

    /// The claims that take sides, by the surest sort that there is.
    private static func deciding(among positions: [ReviewedClaim]) -> [ReviewedClaim] {
        let clear = positions.filter { $0.claim.stance != nil && $0.claim.stance != .unclear }
        let sure = clear.filter { !$0.claim.isUnsure }
        let wanted = sure.filter { $0.claim.kind != .warning && $0.claim.kind != .threat }
        return wanted.isEmpty ? sure.isEmpty ? clear : sure : wanted
    }

    private func lastRun(_ claims: [ReviewedClaim]) -> Run? {
        var end = claims.endIndex
        var side: Side?
        var run: [ArraySlice<ReviewedClaim>] = []
        while end > claims.startIndex {
            let date = claims[end - 1].effectiveDate
            var start = end - 1
            while start > claims.startIndex, claims[start - 1].effectiveDate == date { start -= 1 }
            let day = claims[start..<end]
            let taken = self.side(of: day)
            if side == nil { side = taken }
            if taken != side { break }
            run.append(day)
            end = start
        }
        let all = run.reversed().flatMap { $0 }
        switch side {
        case nil: return nil
        case .act: return Run(stance: nil, claims: all)
        case .both: return Run(stance: .unclear, claims: all)
        case .took(.conditional): return Run(stance: .conditional, claims: all)
        case .took(let stance): return Run(stance: stance, claims: all.filter { $0.claim.stance == stance })
        }
    }

    /// By the number of statements, not of claims that tell them.
    private func side(of day: ArraySlice<ReviewedClaim>) -> Side {
        var statements: [Stance: Set<Int64>] = [:]
        for claim in day {
            if let stance = claim.claim.stance { statements[stance, default: []].insert(threads.first(of: claim.id)) }
        }
        if statements[.conditional] != nil { return .took(.conditional) }
        let (pro, contra) = (statements[.for]?.count ?? 0, statements[.against]?.count ?? 0)
        if pro != contra { return .took(pro > contra ? .for : .against) }
        return pro > 0 ? .both : .act(day.last!.claim.kind)
    }

    /// Statements, each counted once for every day it was said on.
    func times(_ claims: [ReviewedClaim]) -> Int {
        struct Occasion: Hashable {
            var statement: Int64
            var date: CalendarDate?
        }
        var seen: Set<Occasion> = []
        var words: [String: Int64] = [:]
        for claim in claims {
            // The same words are the same statement, also where nothing was linked.
            let thread = threads.first(of: claim.id)
            let statement = words[claim.words, default: thread]
            words[claim.words] = statement
            seen.insert(Occasion(statement: statement, date: claim.effectiveDate))
        }
        return seen.count
    }
}
