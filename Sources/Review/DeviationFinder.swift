internal import Prose
internal import Records

/// Finds who is off the line.
struct DeviationFinder {
    let standings: StandingReader

    /// Claims looked at, the latest.
    private static let most = 400

    /// Of those who speak for a party: who said the opposite of what others said before, and others said again after.
    ///
    /// Where nobody came back to the old line, the party may have moved: that is a shift, and no deviation.
    func speakers(of claims: [ReviewedClaim], _ listener: inout PartyScope.Listener) -> [Deviation] {
        let recent = claims.filter { $0.claim.stance != nil }.suffix(Self.most)
        guard Set(recent.map(\.claim.stance)).isSuperset(of: [.for, .against]) else { return [] }
        let voices = recent.map { listener.speakers(of: $0) }
        var found: [Deviation] = []
        for voice in Set(voices.joined()).sorted() {
            let isTheirs = voices.map { $0.contains(voice) }
            let own = zip(recent, isTheirs).filter(\.1).map(\.0)
            let others = zip(recent, isTheirs).filter { !$0.1 }.map(\.0)
            guard let word = standings.run(in: own), let line = standings.run(in: others),
                Self.areOpposite(word.stance, line.stance), let said = word.date, let since = line.since,
                let last = line.date, since <= said, said <= last,
                standings.times(line.claims) > standings.times(word.claims),
                let standing = standings.standing(of: voice, in: own)
            else { continue }
            found.append(Deviation(standing: standing, line: line.stance!))
        }
        return found
    }

    /// Of an alliance's members: who takes another side than its line. One that fell silent before the line was taken does
    /// not deviate from it.
    func members(_ members: [Standing], off line: Standing) -> [Deviation] {
        guard let stance = line.stance, line.isClear else { return [] }
        return members.filter { member in
            guard member.isClear, member.stance != stance else { return false }
            guard let said = member.date, let since = line.since else { return true }
            return since <= said
        }.map { Deviation(standing: $0, line: stance) }
    }

    static func areOpposite(_ a: Stance?, _ b: Stance?) -> Bool {
        switch (a, b) {
        case (.for, .against), (.against, .for): true
        default: false
        }
    }
}
