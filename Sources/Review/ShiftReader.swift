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
        let trail = PositionTrail(history.positions, language)
        let ties = PositionTies(links, of: history.positions)
        var shifts: [Shift] = []
        // The place in `shifts` of the one that tells a position.
        var told: [Int] = []
        for (later, position) in history.positions.enumerated() {
            var shift = Shift(
                kind: .first, issue: history.issue, earlier: nil, later: position, reasons: [], isConfirmed: false)
            if let (earlier, isSameMatter) = before(later, trail, ties) {
                let links = ties.links(earlier, later)
                let isSame = Self.areSame(trail.likeness(earlier, later), links)
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
                    words: isSameMatter ? (trail.words[earlier], trail.words[later]) : nil)
                (shift.kind, shift.reasons) = Self.change(signs, isRevised ? .inOrder : sequence, isSame)
                if shift.reasons.isEmpty { shift.reasons = [isSameMatter ? "other words" : "another point"] }
                let isRepeated = links.contains { $0.relation == .repeats && $0.state == .confirmed }
                if isRepeated { (shift.kind, shift.reasons) = (.repeats, ["confirmed"]) }
                shift.isConfirmed = isRepeated || isRevised
            } else {
                shift.reasons = Self.reasons(forFirst: later, in: history)
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

    private static func areSame(_ likeness: Double, _ links: [StoredLink]) -> Bool {
        if links.contains(where: { $0.relation == .repeats && $0.state == .rejected }) { return false }
        let isTied = links.contains { $0.relation == .repeats && ($0.state == .sure || $0.state == .confirmed) }
        return isTied || likeness >= same
    }

    /// Of the words of both, from which two texts say the same.
    private static let same = 0.6

    /// How far back a position is looked for that one is measured against, where no link joins the two.
    private static let memory = 200

    /// What the position at `later` is measured against. A person who speaks for another party now starts anew.
    private func before(
        _ later: Int, _ trail: PositionTrail, _ ties: PositionTies
    ) -> (index: Int, isSameMatter: Bool)? {
        func links(_ i: Int) -> [StoredLink] { ties.links(i, later) }
        let isCandidate = { (i: Int) in
            trail.areSpokenForOne(i, later)
                && !links(i).contains { $0.relation == .revises && $0.state == .rejected }
        }
        let joined = ties.joined(before: later).filter(isCandidate)
        func tied(_ states: Set<StoredLink.State>) -> Int? {
            joined.last { i in
                links(i).contains { states.contains($0.state) && ($0.relation == .revises || $0.relation == .repeats) }
            }
        }
        if let tied = tied([.confirmed]) ?? tied([.sure]) { return (tied, true) }
        let memory = max(0, later - Self.memory)..<later
        let isEarlier = { (i: Int) in !trail.overlap(i, later) }
        let near = trail.related(to: later, from: memory.lowerBound).filter(isCandidate)
        if let last = near.last(where: isEarlier) ?? near.last {
            // Of the claims of that day the likest.
            let sameDay = near.filter { trail.areOfOneDate($0, last) }
            return (sameDay.max { trail.likeness($0, later) < trail.likeness($1, later) } ?? last, true)
        }
        return (memory.last { isEarlier($0) && isCandidate($0) } ?? memory.last(where: isCandidate)).map { ($0, false) }
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
