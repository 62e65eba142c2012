import Synchronization

/// Claims of a lot as they are compared, read once as long as they are asked for again and again: those asked for last
/// are kept, one stock for all workers.
final class ClaimLotReader: Sendable {
    /// Claims kept at most, some three kilobytes each.
    private static let most = 48_000
    private static let shelves = 32

    private let lot: ClaimLot
    private let scoring: PairScoring
    private let stock: [Shelf]

    init(_ lot: ClaimLot, _ scoring: PairScoring) {
        self.lot = lot
        self.scoring = scoring
        stock = (0..<Self.shelves).map { _ in Shelf(most: Self.most / Self.shelves) }
    }

    func claim(_ place: Int) -> PairScoring.Weighed {
        let shelf = stock[place % Self.shelves]
        if let claim = shelf.claim(place) { return claim }
        let claim = scoring.weighed(lot.claim(place))
        shelf.keep(claim, place)
        return claim
    }

    /// A part of the claims that are kept, so that workers seldom wait for one another.
    private final class Shelf: Sendable {
        private struct Kept {
            /// What was asked for lately, and what was before.
            var late: [Int: PairScoring.Weighed] = [:]
            var early: [Int: PairScoring.Weighed] = [:]
        }

        private let most: Int
        private let kept = Mutex(Kept())

        init(most: Int) { self.most = most }

        func claim(_ place: Int) -> PairScoring.Weighed? {
            kept.withLock { kept in
                if let claim = kept.late[place] { return claim }
                guard let claim = kept.early[place] else { return nil }
                add(claim, place, to: &kept)
                return claim
            }
        }

        func keep(_ claim: PairScoring.Weighed, _ place: Int) { kept.withLock { add(claim, place, to: &$0) } }

        private func add(_ claim: PairScoring.Weighed, _ place: Int, to kept: inout Kept) {
            if kept.late.count >= most / 2 {
                kept.early = kept.late
                kept.late = [:]
            }
            kept.late[place] = claim
        }
    }
}
