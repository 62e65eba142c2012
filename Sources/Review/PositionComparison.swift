package import Records

/// Parties side by side, issue by issue: who stands where, since when, who moved, who answered, and who is silent.
///
/// Withdrawn and corrected claims do not count. Everything is derived from the claims and links given, nothing is kept.
package struct PositionComparison: Sendable {
    /// The row of claims that no issue was found for.
    package static let noIssue = "(no issue)"

    /// One issue.
    package struct Row: Hashable, Sendable {
        package var issue: String
        /// In the order of ``PositionComparison/parties``; `nil` is silence.
        package var cells: [PositionCell?]
        /// Of every two parties, in that order.
        package var relations: [PartyRelation]

        /// All of them together: the sharpest between any two. Where one is silent the others may differ, never agree.
        package var agreement: Agreement {
            let words = Set(relations.map(\.agreement))
            if words.contains(.contradict) { return .contradict }
            if words.contains(.differ) { return .differ }
            if words.contains(.silent) { return .silent }
            return words.contains(.unclear) ? .unclear : .agree
        }

        /// How many parties spoke.
        package var spoken: Int { cells.count { $0 != nil } }
    }

    /// By their names in the register.
    package let parties: [String]
    /// Issues more parties spoke on first, of these where they are sharpest apart, then by name; ``noIssue`` last.
    package let rows: [Row]

    /// Compares on one issue, or on all that one of them spoke on. Letter case does not count in names.
    package init(
        of scopes: [PartyScope], on issue: String? = nil, in claims: [ReviewedClaim],
        links: PositionLinks = PositionLinks(),
        reading: PositionReading
    ) {
        parties = scopes.map(\.party)
        let wanted = issue.map(ComparableName.init)
        var listeners = scopes.map(PartyScope.Listener.init)
        var issues = ComparableNames()
        var names: [ComparableName: String] = [:]
        var heard: [ComparableName: [PositionCellReader.Heard]] = [:]
        for claim in claims.inOrderSaid() where !claim.isTakenBack {
            let voices = listeners.indices.map { listeners[$0].voice(of: claim) }
            if voices.allSatisfy({ $0 == nil }) { continue }
            var seen: Set<ComparableName> = []
            for issue in claim.claim.issues.isEmpty ? [Self.noIssue] : claim.claim.issues {
                let key = issues.key(of: issue)
                guard wanted == nil || wanted == key, seen.insert(key).inserted else { continue }
                names[key] = min(names[key] ?? issue, issue)
                for (column, voice) in voices.enumerated() {
                    guard let voice else { continue }
                    heard[key, default: Array(repeating: .init(), count: scopes.count)][column].add(claim, voice)
                }
            }
        }
        let cells = PositionCellReader(reading: reading, threads: ThreadIndex(links.own), links: links.own)
        let crossing = CrossLinks(links, compared: claims, listeners: listeners, parties: parties)
        var rows: [Row] = []
        for (key, columns) in heard {
            let issue = names[key]!
            var row: [PositionCell?] = []
            for (column, heard) in columns.enumerated() {
                var cell = cells.cell(of: parties[column], on: issue, heard, &listeners[column])
                cell?.answers = crossing.answers(to: heard.numbers, of: column)
                row.append(cell)
            }
            rows.append(
                Row(issue: issue, cells: row, relations: Self.relations(columns, row, parties, crossing)))
        }
        self.rows = rows.sorted { a, b in
            let (isLooseA, isLooseB) = (a.issue == Self.noIssue, b.issue == Self.noIssue)
            if isLooseA != isLooseB { return isLooseB }
            if a.spoken != b.spoken { return a.spoken > b.spoken }
            let (one, other) = (a.agreement.rank, b.agreement.rank)
            return one != other ? one < other : a.issue < b.issue
        }
    }

    private static func relations(
        _ heard: [PositionCellReader.Heard], _ cells: [PositionCell?], _ parties: [String], _ crossing: CrossLinks
    ) -> [PartyRelation] {
        parties.indices.flatMap { a in
            parties.indices.dropFirst(a + 1).map { b in
                PartyRelation(
                    (parties[a], cells[a]), (parties[b], cells[b]),
                    contradiction: crossing.contradiction(heard[a].numbers, of: a, heard[b].numbers, of: b))
            }
        }
    }
}

extension Agreement {
    fileprivate var rank: Int { Agreement.allCases.firstIndex(of: self)! }
}
