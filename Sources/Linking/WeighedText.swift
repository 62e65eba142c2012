/// A text made ready for being compared with many others.
struct WeighedText: Sendable {
    let text: RelationText
    /// The keys of its terms in rising order, and their weights.
    private let keys: [Int64]
    private let weights: [Double]
    /// What its terms weigh together.
    private let weight: Double
    /// The terms that have near synonyms, in a fixed order.
    private let synonyms: [(key: Int64, term: String, weight: Double)]

    init(_ text: RelationText, _ weights: TermWeights, _ lexicon: RelationLexicon) {
        self.text = text
        let keyed = text.terms.map { (key: LinkKey.stem($0), term: $0) }.sorted { $0.key < $1.key }
        keys = keyed.map(\.key)
        self.weights = keyed.map { weights.weight($0.term) }
        weight = self.weights.reduce(0, +)
        synonyms = zip(keyed, self.weights).filter { lexicon.synonyms[$0.0.term] != nil }
            .map { ($0.0.key, $0.0.term, $0.1) }.sorted { $0.term < $1.term }
    }

    /// What the words of both have in common.
    struct Overlap {
        var common = 0
        /// What the words of both weigh, near synonyms less, of all that either has.
        var words = 0.0
        var synonyms: [(String, String)] = []
    }

    func overlap(with other: WeighedText, _ lexicon: RelationLexicon) -> Overlap {
        var overlap = Overlap()
        var shared = 0.0
        var (i, j) = (0, 0)
        while i < keys.count, j < other.keys.count {
            if keys[i] == other.keys[j] {
                overlap.common += 1
                shared += weights[i]
                i += 1
                j += 1
            } else if keys[i] < other.keys[j] {
                i += 1
            } else {
                j += 1
            }
        }
        if !synonyms.isEmpty, !other.synonyms.isEmpty {
            var free = other.synonyms.filter { !keys.contains($0.key) }
            for own in synonyms where !other.keys.contains(own.key) {
                guard let place = free.firstIndex(where: { lexicon.areNear(own.term, $0.term) }) else { continue }
                shared += RelationWeights.synonym * (own.weight + free[place].weight) / 2
                overlap.synonyms.append((own.term, free[place].term))
                free.remove(at: place)
            }
        }
        overlap.words = shared / (weight + other.weight - shared + Self.unseen)
        return overlap
    }

    /// Added to what both texts weigh, so that a word or two in common are not everything.
    private static let unseen = 3.5
}
