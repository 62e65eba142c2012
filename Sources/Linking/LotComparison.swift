import Prose

/// Compares pairs of a lot block by block, so that claims are read few times: those of a block once, to be compared with
/// each other, and then each later claim that is compared with any of them.
struct LotComparison: Sendable {
    /// Claims of a block, some three kilobytes each while they are compared.
    private static let block = 72_000
    private static let run = 512

    private let lot: ClaimLot
    private let pairs: ComparedPairs
    private let scoring: PairScoring
    private let workers: Int

    init(_ lot: ClaimLot, _ pairs: ComparedPairs, _ scoring: PairScoring, workers: Int) {
        self.lot = lot
        self.pairs = pairs
        self.scoring = scoring
        self.workers = workers
    }

    /// What comparing all pairs gives. `advance` is told how many more of the new claims were compared.
    func scores(advance: (Int) throws -> Void) rethrows -> PairScores {
        var scores = PairScores()
        for start in stride(from: 0, to: lot.count, by: Self.block) {
            let block = start..<min(start + Self.block, lot.count)
            let held = claims(of: block)
            for found in ParallelMap.map(Array(block).runs(of: Self.run), workers: workers, { within($0, block, held) })
            {
                scores += found
            }
            let meetings = meetings(of: block)
            for found in ParallelMap.map(meetings.runs(of: Self.run), workers: workers, { after($0, block, held) }) {
                scores += found
            }
            try advance(pairs.newClaims(in: block))
        }
        return scores
    }

    /// The claims of a block as far as they are compared with any.
    private func claims(of block: Range<Int>) -> [PairScoring.Weighed?] {
        var areNeeded = block.map { !pairs[$0].isEmpty }
        for rank in block {
            for other in pairs[rank] where block.contains(Int(other)) {
                areNeeded[Int(other) - block.lowerBound] = true
            }
        }
        let needed = areNeeded
        return ParallelMap.map(Array(block).runs(of: Self.run), workers: workers) { ranks in
            ranks.map { needed[$0 - block.lowerBound] ? claim($0) : nil }
        }.flatMap { $0 }
    }

    private func claim(_ rank: Int) -> PairScoring.Weighed { scoring.weighed(lot.claim(Int(pairs.order[rank]))) }

    private func within(_ ranks: ArraySlice<Int>, _ block: Range<Int>, _ held: [PairScoring.Weighed?]) -> PairScores {
        var found = PairScores()
        for rank in ranks {
            for other in pairs[rank].prefix(while: { block.contains(Int($0)) }) {
                add(rank, held[rank - block.lowerBound]!, Int(other), held[Int(other) - block.lowerBound]!, to: &found)
            }
        }
        return found
    }

    /// A claim after a block, and one of the block that it is compared with.
    private struct Meeting: Comparable, Sendable {
        var later: Int32
        var own: Int32
        static func < (x: Meeting, y: Meeting) -> Bool { (x.later, x.own) < (y.later, y.own) }
    }

    private func meetings(of block: Range<Int>) -> [Meeting] {
        var meetings: [Meeting] = []
        for rank in block {
            for other in pairs[rank] where other >= block.upperBound {
                meetings.append(Meeting(later: other, own: Int32(rank)))
            }
        }
        meetings.sort()
        return meetings
    }

    private func after(
        _ meetings: ArraySlice<Meeting>, _ block: Range<Int>, _ held: [PairScoring.Weighed?]
    ) -> PairScores {
        var found = PairScores()
        var later: (rank: Int32, claim: PairScoring.Weighed)?
        for meeting in meetings {
            let claim = later?.rank == meeting.later ? later!.claim : claim(Int(meeting.later))
            later = (meeting.later, claim)
            add(Int(meeting.own), held[Int(meeting.own) - block.lowerBound]!, Int(meeting.later), claim, to: &found)
        }
        return found
    }

    /// Compares two claims; the one that is first in the lot comes first.
    private func add(
        _ rank: Int, _ claim: PairScoring.Weighed, _ otherRank: Int, _ other: PairScoring.Weighed,
        to found: inout PairScores
    ) {
        let (place, otherPlace) = (Int(pairs.order[rank]), Int(pairs.order[otherRank]))
        if place < otherPlace {
            scoring.add(claim, at: place, other, at: otherPlace, to: &found)
        } else {
            scoring.add(other, at: otherPlace, claim, at: place, to: &found)
        }
    }
}
