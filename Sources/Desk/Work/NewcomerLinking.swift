import Linking
import Records
import Store

/// Links a few new claims with those that the store's index finds for them; what is read does not grow with the desk.
struct NewcomerLinking {
    /// New claims linked at a time.
    static let most = 64
    /// Of the statement that a candidate belongs to, tellings compared besides.
    private static let tellings = 12

    private let new: [Int64]
    private let lookup: StoredLinkIndex
    private let linking: ClaimLinking

    /// `new` are claims in rising order; all on the desk that are not in the index come after them.
    init(_ new: [Int64], _ lookup: StoredLinkIndex, linking: ClaimLinking) {
        self.new = new
        self.lookup = lookup
        self.linking = linking
    }

    func links() throws -> [StoredLink] {
        let store = lookup.store
        let newcomers = try linking.linked(try store.claims(new), store)
        try lookup.add(newcomers)
        var candidates = try newcomers.map { claim in
            try CandidateChoice().candidates(of: Int(claim.id), claim.traits, in: lookup) { $0 < claim.id }
                .map { Int64($0) }
        }
        let near = Set(candidates.joined())
        let repeats = try store.repeats(of: near.sorted(), most: Self.tellings)
        var tellings: [Int64: [Int64]] = [:]
        for link in repeats {
            tellings[link.a, default: []].append(link.b)
            tellings[link.b, default: []].append(link.a)
        }
        for (place, claim) in newcomers.enumerated() {
            let own = Set(candidates[place])
            var more: Set<Int64> = []
            for candidate in candidates[place] where more.count < CandidateChoice.most {
                more.formUnion((tellings[candidate] ?? []).filter { $0 < claim.id && !own.contains($0) })
            }
            candidates[place] += more.sorted()
        }
        let earlier = try linking.linked(
            try store.claims(Set(candidates.joined()).subtracting(new).sorted()), store)
        let all = earlier + newcomers
        try lookup.learn(all.flatMap(\.traits.stems))
        let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
        let known = repeats.compactMap { link in
            places[link.a].flatMap { a in places[link.b].map { (min(a, $0), max(a, $0), link.score) } }
        }
        let links = ClaimLinker(lexicon: linking.reading.lexicon).links(
            ofLast: newcomers.count, of: all.map(\.claim),
            candidates: candidates.map { $0.compactMap { places[$0] } }, known: known, weights: lookup.weights,
            workers: linking.workers)
        return linking.stored(links)
    }
}
