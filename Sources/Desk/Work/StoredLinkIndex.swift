import Encoder
import Linking
import Store

/// The store's index of claims, asked about claims by their numbers.
final class StoredLinkIndex: LinkLookup {
    /// Cells looked into for one claim, and blocks of each.
    private static let probes = 8
    private static let blocks = 24

    let store: LinkStore
    let cells: MeaningCells
    let model: String
    private(set) var total: Int
    private var known: [Int64: Int] = [:]
    private var meanings: [Int: TextEmbedding?] = [:]

    init(_ store: LinkStore, model: String) throws {
        self.store = store
        self.model = model
        cells = MeaningCells(numbers: try store.centers())
        total = try store.holders(of: [0])[0] ?? 0
    }

    /// Keeps claims in the index, of which those that are `counting` were not in it. What others were kept under stays: an
    /// undo may make them again what they were, and whoever finds them compares what they are.
    func add(_ claims: [ClaimLinking.Reading], counting: (Int64) -> Bool) throws {
        let new = claims.filter { counting($0.id) }
        var stems: [Int64: Int] = [0: new.count]
        for claim in new { for stem in claim.traits.stems { stems[stem, default: 0] += 1 } }
        for (stem, count) in stems.sorted(by: { $0.key < $1.key }) { try store.add(holders: count, ofStem: stem) }
        total += new.count
        known = [:]
        try learn(claims.flatMap(\.traits.stems))
        for claim in claims {
            for key in claim.traits.rareStems(holders) + claim.traits.matters {
                try store.add(key: key, claim: claim.id)
            }
            if let meaning = claim.traits.embedding, let cell = cells.nearest(meaning, 1).first {
                try store.add(CellMembers.bytes(claim.id, meaning), toCell: cell, stride: CellMembers.stride)
                meanings[Int(claim.id)] = meaning
            }
        }
    }

    /// Looks up in how many claims each of these stems stands, for ``holders(of:)``.
    func learn(_ stems: [Int64]) throws {
        known.merge(try store.holders(of: Set(stems).filter { known[$0] == nil }.sorted())) { $1 }
    }

    /// How much words tell, as far as their stems were learnt.
    var weights: TermWeights { TermWeights(holders: known, total: total) }

    func holders(of stem: Int64) -> Int { known[stem] ?? 0 }

    func claims(under key: Int64, near claim: Int, limit: Int) throws -> [Int] {
        try store.claims(under: key, before: Int64(claim), limit: limit).map { Int($0) }
    }

    func claims(near meaning: TextEmbedding, around claim: Int, limit: Int) throws -> [Int] {
        let blocks = try cells.nearest(meaning, Self.probes).flatMap {
            try store.blocks(ofCell: $0, limit: Self.blocks)
        }
        return CellMembers.nearest(to: meaning, in: blocks, limit: limit).map { Int($0) }
    }

    func cosines(of meaning: TextEmbedding, to claims: [Int]) throws -> [Float] {
        let missing = claims.filter { meanings[$0] == nil }
        let found = try store.embeddings(of: missing.map { Int64($0) }, model: model)
        for claim in missing { meanings[claim] = found[Int64(claim)].flatMap { TextEmbedding(values: $0) } }
        return claims.map { meanings[$0]??.cosine(to: meaning) ?? 0 }
    }
}
