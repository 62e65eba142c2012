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
    /// Where claims were edited: those that were on the desk before. They have later claims to be compared with.
    private let known: Set<Int64>?

    /// `new` are claims in rising order; all on the desk that are not in the index come after them. Claims that were
    /// edited are linked with `known`, those of all edited ones that are in the index.
    init(_ new: [Int64], _ lookup: StoredLinkIndex, linking: ClaimLinking, known: Set<Int64>? = nil) {
        self.new = new
        self.lookup = lookup
        self.linking = linking
        self.known = known
    }

    /// Whether claim `id` is compared with `other`, which no one of two new ones is twice.
    private func isWanted(_ other: Int64, of id: Int64, among new: Set<Int64>) -> Bool {
        known == nil || new.contains(other) ? other < id : other != id
    }

    func links() throws -> [StoredLink] {
        let store = lookup.store
        let newcomers = try linking.linked(try store.claims(new), store)
        try lookup.add(newcomers, counting: { known?.contains($0) != true })
        let news = Set(new)
        var candidates = try newcomers.map { claim in
            let end = known == nil ? Int(claim.id) : .max
            return try CandidateChoice().candidates(of: end, claim.traits, in: lookup) {
                isWanted(Int64($0), of: claim.id, among: news)
            }.map { Int64($0) }
        }
        let near = Set(candidates.joined())
        // What was found of edited claims before is of what they were.
        let repeats = try store.repeats(of: near.sorted(), most: Self.tellings).filter { link in
            known.map { !$0.contains(link.a) && !$0.contains(link.b) } ?? true
        }
        var tellings: [Int64: [Int64]] = [:]
        for link in repeats {
            tellings[link.a, default: []].append(link.b)
            tellings[link.b, default: []].append(link.a)
        }
        for (place, claim) in newcomers.enumerated() {
            let own = Set(candidates[place])
            var more: Set<Int64> = []
            for candidate in candidates[place] where more.count < CandidateChoice.most {
                let others = (tellings[candidate] ?? []).filter { isWanted($0, of: claim.id, among: news) }
                more.formUnion(others.filter { !own.contains($0) })
            }
            candidates[place] += more.sorted()
        }
        let earlier = try linking.linked(
            try store.claims(Set(candidates.joined()).subtracting(new).sorted()), store)
        let all = earlier + newcomers
        try lookup.learn(all.flatMap(\.traits.stems))
        let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
        let earlierLinks = repeats.compactMap { link in
            places[link.a].flatMap { a in places[link.b].map { (min(a, $0), max(a, $0), link.score) } }
        }
        let links = ClaimLinker(lexicon: linking.reading.lexicon).links(
            ofLast: newcomers.count, of: all.map(\.claim),
            candidates: candidates.map { $0.compactMap { places[$0] } }, known: earlierLinks, weights: lookup.weights,
            workers: linking.workers)
        return linking.stored(links)
    }
}
