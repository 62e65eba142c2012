package import Encoder

/// What a claim can be found by when those like it are looked for.
package struct LinkTraits: Sendable {
    /// Of its words, each once, in rising order.
    package let stems: [Int64]
    /// Of its act, and of its parties on its issues.
    package let matters: [Int64]
    package let embedding: TextEmbedding?

    package init(_ claim: LinkedClaim) {
        stems = claim.text.terms.map { LinkKey.stem($0) }.sorted()
        var matters: [Int64] = []
        if let day = claim.saidOn, let act = claim.act {
            matters += claim.speakers.prefix(1).map { LinkKey.act($0, day, act) }
        }
        for party in claim.voices.sorted() { matters += claim.issues.map { LinkKey.matter(party, $0) } }
        self.matters = matters
        embedding = claim.text.embedding
    }

    /// The stems a claim is kept under, the rarest first: two claims that say the same share one of those.
    package func rareStems(_ holders: (Int64) -> Int) -> [Int64] {
        let counted = stems.map { (stem: $0, holders: holders($0)) }
        return counted.sorted { ($0.holders, $0.stem) < ($1.holders, $1.stem) }.prefix(Self.mostStems).map(\.stem)
    }

    /// Enough for a text of which every other word was put otherwise.
    static let mostStems = 8
}

extension LinkTraits {
    init(stems: [Int64], matters: [Int64], embedding: TextEmbedding?) {
        self.stems = stems
        self.matters = matters
        self.embedding = embedding
    }
}
