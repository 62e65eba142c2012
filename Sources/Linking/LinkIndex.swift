package import Encoder
import Prose

/// Claims by what they can be found by, in memory: about 700 bytes a claim, in flat lists.
package struct LinkIndex: Sendable, LinkLookup {
    /// The cells of meaning; there are none before ``finish()``.
    package private(set) var cells = MeaningCells(numbers: [])
    private var numbers: [Int64: Int32] = [:]
    private var keys: [Int64] = []
    private var counts: [Int32] = []
    private var stems: [Int32] = []
    private var stemStarts: [Int] = [0]
    private var postings = KeyPostings()
    private(set) var embeddings = EmbeddingTable()
    /// The cells nearest to each claim, its own first, ``probes`` a claim.
    private var near: [UInt16] = []
    /// The claims and sketches, cell by cell.
    private var members: [Int32] = []
    private var memberStarts: [Int] = []
    private var sketches: [UInt64] = []
    private var matters: [Int64] = []
    private var matterStarts: [Int] = [0]

    /// Cells looked into for one claim, as long as fewer of their claims than this were looked at.
    private static let probes = 8
    private static let mostScanned = 6_000
    /// Of a larger cell only so many are looked at, those around the claim in time.
    private static let mostOfCell = 4_096

    package init() {}

    /// Makes room for `count` claims in all.
    package mutating func reserve(_ count: Int) {
        embeddings.reserve(count)
        stemStarts.reserveCapacity(count + 1)
        matterStarts.reserveCapacity(count + 1)
    }

    package var total: Int { embeddings.count }

    package mutating func append(_ traits: LinkTraits) {
        for stem in traits.stems {
            let number = numbers[stem] ?? Int32(keys.count)
            if Int(number) == keys.count {
                numbers[stem] = number
                keys.append(stem)
                counts.append(0)
            }
            counts[Int(number)] += 1
            stems.append(number)
        }
        stemStarts.append(stems.count)
        matters += traits.matters
        matterStarts.append(matters.count)
        embeddings.append(traits.embedding ?? Self.nothing)
    }

    private static let nothing = TextEmbedding(values: [Int8](repeating: 0, count: TextEmbedding.width))!

    /// Makes the claims findable; must come after the last one.
    package mutating func finish(workers: Int) {
        postings.reserve(total * LinkTraits.mostStems + matters.count)
        for claim in 0..<total {
            for stem in traits(of: claim).rareStems(holders) { postings.add(stem, claim) }
            for matter in matters[matterStarts[claim]..<matterStarts[claim + 1]] { postings.add(matter, claim) }
        }
        postings.sort()
        var sample = EmbeddingTable()
        let size = MeaningCells.sampleSize(for: total)
        for row in 0..<size { sample.append(embeddings[row * total / size]) }
        cells = MeaningCells(for: total, sample: sample)
        let (cells, embeddings) = (cells, embeddings)
        near = ParallelMap.map(Self.ranges(of: total), workers: workers) { range in
            range.flatMap { claim in
                let found = cells.nearest(embeddings[claim], Self.probes)
                return (0..<Self.probes).map { UInt16($0 < found.count ? found[$0] : found.last ?? 0) }
            }
        }.flatMap { $0 }
        memberStarts = [Int](repeating: 0, count: cells.count + 1)
        for claim in 0..<total { memberStarts[cell(of: claim) + 1] += 1 }
        for cell in 0..<cells.count { memberStarts[cell + 1] += memberStarts[cell] }
        members = [Int32](repeating: 0, count: total)
        var next = memberStarts
        for claim in 0..<total {
            members[next[cell(of: claim)]] = Int32(claim)
            next[cell(of: claim)] += 1
        }
        sketches.reserveCapacity(total * MeaningSketch.words)
        for claim in members { MeaningSketch(embeddings[Int(claim)]).append(to: &sketches) }
    }

    /// Frees all but the claims' meanings.
    mutating func keepMeaningsAlone() {
        let meanings = embeddings
        self = LinkIndex()
        embeddings = meanings
    }

    private func cell(of claim: Int) -> Int { Int(near[claim * Self.probes]) }

    private static func ranges(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: 4_096).map { $0..<min($0 + 4_096, count) }
    }

    /// All claims, cell by cell and near cells after one another: neighbours in this order have many candidates in common.
    var order: [Int32] { cells.tour.flatMap { members[memberStarts[$0]..<memberStarts[$0 + 1]] } }

    /// In how many claims each stem stands.
    package var stemHolders: [Int64: Int] {
        Dictionary(uniqueKeysWithValues: zip(keys, counts.map(Int.init)))
    }

    /// Every key with every claim kept under it, in rising order.
    package func forEachKey(_ body: (_ key: Int64, _ claim: Int) throws -> Void) rethrows {
        try postings.forEach(body)
    }

    /// The claims of `cell`, with their meanings.
    package func members(ofCell cell: Int) -> [(claim: Int, meaning: TextEmbedding)] {
        members[memberStarts[cell]..<memberStarts[cell + 1]].map { (Int($0), embeddings[Int($0)]) }
    }

    func traits(of claim: Int) -> LinkTraits {
        LinkTraits(
            stems: stems[stemStarts[claim]..<stemStarts[claim + 1]].map { keys[Int($0)] },
            matters: Array(matters[matterStarts[claim]..<matterStarts[claim + 1]]), embedding: embeddings[claim])
    }

    package func holders(of stem: Int64) -> Int { numbers[stem].map { Int(counts[Int($0)]) } ?? 0 }

    package func claims(under key: Int64, near claim: Int, limit: Int) -> [Int] {
        postings.claims(under: key, near: claim, limit: limit)
    }

    package func claims(near meaning: TextEmbedding, around claim: Int, limit: Int) -> [Int] {
        guard meaning.scale > 0 else { return [] }
        let sketch = MeaningSketch(meaning)
        var nearest = NearestSketches(limit: limit)
        var scanned = 0
        sketches.withUnsafeBufferPointer { sketches in
            for cell in near[claim * Self.probes..<(claim + 1) * Self.probes].prefix(cells.count)
            where scanned < Self.mostScanned {
                let places = places(ofCell: Int(cell), around: claim)
                guard let first = places.first else { continue }
                let distances = sketch.distances(
                    to: sketches.baseAddress! + first * MeaningSketch.words, count: places.count,
                    stride: MeaningSketch.words)
                nearest.add(distances) { Int64(members[first + $0]) }
                scanned += places.count
            }
        }
        return nearest.claims
    }

    /// Where the members of a cell stand; of a large one those around `claim`.
    private func places(ofCell cell: Int, around claim: Int) -> Range<Int> {
        let (start, end) = (memberStarts[cell], memberStarts[cell + 1])
        guard end - start > Self.mostOfCell else { return start..<end }
        let low = members[start..<end].partitioningIndex { $0 >= claim }
        let first = min(max(start, low - Self.mostOfCell / 2), end - Self.mostOfCell)
        return first..<first + Self.mostOfCell
    }

    package func cosines(of meaning: TextEmbedding, to claims: [Int]) -> [Float] {
        embeddings.cosines(to: meaning, rows: claims)
    }
}
