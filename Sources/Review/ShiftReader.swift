internal import Prose
package import Records

/// Tells how each position of a history stands to the one before.
///
/// A position is measured against what the party said before of the same matter: a claim that a link joins it with, else
/// the latest that shares words with it, else the latest of all, by stance and act alone. On one day nobody shifts, nor
/// where two dates are too vague to tell which came first, unless a person says so.
package struct ShiftReader: Sendable {
    private let language: ShiftLanguage

    package init(_ language: ShiftLanguage) { self.language = language }

    /// One for each position of `history` that is not told already by a claim of the same day, oldest first. Of `links`
    /// those count that a person decided and sure repetitions: a confirmed `revises` confirms a shift, a rejected one says
    /// that the two have nothing to do with each other.
    package func shifts(in history: PositionHistory, links: [StoredLink] = []) -> [Shift] {
        let words = history.positions.map { PositionWords($0, language) }
        let ties = PositionTies(links, of: history.positions)
        var shifts: [Shift] = []
        // The place in `shifts` of the one that tells a position.
        var told: [Int] = []
        for (later, position) in history.positions.enumerated() {
            var shift = Shift(
                kind: .first, issue: history.issue, earlier: nil, later: position,
                reasons: Self.reasons(forFirst: later, in: history), isConfirmed: false)
            if let (earlier, isSameMatter) = before(later, history.positions, words, ties) {
                let links = ties.links(earlier, later)
                let isSame = Self.areSame(words[earlier], words[later], links)
                let sequence = DateOrder(history.positions[earlier].date, position.date)
                let isRevised = links.contains { $0.relation == .revises && $0.state == .confirmed }
                if sequence != .inOrder, isSame, !isRevised {
                    shifts[told[earlier]].alsoToldIn.append(position.claim.id)
                    told.append(told[earlier])
                    continue
                }
                shift.earlier = history.positions[earlier]
                let signs = ShiftSigns(
                    from: history.positions[earlier].claim.claim, to: position.claim.claim,
                    words: isSameMatter ? (words[earlier], words[later]) : nil)
                (shift.kind, shift.reasons) = Self.change(signs, isRevised ? .inOrder : sequence, isSame)
                if shift.reasons.isEmpty { shift.reasons = [isSameMatter ? "other words" : "another point"] }
                let isRepeated = links.contains { $0.relation == .repeats && $0.state == .confirmed }
                if isRepeated { (shift.kind, shift.reasons) = (.repeats, ["confirmed"]) }
                shift.isConfirmed = isRepeated || isRevised
            }
            told.append(shifts.count)
            shifts.append(shift)
        }
        return shifts
    }

    /// What two dates tell of which words came first.
    private enum DateOrder {
        case inOrder, sameDay
        /// A month and a day in it.
        case unknown

        init(_ earlier: CalendarDate, _ later: CalendarDate) {
            let isKnown = !earlier.overlaps(later)
            self = isKnown ? .inOrder : earlier == later && later.precision == .day ? .sameDay : .unknown
        }
    }

    private static func change(
        _ signs: ShiftSigns, _ sequence: DateOrder, _ isSame: Bool
    ) -> (kind: Shift.Kind, reasons: [String]) {
        switch sequence {
        case .sameDay: return (.refines, ["on one day"])
        case .unknown: return (.refines, ["no telling which came first"])
        case .inOrder: break
        }
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

    /// How far back a position is looked for that one is measured against, where no link joins the two.
    private static let memory = 200

    /// What the position at `later` is measured against. A person who speaks for another party now starts anew.
    private func before(
        _ later: Int, _ positions: [Position], _ words: [PositionWords], _ ties: PositionTies
    ) -> (index: Int, isSameMatter: Bool)? {
        func links(_ i: Int) -> [StoredLink] { ties.links(i, later) }
        let isCandidate = { (i: Int) in
            positions[i].spokenFor == positions[later].spokenFor
                && !links(i).contains { $0.relation == .revises && $0.state == .rejected }
        }
        let joined = ties.joined(before: later).filter(isCandidate)
        func tied(_ states: Set<StoredLink.State>) -> Int? {
            joined.last { i in
                links(i).contains { states.contains($0.state) && ($0.relation == .revises || $0.relation == .repeats) }
            }
        }
        if let tied = tied([.confirmed]) ?? tied([.sure]) { return (tied, true) }
        // From the end, since the one that is looked for seldom lies far back.
        let memory = max(0, later - Self.memory)..<later
        let isEarlier = { (i: Int) in !positions[i].date.overlaps(positions[later].date) }
        let isNear = { (i: Int) in Self.isRelated(words[i], words[later]) && isCandidate(i) }
        if let last = memory.last(where: { isEarlier($0) && isNear($0) }) ?? memory.last(where: isNear) {
            // Of the claims of that day the likest.
            let sameDay = memory.filter { positions[$0].date == positions[last].date && isNear($0) }
            let best = sameDay.max { Self.likeness(words[$0], words[later]) < Self.likeness(words[$1], words[later]) }
            return (best ?? last, true)
        }
        return (memory.last { isEarlier($0) && isCandidate($0) } ?? memory.last(where: isCandidate)).map { ($0, false) }
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
