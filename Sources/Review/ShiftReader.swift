package import Records

/// Tells how each position of a history stands to the one before.
///
/// A position is measured against what the party said before of the same matter: a claim that a link joins it with, else
/// the latest that shares words with it, else the latest of all, by stance and act alone. On one day nobody shifts.
package struct ShiftReader: Sendable {
    private let language: ShiftLanguage

    package init(_ language: ShiftLanguage) { self.language = language }

    /// One for each position of `history` that is not told already by a claim of the same day, oldest first. Of `links`
    /// those count that a person decided and sure repetitions: a confirmed `revises` confirms a shift, a rejected one says
    /// that the two have nothing to do with each other.
    package func shifts(in history: PositionHistory, links: [StoredLink] = []) -> [Shift] {
        let words = history.positions.map { PositionWords($0, language) }
        let ties = Dictionary(grouping: links) { Pair($0.a, $0.b) }
        var shifts: [Shift] = []
        // The place in `shifts` of the one that tells a position.
        var told: [Int] = []
        for (later, position) in history.positions.enumerated() {
            var shift = Shift(
                kind: .first, issue: history.issue, earlier: nil, later: position,
                reasons: Self.reasons(forFirst: later, in: history), isConfirmed: false)
            if let (earlier, isSameMatter) = before(later, history.positions, words, ties) {
                let links = ties[Pair(history.positions[earlier].claim.id, position.claim.id)] ?? []
                let isSameDay = history.positions[earlier].date.overlaps(position.date)
                if isSameDay, Self.areSame(words[earlier], words[later], links) {
                    shifts[told[earlier]].alsoToldIn.append(position.claim.id)
                    told.append(told[earlier])
                    continue
                }
                shift.earlier = history.positions[earlier]
                let signs = ShiftSigns(
                    from: history.positions[earlier].claim.claim, to: position.claim.claim,
                    words: isSameMatter ? (words[earlier], words[later]) : nil)
                let isSame = Self.areSame(words[earlier], words[later], links)
                (shift.kind, shift.reasons) = Self.change(signs, isSameDay, isSame)
                if shift.reasons.isEmpty { shift.reasons = [isSameMatter ? "other words" : "another point"] }
                let repeated = links.contains { $0.relation == .repeats && $0.state == .confirmed }
                if repeated { (shift.kind, shift.reasons) = (.repeats, ["confirmed"]) }
                shift.isConfirmed = repeated || links.contains { $0.relation == .revises && $0.state == .confirmed }
            }
            told.append(shifts.count)
            shifts.append(shift)
        }
        return shifts
    }

    private static func change(
        _ signs: ShiftSigns, _ isSameDay: Bool, _ isSame: Bool
    ) -> (kind: Shift.Kind, reasons: [String]) {
        if isSameDay { return (.refines, ["on one day"]) }
        if let turned = signs.turned { return (.reverses, [turned]) }
        let reasons = signs.harder + signs.softer + signs.other
        switch (signs.harder.isEmpty, signs.softer.isEmpty) {
        case (false, true): return (.hardens, reasons)
        case (true, false): return (.softens, reasons)
        case (true, true) where isSame && signs.other.isEmpty: return (.repeats, ["the same words, or nearly"])
        default: return (.refines, reasons)
        }
    }

    private static func areSame(_ a: PositionWords, _ b: PositionWords, _ links: [StoredLink]) -> Bool {
        if links.contains(where: { $0.relation == .repeats && $0.state == .rejected }) { return false }
        let isTied = links.contains { $0.relation == .repeats && ($0.state == .sure || $0.state == .confirmed) }
        return isTied || likeness(a, b) >= same
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
        func tied(_ states: Set<StoredLink.State>) -> Int? {
            candidates.last { i in
                links(i).contains { states.contains($0.state) && ($0.relation == .revises || $0.relation == .repeats) }
            }
        }
        if let tied = tied([.confirmed]) ?? tied([.sure]) { return (tied, true) }
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
