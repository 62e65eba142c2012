import Linking
import Prose
import Records
import Store

/// All claims of the desk in memory, to be linked together.
struct DeskLot {
    private static let page = 4_096

    private var lot: ClaimLot
    private var ids: [Int64] = []

    /// Reads the desk page by page. `advance` is told how many more claims are read.
    init(_ store: LinkStore, linking: ClaimLinking, advance: (Int) throws -> Void) throws {
        lot = ClaimLot(lexicon: linking.reading.lexicon)
        let total = try store.claimCount()
        lot.reserve(total)
        ids.reserveCapacity(total)
        while true {
            let claims = try store.claims(after: ids.last ?? 0, limit: Self.page)
            if claims.isEmpty { break }
            for reading in try linking.linked(claims, store) {
                ids.append(reading.id)
                lot.append(reading.claim, reading.traits)
            }
            try advance(claims.count)
        }
        lot.finish(workers: linking.workers)
    }

    /// Keeps in the store what its claims are found by, in the place of what was kept before.
    func keepIndex(in store: LinkStore, model: String) throws {
        let index = lot.index
        try store.startIndex(model: model, centers: index.cells.numbers)
        try index.forEachKey { key, claim in try store.add(key: key, claim: ids[claim]) }
        for (stem, holders) in index.stemHolders.sorted(by: { $0.key < $1.key }) {
            try store.add(holders: holders, ofStem: stem)
        }
        try store.add(holders: ids.count, ofStem: 0)
        for cell in 0..<index.cells.count {
            let members = index.members(ofCell: cell).flatMap { CellMembers.bytes(ids[$0.claim], $0.meaning) }
            if !members.isEmpty { try store.add(members, toCell: cell, stride: CellMembers.stride) }
        }
    }

    /// Links the claims from `number` on, once; `store` has the links between those before.
    mutating func link(
        linking: ClaimLinking, from number: Int64 = 0, knownFrom store: LinkStore? = nil,
        advance: (Int) throws -> Void, take: ([StoredLink]) throws -> Void
    ) throws {
        let first = place(of: number)
        let known = try store.map { try knownRepeats($0, below: number) } ?? []
        try ClaimLinker(lexicon: linking.reading.lexicon).link(
            &lot, firstNew: first, known: known, workers: linking.workers, advance: advance
        ) { try take(linking.stored($0)) }
    }

    private func knownRepeats(_ store: LinkStore, below first: Int64) throws -> [(a: Int, b: Int, score: Double)] {
        var known: [(a: Int, b: Int, score: Double)] = []
        var last: Int64 = 0
        while true {
            let links = try store.repeats(after: last, below: first, limit: Self.page)
            for (number, link) in links {
                known.append((place(of: link.a), place(of: link.b), link.score))
                last = number
            }
            if links.isEmpty { return known }
        }
    }

    /// The place of the first claim from number `id` on.
    private func place(of id: Int64) -> Int { ids.partitioningIndex { $0 >= id } }
}
