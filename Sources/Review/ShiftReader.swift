package import Records

/// Tells how each position of a history stands to the one before.
///
/// A position is measured against what the party said before of the same matter: a claim that a link joins it with, else
/// the latest that shares words with it, else the latest of all, by stance and act alone. On one day nobody shifts.
package struct ShiftReader: Sendable {
    private let language: ShiftLanguage

    package init(_ language: ShiftLanguage) { self.language = language }

    /// One for each position of `history`, oldest first. Of `links` those count that a person decided and sure
    /// repetitions: a confirmed `revises` confirms a shift, a rejected one says that the two have nothing to do with each
    /// other.
    package func shifts(in history: PositionHistory, links: [StoredLink] = []) -> [Shift] {
        let words = history.positions.map { PositionWords($0, language) }
        let ties = Dictionary(grouping: links) { Pair($0.a, $0.b) }
        return history.positions.indices.map { later in
            func shift(_ kind: Shift.Kind, from earlier: Int?, _ reasons: [String], isConfirmed: Bool = false) -> Shift {
                Shift(
                    kind: kind, issue: history.issue, earlier: earlier.map { history.positions[$0] },
                    later: history.positions[later], reasons: reasons, isConfirmed: isConfirmed)
            }
            let found = before(later, history.positions, words, ties)
            let position = history.positions[later]
            guard let (earlier, isSameMatter) = found else {
                return shift(.first, from: nil, Self.reasons(forFirst: later, in: history))
            }
            let links = ties[Pair(history.positions[earlier].claim.id, position.claim.id)] ?? []
            func has(_ relation: StoredLink.Relation, _ states: StoredLink.State...) -> Bool {
                links.contains { $0.relation == relation && states.contains($0.state) }
            }
            if has(.repeats, .confirmed) { return shift(.repeats, from: earlier, ["confirmed"], isConfirmed: true) }
            let isConfirmed = has(.revises, .confirmed)
            let signs = ShiftSigns(
                from: history.positions[earlier].claim.claim, to: position.claim.claim,
                words: isSameMatter ? (words[earlier], words[later]) : nil)
            if history.positions[earlier].date.overlaps(position.date) {
                let isSame = has(.repeats, .sure) || Self.likeness(words[earlier], words[later]) >= Self.same
                return shift(isSame ? .repeats : .refines, from: earlier, ["on one day"], isConfirmed: isConfirmed)
            }
            if let turned = signs.turned {
                return shift(.reverses, from: earlier, [turned], isConfirmed: isConfirmed)
            }
            let all = signs.harder + signs.softer + signs.other
            switch (signs.harder.isEmpty, signs.softer.isEmpty) {
            case (false, true): return shift(.hardens, from: earlier, all, isConfirmed: isConfirmed)
            case (true, false): return shift(.softens, from: earlier, all, isConfirmed: isConfirmed)
            case (false, false): return shift(.refines, from: earlier, all, isConfirmed: isConfirmed)
            case (true, true): break
            }
            let likeness = Self.likeness(words[earlier], words[later])
            if signs.other.isEmpty, has(.repeats, .sure) || likeness >= Self.same {
                return shift(.repeats, from: earlier, ["\(Int((likeness * 100).rounded())) % of the words"])
            }
            return shift(
                .refines, from: earlier, all.isEmpty ? [isSameMatter ? "other words" : "another point"] : all,
                isConfirmed: isConfirmed)
        }
    }

    /// Of the words of both, from which two texts say the same.
    private static let same = 0.6
    /// Of the words of the shorter text, from which two texts are about one thing.
    private static let related = 0.34

    private struct Pair: Hashable {
        let low: Int64
        let high: Int64
        init(_ a: Int64, _ b: Int64) { (low, high) = (min(a, b), max(a, b)) }
    }

    /// What the position at `later` is measured against. A person who speaks for another party now starts anew.
    private func before(
        _ later: Int, _ positions: [Position], _ words: [PositionWords], _ ties: [Pair: [StoredLink]]
    ) -> (index: Int, isSameMatter: Bool)? {
        func links(_ i: Int) -> [StoredLink] { ties[Pair(positions[i].claim.id, positions[later].claim.id)] ?? [] }
        let candidates = (0..<later).filter { i in
            positions[i].spokenFor == positions[later].spokenFor
                && !links(i).contains { $0.relation == .revises && $0.state == .rejected }
        }
        let isTied = { (i: Int) in
            links(i).contains { link in
                link.state == .confirmed && (link.relation == .revises || link.relation == .repeats)
                    || link.state == .sure && link.relation == .repeats
            }
        }
        if let tied = candidates.last(where: isTied) { return (tied, true) }
        let isEarlier = { (i: Int) in !positions[i].date.overlaps(positions[later].date) }
        let near = candidates.filter { Self.isRelated(words[$0], words[later]) }
        if let last = near.last(where: isEarlier) ?? near.last {
            // Of the claims of that day the likest.
            let sameDay = near.filter { positions[$0].date == positions[last].date }
            let best = sameDay.max { Self.likeness(words[$0], words[later]) < Self.likeness(words[$1], words[later]) }
            return (best ?? last, true)
        }
        return (candidates.last(where: isEarlier) ?? candidates.last).map { ($0, false) }
    }

    private static func likeness(_ a: PositionWords, _ b: PositionWords) -> Double {
        Double(a.terms.intersection(b.terms).count) / Double(max(1, a.terms.union(b.terms).count))
    }

    private static func isRelated(_ a: PositionWords, _ b: PositionWords) -> Bool {
        let common = a.terms.intersection(b.terms).count
        return common >= 2 && Double(common) >= related * Double(min(a.terms.count, b.terms.count))
    }

    private static func reasons(forFirst later: Int, in history: PositionHistory) -> [String] {
        let position = history.positions[later]
        let others = history.positions[..<later].contains { $0.spokenFor != position.spokenFor }
        if others, !position.spokenFor.isEmpty {
            return ["speaks for \(position.spokenFor.sorted().joined(separator: " and ")) now"]
        }
        return position.isStanding ? ["standing position; nothing older is known"] : ["nothing older is known"]
    }
}
