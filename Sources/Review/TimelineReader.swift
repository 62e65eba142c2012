package import Records

/// Makes timelines from claims and the links between them.
package struct TimelineReader: Sendable {
    private let shifts: ShiftReader
    private let links: [Int64: [StoredLink]]

    /// `links` are those between the claims that will be read.
    package init(_ language: ShiftLanguage, links: [StoredLink] = []) {
        shifts = ShiftReader(language)
        self.links = Dictionary(grouping: links, by: \.a)
    }

    /// A party's positions, on one issue or on each it spoke on.
    package func timeline(of party: String, on issue: String? = nil, in claims: [ReviewedClaim]) -> Timeline {
        let rows = PositionHistory.all(of: party, on: issue, in: claims).map { row($0.issue, $0) }
        let key = ComparableName(party)
        let unplaced = claims.filter { claim in
            issue == nil && claim.isPosition && claim.claim.issues.isEmpty
                && (claim.claim.speaksFor + claim.claim.speakers).contains { ComparableName($0) == key }
        }
        return Timeline(rows: rows.sorted(by: Self.isBefore), unplaced: unplaced.sorted { $0.id < $1.id })
    }

    /// Where everybody stands on an issue. Who speaks for nobody is a row of their own.
    package func timeline(onIssue issue: String, in claims: [ReviewedClaim]) -> Timeline {
        var groups: [ComparableName: (name: String, claims: [ReviewedClaim])] = [:]
        var unplaced: [ReviewedClaim] = []
        for claim in claims where claim.isPosition {
            let holders = claim.claim.speaksFor.isEmpty ? claim.claim.speakers : claim.claim.speaksFor
            if holders.isEmpty { unplaced.append(claim) }
            for (key, name) in Dictionary(holders.map { (ComparableName($0), $0) }, uniquingKeysWith: min) {
                let known = groups[key, default: (name, [])]
                groups[key] = (min(known.name, name), known.claims + [claim])
            }
        }
        let rows = groups.values.flatMap { group in
            PositionHistory.all(of: group.name, on: issue, in: group.claims).map { row(group.name, $0) }
        }
        return Timeline(rows: rows.sorted(by: Self.isBefore), unplaced: unplaced.sorted { $0.id < $1.id })
    }

    /// How a statement spread, outlet by outlet: by the day each article was published. Changed words count as refining.
    package func timeline(of thread: StatementThread) -> Timeline {
        guard let first = thread.appearances.first else { return Timeline(rows: [], unplaced: []) }
        var rows: [String: Timeline.Row] = [:]
        for (place, appearance) in thread.appearances.enumerated() {
            let name = appearance.claim.outlet ?? "article \(appearance.claim.articleID)"
            var row = rows[name] ?? Timeline.Row(name: name, entries: [], undated: [])
            if let shift = Self.shift(to: appearance, from: place == 0 ? nil : first) {
                row.entries.append(Timeline.Entry(shift: shift, tellings: []))
            } else {
                row.undated.append(appearance.claim)
            }
            rows[name] = row
        }
        return Timeline(rows: rows.values.sorted(by: Self.isPublishedBefore), unplaced: [])
    }

    private static func shift(
        to appearance: StatementThread.Appearance, from first: StatementThread.Appearance?
    ) -> Shift? {
        guard let later = Position(published: appearance.claim) else { return nil }
        let reprint = appearance.reprints.map { "reprint of article \($0)" }
        let isSame = appearance.difference?.isEmpty ?? true
        var reasons = [reprint ?? (isSame ? "the same words" : "other words")]
        if appearance.hasDrifted { reasons.append("quotation drift") }
        return Shift(
            kind: first == nil ? .first : isSame || reprint != nil ? .repeats : .refines,
            issue: appearance.claim.claim.issues.first ?? "",
            earlier: first.flatMap { Position(published: $0.claim) }, later: later,
            reasons: first == nil ? ["nothing older is known"] : reasons, isConfirmed: false)
    }

    private func row(_ name: String, _ history: PositionHistory) -> Timeline.Row {
        let numbers = Dictionary(
            history.positions.indices.map { (history.positions[$0].claim.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let links = history.positions.flatMap { self.links[$0.claim.id] ?? [] }.filter { numbers[$0.b] != nil }
        var entries: [Timeline.Entry] = []
        // The place in `entries` of the one that a claim tells.
        var places: [Int64: Int] = [:]
        for shift in shifts.shifts(in: history, links: links) {
            let sameDay = shift.alsoToldIn.compactMap { numbers[$0] }.map { history.positions[$0] }
            let told = [shift.later] + sameDay
            if shift.kind == .repeats, let place = shift.earlier.flatMap({ places[$0.claim.id] }) {
                entries[place].tellings += told
                for position in told { places[position.claim.id] = place }
            } else {
                for position in told { places[position.claim.id] = entries.count }
                entries.append(Timeline.Entry(shift: shift, tellings: sameDay))
            }
        }
        return Timeline.Row(name: name, entries: entries, undated: history.undated)
    }

    private static func isBefore(_ a: Timeline.Row, _ b: Timeline.Row) -> Bool {
        let (one, other) = (a.claims.count, b.claims.count)
        return one != other ? one > other : a.name < b.name
    }

    private static func isPublishedBefore(_ a: Timeline.Row, _ b: Timeline.Row) -> Bool {
        guard let one = a.entries.first?.position.date, let other = b.entries.first?.position.date, one != other else {
            return a.entries.isEmpty == b.entries.isEmpty ? a.name < b.name : b.entries.isEmpty
        }
        return one < other
    }
}
